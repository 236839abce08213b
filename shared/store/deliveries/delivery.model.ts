import { Schema, type Connection } from "mongoose";
import type { DeliveryState } from "../../domain/deliveries/index.ts";
import type { DeliveryDocument } from "./delivery.document.ts";

/** States in which a packet is still on its way. */
export const openStates = [
  "planned",
  "sealed",
  "offered",
  "outForReturn",
  "returning",
  "atOtherCounter",
] as const satisfies readonly DeliveryState[];

/** The collection `deliveries`: packets on their way home. */
export function defineDeliveryModel(connection: Connection) {
  const mixed = { type: Schema.Types.Mixed };
  const schema = new Schema<DeliveryDocument>(
    {
      _id: { type: String, required: true },
      ref: { type: String, required: true },
      agency: { type: String, required: true },
      version: { type: Number, required: true },
      state: { type: String, required: true },
      courier: String,
      offeredTo: String,
      lastCourier: String,
      stopped: Boolean,
      window: mixed,
      counter: String,
      shelf: String,
      waitsUntil: Date,
      seal: mixed,
      signature: mixed,
      pinCheck: mixed,
      place: mixed,
      attempts: { type: Number, required: true },
      wrongPins: { type: Number, required: true },
      code: { type: String, required: true },
      note: String,
      plannedAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
      title: mixed,
      recipient: mixed,
      address: mixed,
      point: mixed,
      door: String,
      collect: mixed,
      due: mixed,
      originals: mixed,
      receivedBy: mixed,
      pin: mixed,
      history: mixed,
      outbox: mixed,
      pulse: mixed,
      answered: mixed,
    },
    { collection: "deliveries", strict: "throw", strictQuery: "throw", versionKey: false, minimize: false },
  );
  schema.index({ agency: 1, state: 1, plannedAt: 1 });
  schema.index({ agency: 1, updatedAt: 1 });
  schema.index({ agency: 1, code: 1 });
  schema.index({ agency: 1, "seal.number": 1 });
  // A scan must find one packet: no two on their way carry the same seal.
  schema.index(
    { "seal.number": 1, agency: 1 },
    {
      // A name of its own: the index of earlier installations knew fewer states, and stays beside it.
      name: "seals-on-their-way",
      unique: true,
      partialFilterExpression: { "seal.number": { $type: "string" }, state: { $in: [...openStates] } },
    },
  );
  schema.index({ agency: 1, door: 1 }, { partialFilterExpression: { door: { $type: "string" } } });
  schema.index(
    { agency: 1, "originals.0": 1 },
    { partialFilterExpression: { "originals.0": { $exists: true } } },
  );
  schema.index({ courier: 1, state: 1 });
  // Packets for the counter of another agency, and the windows that are taken.
  schema.index({ counter: 1, state: 1 }, { partialFilterExpression: { counter: { $type: "string" } } });
  schema.index(
    { agency: 1, "window.date": 1 },
    { partialFilterExpression: { "window.date": { $type: "string" } } },
  );
  schema.index({ offeredTo: 1 }, { partialFilterExpression: { offeredTo: { $type: "string" } } });
  schema.index({ lastCourier: 1, updatedAt: 1 }, { sparse: true });
  schema.index({ "outbox.at": 1 }, { sparse: true });
  return connection.model("Delivery", schema);
}
