export { delegationRoutes } from "./delegation.routes.ts";
export { heldDelegation, type DelegationServices } from "./held-delegation.ts";
