import type { Same } from "../same.ts";
import type { common as vi } from "../vi/common.ts";

export const common: Same<typeof vi> = {};
