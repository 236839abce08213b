import { createServer } from "node:http";
import express from "express";
import { Server } from "socket.io";
import { z } from "zod";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { capacityFor, decide, statusNumbers } from "../../../shared/domain/dossiers/index.ts";
import { auditChain } from "../../../shared/store/audit/audit-chain.ts";
import { connect } from "../../../shared/store/connect.ts";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";
import { dossierStore } from "../../../shared/store/dossiers/dossier.store.ts";

/**
 * The floor of a push: bare Express and Socket.IO, the same durable write of the same dossiers, and the emit inside the request. Nobody
 * signs in, nothing is checked, and a second server would hear nothing of it.
 */
const connection = await connect((process.env["MONGODB_URI"] ?? "").replace("/motcua?", "/floor?"));
const dossiers = dossierStore(connection, auditChain(parseKeyring(process.env["SECRET_KEYS"] ?? "")));
const calendar = standardCalendar();
const Assign = z.object({ assignee: z.string(), leader: z.string() });

const app = express();
const http = createServer(app);
const screens = new Server(http, { perMessageDeflate: false, serveClient: false }).of("/tracking");
screens.on("connection", (socket) => {
  socket.on("subscribe", async ({ ticket: ref }: { ticket: string }, reply: (answer: unknown) => void) => {
    await socket.join(ref);
    reply({ ok: true, ref, version: (await dossiers.findHead(ref))?.version ?? 0 });
  });
});

app.get("/readyz", (_request, response) => {
  response.json({});
});
app.post("/floor/:ref", express.json(), async (request, response) => {
  const { ref } = request.params;
  const { assignee, leader } = Assign.parse(request.body);
  const command = { type: "assign", assignee } as const;
  const state = await dossiers.transact(ref, (before) => {
    const actor = { account: leader, name: leader, role: "leader", agency: before.agency } as const;
    const capacity = capacityFor(before, command, actor, null);
    return { decision: decide(before, command, { now: new Date(), actor: capacity, calendar }) };
  });
  if (!state) throw new Error(`no dossier ${ref}`);
  const { version, status } = state;
  const change = { ref, version, status, statusNo: statusNumbers[status], homeReturn: null };
  screens.to(ref).emit("tracking:changed", change);
  response.json({ version });
});
http.listen(Number(process.env["PORT"]), "127.0.0.1");
