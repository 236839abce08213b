import type { Same } from "../same.ts";
import type { problems as vi } from "../vi/problems.ts";

export const problems: Same<typeof vi> = {};
