export * from "./authority.ts";
export * from "./delegation.ts";
export * from "./one-time-code.ts";
export * from "./password.ts";
export * from "./role.ts";
