import type { Router } from "express";
import { deviceRoutes as ofDevices } from "./device.routes.ts";
import { boardRoutes } from "./board.routes.ts";
import { helpCallRoutes } from "./help-call.routes.ts";

/** Registered screens, the calls that come from kiosks, and what boards show. */
export const deviceRoutes = (
  services: Parameters<typeof ofDevices>[0] &
    Parameters<typeof helpCallRoutes>[0] &
    Parameters<typeof boardRoutes>[0],
): readonly Router[] => [ofDevices(services), helpCallRoutes(services), boardRoutes(services)];
