import type { Router } from "express";
import { deviceRoutes as ofDevices } from "./device.routes.ts";
import { helpCallRoutes } from "./help-call.routes.ts";

/** Registered screens, and the calls that come from them. */
export const deviceRoutes = (
  services: Parameters<typeof ofDevices>[0] & Parameters<typeof helpCallRoutes>[0],
): readonly Router[] => [ofDevices(services), helpCallRoutes(services)];
