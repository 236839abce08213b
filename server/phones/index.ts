export { holderOf, keptUntil, type Holder, type HolderServices } from "./holder-of.ts";
export { phoneRoutes } from "./phone.routes.ts";
