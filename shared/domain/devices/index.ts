export * from "./device.ts";
export * from "./help-call.ts";
