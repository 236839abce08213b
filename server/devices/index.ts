export { deviceRoutes } from "./device.routes.ts";
export { helpCallRoutes } from "./help-call.routes.ts";
