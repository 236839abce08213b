import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  FollowAsked,
  FollowConfirmed,
  FollowerLink,
  Following,
  NewFollower,
} from "../../shared/contracts/followers.ts";
import { operation } from "./operation.ts";

/** Being told of a dossier's changes: by who has looked it up, and by the links in messages. */
export const followerPaths: ZodOpenApiPathsObject = {
  "/api/followers": {
    get: operation({
      summary: "Who is told of a dossier, without any address; the bearer is a look-up's ticket",
      headers: ["Authorization"],
      reply: Following,
      open: true,
    }),
    post: operation({
      summary: "Be told: by the phone that is the bearer, by e-mail once confirmed, or by the browser",
      body: NewFollower,
      reply: FollowAsked,
      status: 201,
      open: true,
    }),
  },
  "/api/followers/{id}": {
    delete: operation({
      summary: "Tell one of them no more; the bearer is a look-up's ticket",
      path: ["id"],
      headers: ["Authorization"],
      status: 204,
      open: true,
    }),
  },
  "/api/followers/confirm": {
    post: operation({
      summary: "An e-mail address wants it, by its link",
      body: FollowerLink,
      reply: FollowConfirmed,
      open: true,
    }),
  },
  "/api/followers/stop": {
    post: operation({
      summary: "Tell no more, by the link of a message; alike however often",
      body: FollowerLink,
      status: 204,
      open: true,
    }),
  },
};
