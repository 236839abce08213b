import { setTimeout as sleep } from "node:timers/promises";
import { DeliveryReply } from "../../shared/contracts/deliveries.ts";
import { CommandReply, DossierView, IntakeReply } from "../../shared/contracts/dossiers.ts";
import type { Role } from "../../shared/domain/accounts/index.ts";
import type { DossierCommandType, DossierEventType } from "../../shared/domain/dossiers/index.ts";
import type { Command, Deed, PlannedDeed } from "./deeds.ts";
import type { KioskWatch } from "./kiosk.ts";
import type { Ledger } from "./ledger.ts";
import type { PinBook } from "./messages.ts";
import { bringBack, holdOut, sealOf } from "./hand-packets.ts";
import { LostAnswer, type Caller } from "./office-http.ts";

/** Everything a deed needs of the office. */
export type Scene = {
  readonly people: Readonly<Record<Exclude<Role, "auditor">, Caller>>;
  readonly kiosk: KioskWatch;
  readonly ledger: Ledger;
  readonly pins: PinBook;
  /** Where the office's list says which packet is whose: delivery ids by ref. */
  readonly packets: ReadonlyMap<string, string>;
  readonly intakeKey: (dossier: number) => string;
};

const againAfterMs = 250;

/** What a command leaves in the history. */
const eventOf: Readonly<Record<DossierCommandType, DossierEventType>> = {
  accept: "accepted",
  refuse: "refused",
  start: "processingStarted",
  claim: "claimed",
  assign: "assigned",
  handOver: "handedOver",
  propose: "proposed",
  sign: "signed",
  returnForCorrection: "returnedForCorrection",
  requestSupplement: "supplementRequested",
  receiveSupplement: "supplementReceived",
  requestPayment: "paymentRequested",
  confirmPayment: "paymentConfirmed",
  recordVerification: "verificationRecorded",
  stop: "stopped",
  resume: "resumed",
  finish: "processed",
  reopen: "reopened",
  withdraw: "withdrawn",
  returnResult: "returned",
  extend: "extended",
  apologise: "apologised",
  reissueReceipt: "receiptReissued",
};

/** Does one deed and enters what was acknowledged. @throws ErrorAnswer for an answer that the plan does not foresee */
export async function playDeed(scene: Scene, { dossier, deed }: PlannedDeed): Promise<void> {
  if (deed.kind === "accept") return accept(scene, dossier, deed);
  const ref = scene.ledger.refOf(dossier);
  if (ref === null) return;
  if (deed.kind === "command") await command(scene, ref, deed);
  else await carry(scene, ref, deed);
}

/** A repeated intake with the same key is the same dossier. */
async function accept(scene: Scene, dossier: number, deed: Extract<Deed, { kind: "accept" }>): Promise<void> {
  const headers = { "idempotency-key": scene.intakeKey(dossier) };
  const request = { method: "POST", path: "/api/dossiers", body: deed.intake, headers } as const;
  const { ref, token } = IntakeReply.parse(await scene.people.clerk.send(request));
  scene.ledger.accepted(dossier, ref);
  await scene.kiosk.watch(ref, token);
}

/**
 * Opens the dossier as the desk does and commands on the version seen. When the answer is lost, the dossier is
 * opened again: either it shows what was asked, or it is asked again.
 */
async function command(
  { people, ledger }: Scene,
  ref: string,
  { role, command }: Extract<Deed, { kind: "command" }>,
): Promise<void> {
  const type = eventOf[command.type];
  const first = await open(people[role], ref);
  let seen = first.version;
  for (;;) {
    const version = await ask(people[role], ref, command, seen);
    if (version !== null) return ledger.note({ ref, type, version });
    await sleep(againAfterMs);
    const now = await open(people[role], ref);
    const done = now.history.find((event) => event.version > first.version && event.type === type);
    if (done) return ledger.note({ ref, type, version: done.version });
    seen = now.version;
  }
}

/** The version after it; null when no answer came. */
async function ask(caller: Caller, ref: string, body: Command, seen: number): Promise<number | null> {
  const path = `/api/dossiers/${ref}/commands`;
  const headers = { "if-match": `"${seen}"` };
  try {
    return CommandReply.parse(await caller.once({ method: "POST", path, body, headers })).version;
  } catch (error) {
    if (error instanceof LostAnswer) return null;
    throw error;
  }
}

async function open(caller: Caller, ref: string) {
  return DossierView.parse(await caller.send({ method: "GET", path: `/api/dossiers/${ref}` }));
}

/** The courier's phone: a replayed request with the same key is answered as the first time. */
async function carry(
  { people, ledger, pins, packets }: Scene,
  ref: string,
  deed: Exclude<Deed, { kind: "accept" | "command" }>,
): Promise<void> {
  const id = packets.get(ref);
  if (id === undefined) throw new Error(`the courier's list has no packet of ${ref}`);
  if (deed.kind === "take") await holdOut(people, id);
  if (deed.kind === "bringBack") {
    await bringBack(people, id);
    return;
  }
  const { body, key } = requestOf(deed, id, pins.pinOf(ref));
  const path = `/api/deliveries/${id}/commands`;
  const headers = { "idempotency-key": `${id}-${key}` };
  const reply = DeliveryReply.parse(await people.courier.send({ method: "POST", path, body, headers }));
  ledger.note({ ref, deliveryId: id, deliveryVersion: reply.version });
}

type AtDoor = Exclude<Deed, { kind: "accept" | "command" | "bringBack" }>;

/** The request, and what names it when the phone sends it again. */
function requestOf(deed: AtDoor, id: string, pin: string) {
  if (deed.kind === "take") {
    return { body: { type: "take", seal: sealOf(id) }, key: `take-${deed.attempt}` };
  }
  if (deed.kind === "fail") {
    return { body: { type: "fail", reason: deed.reason }, key: `fail-${deed.attempt}` };
  }
  const { recipientName, relationship } = deed;
  return { body: { type: "deliver", recipientName, relationship, pin, idLooked: true }, key: "deliver" };
}
