import type { edgeProblems as vi } from "../vi/edge-problems.ts";
import type { Same } from "../same.ts";

export const edgeProblems: Same<typeof vi> = {
  "invalid-request": {
    title: "The request is not right",
    detail: "See the fields below.",
  },
  "malformed-json": {
    title: "The body could not be read",
    detail: "The body must be well-formed JSON.",
  },
  "body-too-large": {
    title: "The body is too large",
    detail: "A request may have 256 KB at the most.",
  },
  "unsupported-media-type": {
    title: "This media type is not supported",
    detail: "Send application/json in UTF-8.",
  },
  "not-found": {
    title: "Not found",
    detail: "There is nothing at this address, or it belongs to another office.",
  },
  "method-not-allowed": {
    title: "This method cannot be used here",
    detail: "See /api/docs for what is possible.",
  },
  "not-signed-in": {
    title: "Not signed in",
    detail: "Sign in to go on.",
  },
  "wrong-credentials": {
    title: "User name or password does not match",
    detail: "Try again.",
  },
  "code-required": {
    title: "A one-time code is needed",
    detail: "Enter the 6 digits of the authenticator app, or a recovery code.",
  },
  "wrong-code": {
    title: "The code is not right, or was used before",
    detail: "Each code works once. Wait for the next one in the app and enter that.",
  },
  "wrong-password": {
    title: "The current password is not right",
    detail: "Nothing has changed. Enter the password in use again.",
  },
  forbidden: {
    title: "You may not see this",
    detail: "This is for another role.",
  },
  "foreign-origin": {
    title: "The request comes from another site",
    detail: "Only requests from the office's own pages are taken.",
  },
  "version-required": {
    title: "The version is missing",
    detail: 'Send If-Match: "<version>" with the version you have seen.',
  },
  "idempotency-key-reused": {
    title: "The key was used for another request",
    detail: "An Idempotency-Key stands for one request only.",
  },
  "no-match": {
    title: "The file code or the PIN does not match",
    detail: "Check your receipt, or call staff.",
  },
  "ticket-expired": {
    title: "This view has expired",
    detail: "Look the dossier up again by QR code, or code and PIN.",
  },
  "too-many-requests": {
    title: "Too many tries",
    detail: "Wait a while and try again, or scan the QR code of the receipt.",
  },
  "clock-not-idle": {
    title: "Work is still under way",
    detail: "The demo clock moves only when outbox and queues are empty.",
  },
  "clock-backwards": {
    title: "The clock cannot go back",
    detail: "The new time must be later than now.",
  },
  unavailable: {
    title: "Not available for the moment",
    detail: "Nothing was half-written. Try again in a few seconds.",
  },
  internal: {
    title: "Something went wrong here",
    detail: "Nothing was half-written. The error has been recorded.",
  },
};
