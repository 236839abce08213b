import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { pino, type Logger } from "pino";
import { jobNames, type JobName } from "../shared/contracts/jobs.ts";
import { sittingStore } from "../shared/store/after-hours/sitting.store.ts";
import { agencyStore } from "../shared/store/agencies/agency.store.ts";
import { auditChain } from "../shared/store/audit/audit-chain.ts";
import { openCalendarBook } from "../shared/store/calendars/calendar-book.ts";
import { calendarStore } from "../shared/store/calendars/calendar.store.ts";
import { demoClock, machineClock } from "../shared/store/clock/business-clock.ts";
import type { Config } from "../shared/store/config.ts";
import { connect } from "../shared/store/connect.ts";
import { credentials } from "../shared/store/credentials/credentials.ts";
import { parseKeyring } from "../shared/store/credentials/keyring.ts";
import { deliveryStore } from "../shared/store/deliveries/delivery.store.ts";
import { dossierStore } from "../shared/store/dossiers/dossier.store.ts";
import { following } from "../shared/store/followers/following.ts";
import { draftStore } from "../shared/store/drafts/draft.store.ts";
import { fileSealer } from "../shared/store/files/seal-bytes.ts";
import { fileStore } from "../shared/store/files/file.store.ts";
import { placeStore } from "../shared/store/places/place.store.ts";
import { leaseStore } from "../shared/store/leases/lease.store.ts";
import { messageStore } from "../shared/store/messages/message.store.ts";
import { personalVault } from "../shared/store/personal/vault.ts";
import { phoneCheckStore } from "../shared/store/phones/phone-check.store.ts";
import { phoneTokenStore } from "../shared/store/phones/phone-token.store.ts";
import { pendingStore } from "../shared/store/outbox/pending.store.ts";
import { anchorStore } from "../shared/store/audit/anchor.store.ts";
import { anchorChains } from "./handlers/anchor-chains.handler.ts";
import { confirmFollower } from "./handlers/confirm-follower.handler.ts";
import type { Handler, Handlers } from "./handlers/handler.ts";
import { notify } from "./handlers/notify.handler.ts";
import { planDeliveryHandler } from "./handlers/plan-delivery.handler.ts";
import { recomputeSchedules } from "./handlers/recompute-schedules.handler.ts";
import { rememberPlace } from "./handlers/remember-place.handler.ts";
import { recordHomeReturn } from "./handlers/record-home-return.handler.ts";
import { runSittings } from "./handlers/run-sittings.handler.ts";
import { scheduleDeadlines } from "./handlers/schedule-deadlines.handler.ts";
import { tellFollowers } from "./handlers/tell-followers.handler.ts";
import { tellTicket } from "./handlers/tell-ticket.handler.ts";
import { sendPhoneCode } from "./handlers/send-phone-code.handler.ts";
import { sweepDrafts } from "./handlers/sweep-drafts.handler.ts";
import { sweepPlaces } from "./handlers/sweep-places.handler.ts";
import { watchDeadlines } from "./handlers/watch-deadlines.handler.ts";
import { keepScheduled } from "./keep-scheduled.ts";
import { carriersOf } from "./notices/carriers-of.ts";
import { messageGateway } from "./notices/message-gateway.ts";
import { createRelay } from "./relay/relay.ts";

/** A killed worker's jobs are taken up by another after this long at the most. */
const lockMs = 10_000;

/** Builds the whole worker from its configuration: the only place that does. */
export async function compose(config: Config): Promise<{ readonly close: () => Promise<void> }> {
  const log = pino({ level: config.logLevel, name: "worker" });
  const connection = await connect(config.mongodbUri);
  const redis = new Redis(config.redisUrl, { maxRetriesPerRequest: null });
  redis.on("error", (error) => log.warn({ err: error }, "redis"));
  const prefix = config.queuePrefix;

  const keyring = parseKeyring(config.secretKeys);
  const chain = auditChain(keyring);
  const vault = personalVault(keyring);
  const dossiers = dossierStore(connection, chain);
  const deliveries = deliveryStore(connection);
  const messages = messageStore(connection);
  const calendars = calendarStore(connection);
  const anchors = anchorStore(connection, chain);
  const sittings = sittingStore(connection);
  const places = placeStore(connection, vault);
  const follow = following(connection, keyring);
  await Promise.all(
    [dossiers, deliveries, messages, calendars, anchors, sittings, places, follow.followers].map((store) =>
      store.ensureIndexes(),
    ),
  );
  const book = await openCalendarBook(calendars, (error) => log.warn({ err: error }, "calendars"));
  const services = {
    dossiers,
    deliveries,
    places,
    placeMonths: config.placeMonths,
    clock: config.demoClock ? demoClock(connection) : machineClock,
    calendars,
    book,
    apologyShare: config.apologyShare,
    credentials: credentials(keyring),
    vault,
    gateway: messageGateway({ messages, vault, carriers: carriersOf(config, follow.pushKeys) }),
    ...follow,
    drafts: draftStore(connection),
    files: fileStore(connection, fileSealer(keyring), vault),
    phoneChecks: phoneCheckStore(connection),
    phoneTokens: phoneTokenStore(connection),
    anchors,
    sittings,
    agencies: agencyStore(connection),
    publicUrl: config.publicUrl,
  };
  const handlers: Handlers = {
    "schedule-deadlines": scheduleDeadlines(services),
    "watch-deadlines": watchDeadlines(services),
    "plan-delivery": planDeliveryHandler(services),
    "remember-place": rememberPlace(services),
    "record-home-return": recordHomeReturn(services),
    notify: notify(services),
    "recompute-schedules": recomputeSchedules(services),
    "anchor-chains": anchorChains(services),
    "run-sittings": runSittings(services),
    "tell-ticket": tellTicket(services),
    "send-phone-code": sendPhoneCode(services),
    "sweep-drafts": sweepDrafts(services),
    "sweep-places": sweepPlaces(services),
    "tell-followers": tellFollowers(services),
    "confirm-follower": confirmFollower(services),
  };

  const queue = (name: JobName) => new Queue(name, { connection: redis, prefix });
  const queues = {
    "schedule-deadlines": queue("schedule-deadlines"),
    "plan-delivery": queue("plan-delivery"),
    "remember-place": queue("remember-place"),
    "record-home-return": queue("record-home-return"),
    notify: queue("notify"),
    "recompute-schedules": queue("recompute-schedules"),
    "tell-ticket": queue("tell-ticket"),
    "send-phone-code": queue("send-phone-code"),
    "tell-followers": queue("tell-followers"),
    "confirm-follower": queue("confirm-follower"),
  };
  const scheduled = {
    "watch-deadlines": queue("watch-deadlines"),
    "anchor-chains": queue("anchor-chains"),
    "run-sittings": queue("run-sittings"),
    "sweep-drafts": queue("sweep-drafts"),
    "sweep-places": queue("sweep-places"),
  };
  const workers = jobNames.map((name) => start(handlers[name], { redis, prefix, log }));
  const schedule = await keepScheduled(scheduled, log);
  const relay = createRelay({
    connection,
    leases: leaseStore(connection),
    pending: pendingStore(connection),
    queues,
    log,
  });
  await relay.start();

  return {
    close: async () => {
      schedule.stop();
      book.close();
      await relay.stop();
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...Object.values(queues), ...Object.values(scheduled)].map((one) => one.close()));
      redis.disconnect();
      await connection.close();
    },
  };
}

/** Runs one handler; what a job carries is parsed by its contract before the handler sees it. */
function start<N extends JobName>(
  { job, contract, concurrency, handle }: Handler<N>,
  { redis, prefix, log }: { readonly redis: Redis; readonly prefix: string; readonly log: Logger },
): Worker {
  const worker = new Worker(
    job,
    async ({ data }) => {
      await handle(contract.parse(data));
    },
    {
      connection: redis,
      prefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs / 2,
      // One would fail a job for good when its worker crashes a second time.
      maxStalledCount: 20,
    },
  );
  worker.on("error", (error) => log.warn({ err: error, job }, "worker"));
  worker.on("failed", (failed, error) => log.error({ err: error, job, id: failed?.id }, "job failed"));
  return worker;
}
