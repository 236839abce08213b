import { Redis } from "ioredis";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { readFileSync } from "node:fs";
import { pino } from "pino";
import { sittingStore } from "../shared/store/after-hours/sitting.store.ts";
import { takingsStore } from "../shared/store/after-hours/takings.store.ts";
import { accountStore } from "../shared/store/accounts/account.store.ts";
import { anchorStore } from "../shared/store/audit/anchor.store.ts";
import { auditChain } from "../shared/store/audit/audit-chain.ts";
import { secondFactorStore } from "../shared/store/accounts/second-factor.store.ts";
import { sessionStore } from "../shared/store/accounts/session.store.ts";
import { agencyStore } from "../shared/store/agencies/agency.store.ts";
import { openCalendarBook } from "../shared/store/calendars/calendar-book.ts";
import { calendarStore } from "../shared/store/calendars/calendar.store.ts";
import { demoClock, machineClock } from "../shared/store/clock/business-clock.ts";
import type { Config } from "../shared/store/config.ts";
import { connect } from "../shared/store/connect.ts";
import { credentials } from "../shared/store/credentials/credentials.ts";
import { factSeal } from "../shared/store/credentials/fact-seal.ts";
import { parseKeyring } from "../shared/store/credentials/keyring.ts";
import { delegationStore } from "../shared/store/delegations/delegation.store.ts";
import { packetStores } from "../shared/store/deliveries/packet-stores.ts";
import { draftStore } from "../shared/store/drafts/draft.store.ts";
import { following } from "../shared/store/followers/following.ts";
import { fileSealer } from "../shared/store/files/seal-bytes.ts";
import { fileStore } from "../shared/store/files/file.store.ts";
import { phoneCheckStore } from "../shared/store/phones/phone-check.store.ts";
import { phoneTokenStore } from "../shared/store/phones/phone-token.store.ts";
import { deviceStores } from "../shared/store/devices/device-stores.ts";
import { readPulse, type ScreenPulse } from "../shared/store/outbox/pulse.ts";
import { dossierStore } from "../shared/store/dossiers/dossier.store.ts";
import { intakeStore } from "../shared/store/dossiers/intake.store.ts";
import { registerStore } from "../shared/store/dossiers/register.store.ts";
import { nameWords } from "../shared/store/dossiers/name-words.ts";
import { queueStore } from "../shared/store/dossiers/queue.store.ts";
import { messageStore } from "../shared/store/messages/message.store.ts";
import { followChanges } from "../shared/store/outbox/follow-changes.ts";
import { personalVault } from "../shared/store/personal/vault.ts";
import { readingStore } from "../shared/store/readings/reading.store.ts";
import { viewHandOverStore } from "../shared/store/view-hand-overs/view-hand-over.store.ts";
import { procedureStore } from "../shared/store/procedures/procedure.store.ts";
import { workflowStore } from "../shared/store/workflows/workflow.store.ts";
import { accountRoutes, colleagueRoutes, meRoutes, sessionRoutes } from "./accounts/index.ts";
import { afterHoursRoutes, sittingHours } from "./after-hours/index.ts";
import { createApp } from "./app.ts";
import { calendarRoutes, feedRoutes } from "./calendars/index.ts";
import { deadlineRoutes } from "./deadlines/index.ts";
import { delegationRoutes } from "./delegations/index.ts";
import { deliveryRoutes, dispatchRoutes, roundRoutes } from "./deliveries/index.ts";
import { placeRoutes } from "./places/index.ts";
import { openDemo } from "./demo-clock/index.ts";
import { deviceRoutes } from "./devices/index.ts";
import { docRoutes } from "./docs/index.ts";
import { dossierRoutes, paperRoutes, receiptsRoutes } from "./dossiers/index.ts";
import { onlineRoutes } from "./drafts/index.ts";
import { recogniseDevice } from "./http/device.ts";
import { followerRoutes } from "./followers/index.ts";
import { healthRoutes } from "./http/health.routes.ts";
import { createLimits } from "./http/limits.ts";
import { createMetrics } from "./http/metrics.ts";
import { createSessions } from "./http/session.ts";
import { clientDirectory, screens } from "./http/static.ts";
import { messageRoutes } from "./messages/index.ts";
import { officeRoutes, officeTermsRoutes } from "./office/index.ts";
import { phoneRoutes } from "./phones/index.ts";
import { procedureRoutes } from "./procedures/index.ts";
import { readingRoutes } from "./readings/index.ts";
import { registerRoutes } from "./register/index.ts";
import { createRealtime, type Realtime } from "./realtime/realtime.ts";
import { toldAhead } from "./realtime/told-ahead.ts";
import { speechRoutes } from "./speech/index.ts";
import { ticketOffice, trackingRoutes } from "./tracking/index.ts";
import { workflowRoutes } from "./workflows/index.ts";

export type Office = { readonly http: Server; readonly close: () => Promise<void> };

/** Builds the whole server from its configuration: the only place that does. */
export async function compose(config: Config): Promise<Office> {
  const log = pino({ level: config.logLevel, name: "server" });
  // Cookies are marked secure where the browser speaks TLS to us or to the proxy in front.
  const secure = config.tls !== null || (config.publicUrl?.startsWith("https://") ?? false);
  const connection = await connect(config.mongodbUri);
  const redis = new Redis(config.redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 2_000 });
  redis.on("error", (error) => log.warn({ err: error }, "redis"));

  const keyring = parseKeyring(config.secretKeys);
  const chain = auditChain(keyring);
  const [vault, names] = [personalVault(keyring), nameWords(connection)];
  let realtime: Realtime | null = null;
  /** What this server writes is told to its own screens at once (docs/adr/0021). */
  const ahead = toldAhead((beat) => realtime?.tell(beat));
  const dossiers = dossierStore(connection, chain, ahead.announce);
  const packets = packetStores(connection, vault);
  const delegations = delegationStore(connection);
  const sittings = sittingStore(connection);
  const takings = takingsStore(connection);
  const accounts = accountStore(connection);
  const procedures = procedureStore(connection);
  const workflows = workflowStore(connection);
  const inTheHall = deviceStores(connection);
  const messages = messageStore(connection);
  const agencies = agencyStore(connection);
  const calendars = calendarStore(connection);
  const readings = readingStore(connection);
  const online = {
    drafts: draftStore(connection),
    files: fileStore(connection, fileSealer(keyring), vault),
    phoneChecks: phoneCheckStore(connection),
    phoneTokens: phoneTokenStore(connection),
    handOvers: viewHandOverStore(connection),
    ...following(connection, keyring),
  };
  await Promise.all([
    ...[readings, dossiers, delegations, sittings, takings, accounts].map(withIndexes),
    ...[packets.deliveries, packets.handIns, packets.places, packets.windowPlaces].map(withIndexes),
    ...[procedures, workflows, ...Object.values(inTheHall), messages, calendars].map(withIndexes),
    ...[online.drafts, online.phoneChecks, online.phoneTokens].map(withIndexes),
    ...[online.handOvers, online.followers].map(withIndexes),
    procedures.seedCatalogue(),
  ]);

  const tickets = ticketOffice(keyring);
  const limits = createLimits(redis, config.queuePrefix);
  const clock = config.demoClock ? demoClock(connection) : machineClock;
  const book = await openCalendarBook(calendars, (error) => log.warn({ err: error }, "calendars"));
  const sessions = createSessions(connection, {
    secret: config.sessionSecret,
    secure,
    onEnded: (id) => realtime?.disconnect(id),
  });
  const metrics = createMetrics();
  const common = {
    dossiers,
    ...packets,
    delegations,
    sittings,
    takings,
    hours: sittingHours(sittings),
    accounts,
    secondFactors: secondFactorStore(connection, vault),
    sessions: sessionStore(connection),
    procedures,
    workflows,
    ...inTheHall,
    messages,
    agencies,
    limits,
    clock,
    calendars,
    book,
    calendarOf: book.calendarOf,
    tickets,
    cookieName: sessions.cookieName,
    credentials: credentials(keyring),
    factSeal: factSeal(keyring),
    vault,
    names,
    intake: intakeStore(connection, chain),
    queues: queueStore(connection, vault, names),
    anchors: anchorStore(connection, chain),
    publicUrl: config.publicUrl,
    readings,
    ...online,
    pushHosts: config.pushHosts,
  };

  const demo = config.demoClock ? openDemo({ connection, redis, prefix: config.queuePrefix }) : null;
  let closing = false;
  const app = createApp({
    log,
    trustProxy: config.trustProxy,
    secure,
    publicUrl: config.publicUrl,
    measure: metrics.measure,
    session: sessions.middleware,
    device: recogniseDevice(common),
    openRoutes: [
      healthRoutes({ connection, redis, closing: () => closing }),
      metrics.routes(() => realtime?.connected() ?? 0),
      docRoutes({ demo: demo !== null, cookieName: sessions.cookieName }),
    ],
    // Each is asked in turn, so what a crowd calls for comes first.
    routes: [
      dossierRoutes(common),
      paperRoutes(common),
      receiptsRoutes(common),
      sessionRoutes(common),
      officeRoutes(common),
      colleagueRoutes(common),
      delegationRoutes(common),
      afterHoursRoutes(common),
      accountRoutes(common),
      meRoutes(common),
      ...deviceRoutes(common),
      procedureRoutes(common),
      workflowRoutes(common),
      trackingRoutes(common),
      deliveryRoutes(common),
      dispatchRoutes(common),
      roundRoutes(common),
      placeRoutes(common),
      officeTermsRoutes(common),
      messageRoutes(common),
      calendarRoutes(common),
      feedRoutes(common),
      readingRoutes(common),
      speechRoutes(common),
      registerRoutes({ ...common, register: registerStore(connection) }),
      deadlineRoutes(common),
      phoneRoutes(common),
      followerRoutes(common),
      ...onlineRoutes(common),
      ...(demo ? [demo.routes] : []),
    ],
    screens: screens(clientDirectory()),
  });
  const http = config.tls
    ? createHttpsServer({ cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) }, app)
    : createHttpServer(app);
  const screensOfPeople = createRealtime(http, { ...common, session: sessions.middleware, log });
  realtime = screensOfPeople;
  const follower = await followChanges<ScreenPulse, ScreenPulse["of"]>(connection, {
    pulses: ["dossiers", "sittings", "deliveries", "rounds", "devices", "helpCalls"],
    read: readPulse,
    onBeat: ahead.hear,
    onSession: sessions.changed,
    onLost: (error) => {
      log.warn({ err: error }, "the change stream was lost and is open again");
      sessions.forget();
      ahead.forget();
      screensOfPeople.refetch();
    },
  });

  return {
    http,
    close: async () => {
      closing = true;
      await follower.close();
      await screensOfPeople.close();
      await demo?.close();
      book.close();
      redis.disconnect();
      await connection.close();
    },
  };
}

const withIndexes = (store: { readonly ensureIndexes: () => Promise<unknown> }) => store.ensureIndexes();
