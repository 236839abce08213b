export { placeRoutes } from "./place.routes.ts";
export { sayOfDoor, type PlaceServices } from "./say-of-door.ts";
