import { Router, type Request } from "express";
import {
  ChangeDevice,
  NewDevice,
  type DeviceGranted,
  type DeviceItem,
  type DeviceList,
} from "../../shared/contracts/devices.ts";
import type { DeviceDocument } from "../../shared/store/devices/device.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { idempotencyKeyOf, parse, versionOf } from "../http/parse.ts";
import { qrRows } from "../http/qr-rows.ts";
import {
  itemsOf,
  registerDevice,
  renameDevice,
  renewDevice,
  revokeDevice,
  type DeviceServices,
  type Granted,
} from "./keep-devices.ts";

/** `/api/devices`: the public screens of an agency, for its administrator. */
export function deviceRoutes(services: DeviceServices & { readonly publicUrl: string | null }): Router {
  const router = Router();

  async function itemOf(device: DeviceDocument): Promise<DeviceItem> {
    const [item] = await itemsOf(services, [device]);
    if (!item) throw new EdgeError("not-found");
    return item;
  }

  /** The address by which a device becomes itself. A fragment never leaves the browser that opens it. */
  async function granted({ device, token }: Granted, request: Request): Promise<DeviceGranted> {
    const base = services.publicUrl ?? `${request.protocol}://${request.get("host") ?? ""}`;
    const address = new URL(`/${device.kind}#device=${token}`, base).href;
    return { device: await itemOf(device), address, qr: qrRows(address) };
  }

  router.use("/api/devices", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.get(
    "/api/devices",
    allowed("devices", async (actor, _request, response) => {
      const found = await services.devices.findAll(actor.agency);
      response.json({ items: await itemsOf(services, found) } satisfies DeviceList);
    }),
  );

  router.post(
    "/api/devices",
    allowed("devices", async (actor, request, response) => {
      const wanted = parse(NewDevice, request.body, request);
      const made = await registerDevice(services, actor, wanted, idempotencyKeyOf(request));
      response.status(201).json(await granted(made, request));
    }),
  );

  router.put(
    "/api/devices/:id",
    allowed("devices", async (actor, request, response) => {
      const { name } = parse(ChangeDevice, request.body, request);
      const wanted = { id: String(request.params["id"]), seen: versionOf(request), name };
      response.json(await itemOf(await renameDevice(services, actor, wanted)));
    }),
  );

  router.post(
    "/api/devices/:id/renew",
    allowed("devices", async (actor, request, response) => {
      const wanted = { id: String(request.params["id"]), seen: versionOf(request) };
      response.json(await granted(await renewDevice(services, actor, wanted), request));
    }),
  );

  router.post(
    "/api/devices/:id/revoke",
    allowed("devices", async (actor, request, response) => {
      response.json(await itemOf(await revokeDevice(services, actor, String(request.params["id"]))));
    }),
  );

  return router;
}
