import type { ZodOpenApiPathsObject } from "zod-openapi";
import { OfficeTerms, SaveOffice } from "../../shared/contracts/office-terms.ts";
import { operation } from "./operation.ts";

/** What an agency says of itself. */
export const officePaths: ZodOpenApiPathsObject = {
  "/api/office/terms": {
    get: operation({ summary: "What the agency says of itself (administrator)", reply: OfficeTerms }),
    put: operation({
      summary: "Change it; fees hold for what is taken in from then on (administrator)",
      headers: ["If-Match"],
      body: SaveOffice,
      reply: OfficeTerms,
    }),
  },
};
