export { parseNational, type ParsedNational } from "./parse-national.ts";
export { refusalCodes, type Refusal, type RefusalCode } from "./refusal.ts";
