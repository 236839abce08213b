import { randomBytes } from "node:crypto";
import express from "express";
import { ObjectId } from "mongodb";
import { connect, driverOf } from "../../shared/store/connect.ts";

/**
 * The floor of an intake: bare Express, one `insertOne` with the driver, the same durability, the same pool, a
 * document of the same size. It does nothing that an office needs.
 */
const connection = await connect(process.env["MONGODB_URI"] ?? "");
const collection = driverOf(connection).collection<{ _id: string; body: unknown; filler: Buffer }>("floor");
const app = express();

app.get("/readyz", (_request, response) => {
  response.json({});
});
app.post("/floor", express.json(), async (request, response) => {
  const _id = new ObjectId().toHexString();
  const filler = randomBytes(Number(request.get("x-filler")));
  await collection.insertOne({ _id, body: request.body, filler });
  response.status(201).json({ ref: _id });
});
app.listen(Number(process.env["PORT"]), "127.0.0.1");
