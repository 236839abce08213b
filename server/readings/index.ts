export { noteReading } from "./note-reading.ts";
export { readingRoutes } from "./reading.routes.ts";
