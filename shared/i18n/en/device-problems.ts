import type { Same } from "../same.ts";
import type { deviceProblems as vi } from "../vi/device-problems.ts";

export const deviceProblems: Same<typeof vi> = {
  "device-revoked": {
    title: "This machine is no longer registered",
    detail: "{{office}} has revoked or renewed its token. The office's phone: {{phone}}.",
  },
  "device-required": {
    title: "Only a registered machine can do this",
    detail: "This is for kiosks that the office has registered.",
  },
  "device-name-taken": {
    title: "Another machine has this name",
    detail: "{{name}} is in use. Choose another name, so that clerks know which one calls.",
  },
  "device-changed": {
    title: "This machine has just changed",
    detail: "Somebody has renamed, renewed or revoked it. Nothing was written: look again, then go on.",
  },
  "help-call-answered": {
    title: "Somebody is on the way already",
    detail: "{{name}} is coming, nobody else needs to.",
  },
  "help-call-over": {
    title: "This call is over",
    detail: "A colleague has ended it, or ten minutes have passed.",
  },
};
