import type { Request, RequestHandler } from "express";
import type { DeviceKind } from "../../shared/domain/devices/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DeviceDocument, DeviceStore } from "../../shared/store/devices/device.store.ts";
import { EdgeError } from "./edge-error.ts";
import { languageOf } from "./language.ts";

/** Which screen a request comes from, for as long as the request lives. */
const devicesOf = new WeakMap<Request, DeviceDocument>();

/**
 * Looks at the token of a registered screen before any route does. A screen that shows one that is void is told so, whatever it asks for:
 * taken for a stranger, it would seem to work.
 */
export function recogniseDevice(services: {
  readonly devices: DeviceStore;
  readonly agencies: AgencyStore;
}): RequestHandler {
  const { devices, agencies } = services;

  /** The words name the office that the screen stood in; the first one where nobody knows the token. */
  async function refusal(token: string, request: Request): Promise<DomainError> {
    const known = await devices.findByVoidToken(token);
    const agency = known ? await agencies.findById(known.agency) : await agencies.findFirst();
    const { vi = "", en } = agency?.name ?? {};
    const office = languageOf(request) === "en" ? (en ?? vi) : vi;
    return new DomainError("device-revoked", { office, phone: agency?.phone ?? "" });
  }

  return async (request, response, next) => {
    const token = request.get("x-kiosk-token");
    if (token === undefined) {
      next();
      return;
    }
    const device = await devices.findByToken(token);
    if (!device) {
      response.set("cache-control", "no-store");
      throw await refusal(token, request);
    }
    devicesOf.set(request, device);
    // A rough figure for the administrator: no request waits for it, or fails with it.
    devices.noteSeen(device, new Date()).catch(() => undefined);
    next();
  };
}

/** The registered screen that a request comes from; null for everybody else. */
export const deviceOf = (request: Request): DeviceDocument | null => devicesOf.get(request) ?? null;

/** @throws EdgeError `device-required` for whoever is no kiosk of an office */
export const kioskOf = (request: Request): DeviceDocument => deviceOfKind("kiosk", request);

/** @throws EdgeError `device-required` for whoever is no board of an office */
export const boardOf = (request: Request): DeviceDocument => deviceOfKind("board", request);

function deviceOfKind(kind: DeviceKind, request: Request): DeviceDocument {
  const device = deviceOf(request);
  if (device?.kind !== kind) throw new EdgeError("device-required");
  return device;
}
