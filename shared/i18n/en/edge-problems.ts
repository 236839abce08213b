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
  "sealed-unreadable": {
    title: "The office cannot open this",
    detail:
      "It is somebody else's, or the office has changed its keys. Call the counter and say what became of the packet.",
  },
  "ticket-expired": {
    title: "This view has expired",
    detail: "Look the dossier up again by QR code, or code and PIN.",
  },
  "hand-over-ended": {
    title: "This code for a phone is no longer good",
    detail:
      "Each code works once, within two minutes. Look again at the screen in the hall, or by your receipt.",
  },
  "no-voice": {
    title: "The server has no voice",
    detail: "Read it on the screen, or ask staff at a counter.",
  },
  "too-many-requests": {
    title: "Too many tries",
    detail: "Wait a while and try again, or scan the QR code of the receipt.",
  },
  "phone-not-verified": {
    title: "Your phone has to be confirmed",
    detail: "Confirm it with the code in our message to open what you have begun.",
  },
  "phone-code-wrong": {
    title: "The code is not right, or no longer valid",
    detail: "Look at our newest message, or ask for a new code.",
  },
  "phone-check-needed": {
    title: "Your phone has to be confirmed again",
    detail: "We send a code to the phone number on the file. Enter it to add papers.",
  },
  "too-many-drafts": {
    title: "You have begun several files already",
    detail: "One phone number can have 5 at a time. Hand one in or delete one first.",
  },
  "draft-changed": {
    title: "This was just changed on another device",
    detail: "Open it again to see the newest, then go on.",
  },
  "draft-closed": {
    title: "This has been handed in",
    detail: "It cannot be changed any more. If papers are needed, we will ask.",
  },
  "file-too-large": {
    title: "The file is too large",
    detail: "A file can have 10 MB at most. Take a smaller picture, or split it.",
  },
  "file-type-refused": {
    title: "This is not a PDF, JPEG or PNG",
    detail: "We look at what is inside, not at the name. Take a picture or save as PDF, and send that.",
  },
  "file-damaged": {
    title: "This file cannot be opened",
    detail: "A part of it is missing. Take the picture or save it again, and send that.",
  },
  "file-name-refused": {
    title: "This file name cannot be used",
    detail:
      "It has slashes or hidden characters, or is longer than 120 characters. Rename it and send it again.",
  },
  "picture-too-large": {
    title: "The picture has too many pixels",
    detail: "At most 50 million pixels, and 20,000 on a side. Take a smaller one.",
  },
  "too-many-files": {
    title: "There is no room for more files",
    detail: "At most 20 files and 60 MB in all. Delete some and send it again.",
  },
  "not-to-follow": {
    title: "There is nothing more to tell of this file",
    detail: "It has ended, or this site cannot send messages yet. Please look it up when you need to.",
  },
  "too-many-followers": {
    title: "Many addresses follow this file already",
    detail: "At most 20 are told of one file. Stop one of them, then try again.",
  },
  "push-refused": {
    title: "This browser cannot take our messages",
    detail: "Please choose a text message or an e-mail.",
  },
  "push-key-unknown": {
    title: "The browser's key for our messages is an old one",
    detail: "Please turn it on again: the page will subscribe anew.",
  },
  "link-expired": {
    title: "This link does not work any more",
    detail: "It may have run out, or a part is missing. Please look your file up and choose again.",
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
