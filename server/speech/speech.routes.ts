import { Router, type Request } from "express";
import { Speech, type Voices } from "../../shared/contracts/speech.ts";
import type { DeviceStore } from "../../shared/store/devices/device.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bearerOf } from "../http/handle.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import { dossierOfTicket, type TicketOffice } from "../tracking/index.ts";
import { machineVoices } from "./voices.ts";

export type SpeechServices = {
  readonly tickets: TicketOffice;
  readonly dossiers: DossierStore;
  readonly devices: DeviceStore;
  readonly limits: Limits;
};

/** `/api/speech`: what stands on a public screen, read aloud by a voice of the machine. */
export function speechRoutes(services: SpeechServices): Router {
  const router = Router();
  const { devices, limits } = services;
  const voices = machineVoices();

  /** A registered screen, or whoever follows a dossier: others have nothing here to be read to them. */
  async function listenerOf(request: Request): Promise<string> {
    const token = request.get("x-kiosk-token");
    const device = token === undefined ? null : await devices.findByToken(token);
    if (device) return `device ${device._id}`;
    return `dossier ${(await dossierOfTicket(services, bearerOf(request)))._id}`;
  }

  router.get("/api/speech", async (_request, response) => {
    response.json({ languages: [...(await voices.languages())] } satisfies Voices);
  });

  router.post("/api/speech", async (request, response) => {
    const asked = parse(Speech, request.body, request);
    await limits.speech.spend(await listenerOf(request));
    const sound = await voices.read(asked);
    if (!sound) throw new EdgeError("no-voice");
    response.set("cache-control", "no-store").type("audio/wav").send(sound);
  });

  return router;
}
