import type { Same } from "../same.ts";
import type { desk as vi } from "../vi/desk.ts";

export const desk: Same<typeof vi> = {};
