export { parseNational } from "./parse-national.ts";
export { refusalCodes, type Refusal } from "./refusal.ts";
