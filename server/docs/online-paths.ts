import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  Answered,
  Draft,
  DraftFile,
  DraftItem,
  DraftList,
  DraftSaved,
  FileQuery,
  NewAnswer,
  NewDraft,
  SaveDraft,
  Submission,
} from "../../shared/contracts/drafts.ts";
import { NewPhoneCheck, PhoneCheck, PhoneCode, PhoneToken } from "../../shared/contracts/phones.ts";
import { operation } from "./operation.ts";

/** What residents do online: none of it needs a session, most of it the bearer of a verified phone. */
export const onlinePaths: ZodOpenApiPathsObject = {
  "/api/phone-checks": {
    post: operation({
      summary: "Send a code to a phone, or to that of the submitter whom a look-up's ticket stands for",
      body: NewPhoneCheck,
      reply: PhoneCheck,
      status: 201,
      open: true,
    }),
  },
  "/api/phone-checks/{id}/code": {
    post: operation({
      summary: "Give the code, once; the reply is the bearer of this phone's drafts",
      path: ["id"],
      body: PhoneCode,
      reply: PhoneToken,
      open: true,
    }),
  },
  "/api/drafts": {
    post: operation({
      summary: "Begin a draft of a procedure, or go on with it (200)",
      headers: ["Authorization"],
      body: NewDraft,
      reply: Draft,
      status: 201,
      open: true,
    }),
    get: operation({
      summary: "What this phone has begun",
      headers: ["Authorization"],
      reply: DraftList,
      open: true,
    }),
  },
  "/api/drafts/{id}": {
    get: operation({
      summary: "All of a draft",
      path: ["id"],
      headers: ["Authorization"],
      reply: Draft,
      open: true,
    }),
    put: operation({
      summary: "Save what the fields hold",
      path: ["id"],
      headers: ["Authorization", "If-Match"],
      body: SaveDraft,
      reply: DraftSaved,
      open: true,
    }),
    delete: operation({
      summary: "Give it up, with its files",
      path: ["id"],
      headers: ["Authorization"],
      status: 204,
      open: true,
    }),
  },
  "/api/drafts/{id}/files/{paper}": {
    put: operation({
      summary: "Send a file of a paper, in the place of one of the same name; judged by its content",
      path: ["id", "paper"],
      headers: ["Authorization"],
      query: FileQuery,
      upload: ["application/pdf", "image/jpeg", "image/png", "application/octet-stream"],
      reply: DraftFile,
      status: 201,
      open: true,
    }),
    delete: operation({
      summary: "Take a file out",
      path: ["id", "paper"],
      headers: ["Authorization"],
      query: FileQuery,
      status: 204,
      open: true,
    }),
  },
  "/api/drafts/{id}/submission": {
    post: operation({
      summary: "Hand it in; alike however often",
      path: ["id"],
      headers: ["Authorization", "If-Match"],
      reply: Submission,
      open: true,
    }),
  },
  "/api/tracking/answer": {
    post: operation({
      summary: "Begin to answer what was asked for; the submitter's phone was verified just now",
      headers: ["Authorization"],
      body: NewAnswer,
      reply: DraftItem,
      open: true,
    }),
  },
  "/api/drafts/{id}/answer": {
    post: operation({
      summary: "Hand the answer in, once there is a file of each paper",
      path: ["id"],
      headers: ["Authorization"],
      reply: Answered,
      open: true,
    }),
  },
};
