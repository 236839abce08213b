import type { Same } from "../same.ts";
import type { courier as vi } from "../vi/courier.ts";

export const courier: Same<typeof vi> = {};
