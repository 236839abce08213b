export * from "./back-by.ts";
export * from "./decide-delivery.ts";
export * from "./delivery.ts";
export * from "./events.ts";
export * from "./evolve-delivery.ts";
export * from "./facts-since.ts";
export * from "./reconcile.ts";
export * from "./windows.ts";
