import type { Router } from "express";
import { answerRoutes } from "./answer.routes.ts";
import { draftRoutes } from "./draft.routes.ts";
import { fileRoutes } from "./file.routes.ts";

export { isUpload } from "./file.routes.ts";

/** What residents do online once their phone is verified. */
export const onlineRoutes = (services: Parameters<typeof answerRoutes>[0]): readonly Router[] => [
  draftRoutes(services),
  fileRoutes(services),
  answerRoutes(services),
];
