export * from "./password.ts";
export * from "./role.ts";
