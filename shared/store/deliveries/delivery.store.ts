import type { Connection } from "mongoose";
import { DomainError } from "../../domain/errors.ts";
import { factsSince, type Delivery } from "../../domain/deliveries/index.ts";
import { clearing } from "../outbox/clear-entries.ts";
import { driverOf } from "../connect.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import { oneOf } from "../one-of.ts";
import { officePulseText } from "../outbox/pulse.ts";
import { defineDeliveryModel } from "./delivery.model.ts";
import type { DeliveryDocument } from "./delivery.document.ts";

/** What a write may change beside the delivery itself. */
export type BesideDelivery = Partial<
  Pick<DeliveryDocument, "receivedBy" | "note" | "lastCourier" | "signature" | "place" | "pinCheck">
> & {
  readonly answered?: DeliveryDocument["answered"][number];
};

const mostTries = 5;
const mostAnswers = 20;

/** Deliveries: one document each, written by version like dossiers. */
export function deliveryStore(connection: Connection) {
  const model = defineDeliveryModel(connection);
  const collection = () => driverOf(connection).collection<DeliveryDocument>("deliveries");

  const findById = (id: string) => collection().findOne({ _id: id });

  /**
   * Loads, decides, writes; decides again when somebody else wrote in between. Null when there is no such delivery,
   * or nothing to write.
   * @throws DomainError of the decision, `version-conflict`, or `delivery-seal-taken` where another packet on its way carries the seal
   */
  async function transact(
    id: string,
    now: Date,
    decideOn: (document: DeliveryDocument) => {
      readonly delivery: Delivery;
      readonly beside?: BesideDelivery;
    } | null,
  ): Promise<Delivery | null> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await findById(id);
      if (!document) return null;
      const made = decideOn(document);
      if (!made) return null;
      const { delivery, beside = {} } = made;
      const { answered, ...rest } = beside;
      const entries = entriesAfter(delivery, new Date());
      const pulse = pulseOf(delivery, entries, document.counter ?? delivery.counter ?? undefined);
      const { id: _id, ...fields } = delivery;
      const written = await collection()
        .updateOne(
          { _id, version: document.version },
          {
            $set: { ...fields, ...rest, updatedAt: now, pulse },
            $push: {
              outbox: { $each: entries },
              ...(answered && { answered: { $each: [answered], $slice: -mostAnswers } }),
            },
          },
        )
        .catch((error: unknown) => {
          throw isDuplicateKey(error) ? new DomainError("delivery-seal-taken") : error;
        });
      if (written.modifiedCount === 1) return delivery;
    }
    throw new DomainError("version-conflict", { seen: 0, version: 0 });
  }

  return {
    ensureIndexes: () => model.createIndexes(),
    findById,
    findAll: (ids: readonly string[]) =>
      collection()
        .find({ _id: oneOf(ids) })
        .toArray(),
    transact,
    /** Makes the task if it is not there yet; a second try of the same job changes nothing. */
    createOnce: async (document: Omit<DeliveryDocument, "outbox" | "pulse">): Promise<void> => {
      const whole = { ...document, outbox: [], pulse: pulseOf(document, []) };
      await collection().updateOne({ _id: document._id }, { $setOnInsert: whole }, { upsert: true });
    },
    /** What a courier may see: packets held out to him, those he holds, and those he has had today. */
    findForCourier: (agency: string, courier: string, since: Date) =>
      collection()
        .find({
          agency,
          $or: [
            { state: "offered", offeredTo: courier },
            { courier, state: { $in: ["outForReturn", "returning"] } },
            { lastCourier: courier, updatedAt: { $gte: since } },
          ],
        })
        .sort({ plannedAt: 1, _id: 1 })
        .limit(500)
        .toArray(),
    clearEntries: clearing(connection, "deliveries"),
  };
}
type Younger =
  | "seal"
  | "offeredTo"
  | "stopped"
  | "due"
  | "originals"
  | "window"
  | "counter"
  | "shelf"
  | "waitsUntil";
/** The fields that the rules see. */
export type StoredDelivery = Pick<DeliveryDocument, "_id" | Exclude<keyof Delivery, "id" | Younger>> &
  Partial<Pick<DeliveryDocument, Younger>>;

export type DeliveryStore = ReturnType<typeof deliveryStore>;

/** The rules' view of a stored delivery; those from before there were seals lack a few fields. */
export function toDelivery(document: StoredDelivery): Delivery {
  const { _id, ref, agency, version, state, courier, attempts, wrongPins, history } = document;
  const { seal = null, offeredTo = null, stopped = false, due = null, originals = [] } = document;
  const { window = null, counter = null, shelf = null, waitsUntil = null } = document;
  return {
    id: _id,
    ref,
    agency,
    version,
    state,
    seal,
    offeredTo,
    courier,
    attempts,
    wrongPins,
    stopped,
    due,
    originals,
    window,
    counter,
    shelf,
    waitsUntil,
    history,
  };
}

const pulseOf = (
  { version, agency }: Pick<Delivery, "version" | "agency">,
  entries: OutboxEntry[],
  also?: string,
) => officePulseText(entries, { version, agency, ...(also !== undefined && { also }) });

/** A fact the dossier has to learn becomes a job; the rest stays between office, courier and packet. */
function entriesAfter(delivery: Delivery, at: Date): OutboxEntry[] {
  const event = delivery.history.at(-1);
  if (!event || event.type === "planned" || factsSince(delivery, event.version - 1).length === 0) return [];
  return [{ id: `${delivery.id}-${event.version}-record-home-return`, job: "record-home-return", at }];
}
