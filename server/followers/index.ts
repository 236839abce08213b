export { followerRoutes } from "./follower.routes.ts";
