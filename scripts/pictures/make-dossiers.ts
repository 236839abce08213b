import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { DeliveryList, type DeliveryView } from "../../shared/contracts/deliveries.ts";
import {
  CommandReply,
  DossierView,
  IntakeReply,
  type DossierCommand,
  type NewDossier,
} from "../../shared/contracts/dossiers.ts";
import { holdOut, sealOf } from "../demo-week/hand-packets.ts";
import type { OfficeClock } from "../demo-week/business-clock.ts";
import type { Caller } from "../demo-week/office-http.ts";
import { Refusal } from "../services/say.ts";

type Intake = z.input<typeof NewDossier>;
type People = Readonly<Record<"clerk" | "specialist" | "leader" | "courier", Caller>>;

const packetWithinMs = 20_000;
const hourMs = 3_600_000;
export const phone = "0900 000 417";
const persons = [{ role: "Người yêu cầu", name: "Phạm Văn Thí Dụ" }];

/** What else lies on the desk: names that nobody has, one procedure each. */
const others: readonly Intake[] = [
  { procedureCode: "1.009141", submitter: { name: "Trần Thị Ví Dụ", phone } },
  { procedureCode: "1.013314", submitter: { name: "Nguyễn Văn Mẫu", phone } },
  { procedureCode: "2.001035", submitter: { name: "Lê Thị Thử", phone } },
  { procedureCode: "1.013225", caseId: "house", submitter: { name: "Võ Văn Giả Định", phone } },
  { procedureCode: "2.000815", caseId: "bulk", submitter: { name: "Hồ Thị Mẫu", phone } },
];

/**
 * Takes dossiers in and moves them on over HTTP, as a counter would: one that is late, one at work for kiosk and desk, one that waits
 * for papers, a result on its way home for the courier, and some more. The clock goes on past the promise that is missed.
 */
export async function makeDossiers(people: People, clock: OfficeClock) {
  const late = await missed(people, clock);
  for (const one of others) await takeIn(people.clerk, one);
  const land = await takeIn(people.clerk, {
    procedureCode: "1.013831",
    caseId: "sale",
    submitter: { name: "Phạm Văn Thí Dụ", phone },
    papers: [{ name: "Hợp đồng chuyển nhượng", originals: 1 }],
    land: { mapSheet: "27", parcelNumber: "417", ward: "phường Ví Dụ" },
  });
  await command(people.specialist, land, { type: "start" });
  return { late, land, turn: await yourTurn(people), packet: await onItsWay(people) };
}

/** A promise that the office could not keep, and its apology. */
async function missed({ clerk, specialist, leader }: People, clock: OfficeClock): Promise<IntakeReply> {
  const taken = await takeIn(clerk, {
    procedureCode: "1.013225",
    caseId: "house",
    submitter: { name: "Lý Thị Thí Dụ", phone },
  });
  await command(specialist, taken, { type: "start" });
  await clock.moveTo(Date.parse(taken.promise.dueAt) + hourMs);
  const { version } = DossierView.parse(
    await leader.once({ method: "GET", path: `/api/dossiers/${taken.ref}` }),
  );
  await command(leader, { ref: taken.ref, version }, { type: "apologise", reason: { kind: "verification" } });
  await clock.letRun();
  return taken;
}

async function yourTurn({ clerk, specialist }: People): Promise<IntakeReply> {
  const house = await takeIn(clerk, {
    procedureCode: "1.013225",
    caseId: "house",
    submitter: { name: "Nguyễn Thị Ví Dụ", phone },
  });
  const started = await command(specialist, house, { type: "start" });
  await command(specialist, started, {
    type: "requestSupplement",
    papers: [
      {
        name: "Bản vẽ móng nhà",
        note: "2 bản chính, có chữ ký của kỹ sư thiết kế",
        where: "Lấy ở đơn vị thiết kế của ông/bà",
      },
      {
        name: "Cam kết an toàn cho nhà liền kề",
        note: "1 bản chính, theo mẫu",
        where: "Mẫu có sẵn ở quầy 3",
      },
    ],
  });
  return house;
}

async function onItsWay(people: People): Promise<DeliveryView> {
  const result = await takeIn(people.clerk, {
    procedureCode: "1.004873",
    submitter: { name: "Phạm Văn Thí Dụ", phone },
    civilStatus: { persons },
    returnMode: "home",
    homeAddress: {
      line: "12/3/4 đường Số Mẫu",
      ward: "phường Ví Dụ",
      directions: "Hẻm 3 rẽ trái, cổng xanh sau chùa",
    },
  });
  const started = await command(people.specialist, result, { type: "start" });
  await command(people.leader, started, { type: "finish" });
  const packet = await packetOf(people.clerk, result.ref);
  await holdOut(people, packet.id);
  await people.courier.once({
    method: "POST",
    path: `/api/deliveries/${packet.id}/commands`,
    body: { type: "take", seal: sealOf(packet.id) },
    headers: { "idempotency-key": randomUUID() },
  });
  return packet;
}

/** The worker plans it: that may take a moment. */
async function packetOf(clerk: Caller, ref: string): Promise<DeliveryView> {
  const until = Date.now() + packetWithinMs;
  while (Date.now() < until) {
    const { items } = DeliveryList.parse(await clerk.once({ method: "GET", path: "/api/deliveries" }));
    const packet = items.find((one) => one.ref === ref);
    if (packet) return packet;
    await sleep(200);
  }
  throw new Refusal("no packet was planned: is the worker running?");
}

export async function takeIn(clerk: Caller, body: Intake): Promise<IntakeReply> {
  const headers = { "idempotency-key": randomUUID() };
  return IntakeReply.parse(await clerk.once({ method: "POST", path: "/api/dossiers", body, headers }));
}

export async function command(
  who: Caller,
  { ref, version }: { readonly ref: string; readonly version: number },
  body: z.input<typeof DossierCommand>,
): Promise<CommandReply> {
  const headers = { "if-match": `"${version}"` };
  const path = `/api/dossiers/${ref}/commands`;
  return CommandReply.parse(await who.once({ method: "POST", path, body, headers }));
}
