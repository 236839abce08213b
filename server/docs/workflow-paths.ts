import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  PreviewWorkflow,
  SaveWorkflow,
  WorkflowPreview,
  WorkflowReply,
} from "../../shared/contracts/workflows.ts";
import { operation } from "./operation.ts";

/** The agency's own ways of procedures. */
export const workflowPaths: ZodOpenApiPathsObject = {
  "/api/workflows/{code}": {
    get: operation({
      summary: "The way of a procedure through the agency (administrator)",
      path: ["code"],
      reply: WorkflowReply,
    }),
    put: operation({
      summary: "Save it, for dossiers taken in from now on; null gives it up (administrator)",
      path: ["code"],
      headers: ["If-Match"],
      body: SaveWorkflow,
      reply: WorkflowReply,
    }),
  },
  "/api/workflows/{code}/preview": {
    post: operation({
      summary: "When each step would be due, case by case, before anything is saved (administrator)",
      path: ["code"],
      body: PreviewWorkflow,
      reply: WorkflowPreview,
    }),
  },
};
