import { inPool } from "../../demo-week/in-pool.ts";
import { latencies, steadily } from "./changes.ts";
import { heardOf, type Herd } from "./herd.ts";
import { startedDossiers, type PushOffice, type Watched } from "./push-office.ts";

const dossiers = 300;
const packets = 150;
const perSecond = 100;

/**
 * Changes whose last word a job has: a clock that stops and goes on (the schedule is computed anew), and a packet that nobody takes in at
 * the door and that comes back (the dossier is told). Milliseconds from the command to the sockets that hear of what the job wrote.
 */
export async function jobsHeard(
  office: PushOffice,
  herd: Herd,
  port: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const stopping = await startedDossiers(office, dossiers);
  const leader = await office.as("leader");
  const watch = async (watched: readonly Watched[]) => {
    await herd.connect(port, await office.ticketsFor(watched));
  };
  const took = { schedule: [] as number[], delivery: [] as number[] };

  await watch(stopping);
  for (const type of ["stop", "resume", "stop", "resume"] as const) {
    const { sent, heard } = await heardOf(
      herd,
      stopping,
      async (subject) => {
        await leader.command(subject, { type, decision: "12/QĐ-UBND" });
        // The job's version comes behind the command's.
        subject.version += 1;
      },
      async (make) => {
        await steadily({ count: stopping.length, perSecond }, make);
        await office.settle();
      },
      2,
    );
    took.schedule.push(...latencies(sent, heard));
  }
  await herd.leave();

  const going = await outForReturn(office);
  const [clerk, courier] = [await office.as("clerk"), await office.as("courier")];
  await watch(going);
  const told = async (change: (packet: Packet) => Promise<void>) => {
    const { sent, heard } = await heardOf(
      herd,
      going,
      async (packet) => {
        await change(packet);
        packet.version += 1;
      },
      async (make) => {
        await steadily({ count: going.length, perSecond }, make);
        await office.settle();
      },
    );
    took.delivery.push(...latencies(sent, heard));
  };
  await told(({ packet }) => courier.carry(packet, { type: "fail", reason: "absent" }));
  await inPool(4, going, ({ packet, seal }) => courier.carry(packet, { type: "giveBack", seal }));
  await office.settle();
  const held = await office.versionsOf(going);
  for (const one of going) one.version = held.get(one.ref) ?? one.version;
  // What was told of the way back is nothing that is measured.
  await herd.report();
  await told(({ packet, seal }) => clerk.carry(packet, { type: "receive", seal }));
  await herd.leave();
  return took;
}

type Packet = Watched & { readonly packet: string; readonly seal: string };

/** Packets in the courier's bag. */
async function outForReturn(office: PushOffice): Promise<readonly Packet[]> {
  const [clerk, leader, courier] = [
    await office.as("clerk"),
    await office.as("leader"),
    await office.as("courier"),
  ];
  const made = await startedDossiers(office, packets, true);
  await inPool(16, made, (one) => leader.command(one, { type: "finish" }));
  await office.settle();
  const ids = new Map((await office.packetsOf(made.map(({ ref }) => ref))).map(({ _id, ref }) => [ref, _id]));
  const going = made.map((one, at) => ({
    ...one,
    packet: ids.get(one.ref) ?? "",
    seal: `BENCH-${at}`,
  }));
  await inPool(16, going, async ({ packet, seal }) => {
    await clerk.carry(packet, { type: "seal", seal, contents: ["Bản kết quả"] });
    await clerk.carry(packet, { type: "offer", seal, courier: "demo-courier" });
    // Costly for the server, which makes what the phone checks a PIN by: not what is measured.
    await courier.carry(packet, { type: "take", seal });
  });
  await office.settle();
  const out = await office.versionsOf(going);
  return going.map((one) => ({ ...one, version: out.get(one.ref) ?? 0 }));
}
