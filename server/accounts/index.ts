export { accountRoutes } from "./account.routes.ts";
export { colleagueRoutes } from "./colleague.routes.ts";
export { meRoutes } from "./me.routes.ts";
export { sessionRoutes } from "./session.routes.ts";
