export * from "./authority.ts";
export * from "./delegation.ts";
export * from "./password.ts";
export * from "./role.ts";
