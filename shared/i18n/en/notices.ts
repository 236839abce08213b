import type { Same } from "../same.ts";
import type { notices as vi } from "../vi/notices.ts";

export const notices: Same<typeof vi> = {};
