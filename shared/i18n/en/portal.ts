import type { Same } from "../same.ts";
import type { portal as vi } from "../vi/portal.ts";

export const portal: Same<typeof vi> = {};
