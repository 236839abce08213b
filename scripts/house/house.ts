import { join } from "node:path";
import { endCommands } from "../services/run-command.ts";
import { tailOf } from "../services/launch.ts";
import { whyBusy } from "../services/ports.ts";
import { leaveWith, Refusal, say } from "../services/say.ts";
import { refuseDemoData, type DemoOffice, seedDemoOffice, writeDemoFile } from "./demo.ts";
import { programEnvironment } from "./environment.ts";
import { checkExternalStores } from "./external.ts";
import { endLeftovers } from "./leftovers.ts";
import { waitUntilReady } from "./ready.ts";
import { readSecrets } from "./secrets.ts";
import { readSettings, type Settings } from "./settings.ts";
import { openStores } from "./stores.ts";
import { createSupervisor, type Supervisor } from "./supervisor.ts";

/** How a command wants the programs of the house: `npm start` runs them built, `npm run dev` from source and watched. */
export interface Plan {
  /** Done while the stores start. */
  prepare(settings: Settings): Promise<void>;
  /** Starts server, worker and what else belongs to it. */
  startPrograms(supervisor: Supervisor, env: NodeJS.ProcessEnv, settings: Settings): void;
  /** Called when all is up. */
  opened(settings: Settings, office: DemoOffice): void;
}

async function refuseBusyPort({ port, host }: Settings): Promise<void> {
  const reason = await whyBusy(port, host);
  if (reason === "EADDRINUSE") throw new Refusal(`port ${port} is busy; set PORT to another one.`);
  if (reason) throw new Refusal(`port ${port} on ${host} cannot be used (${reason}); set PORT or HOST.`);
}

/** Gives up when the server fails over and over before it was ever ready. */
function serverCheck(supervisor: Supervisor, settings: Settings): () => void {
  return () => {
    if (supervisor.departures("server") < 3) return;
    const log = join(settings.dataDir, "logs", "server.log");
    throw new Refusal(`the server does not start; the end of ${log}:\n${tailOf(log, 15)}`);
  };
}

/** Ends the house on Ctrl-C, on SIGTERM, and when the process that started us is gone. */
function closeOnSignal(stop: () => Promise<void>): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    say("closing");
    endCommands();
    void stop().then(() => process.exit(0), leaveWith);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, close);
  if (process.connected) process.on("disconnect", close);
}

/** Opens the house and keeps it open until it is told to close. */
export async function openHouse(plan: Plan, env: NodeJS.ProcessEnv): Promise<void> {
  let stop = async () => {};
  closeOnSignal(() => stop());
  try {
    const settings = readSettings(env);
    refuseDemoData(settings);
    const secrets = readSecrets(settings, env);
    await endLeftovers(settings);
    await refuseBusyPort(settings);
    await checkExternalStores(env);
    const supervisor = createSupervisor(settings.dataDir, settings.baseUrl);
    stop = () => supervisor.stop();
    const [stores] = await Promise.all([openStores(settings, supervisor, env), plan.prepare(settings)]);
    plan.startPrograms(supervisor, programEnvironment(settings, stores, secrets, env), settings);
    say("starting server and worker");
    await waitUntilReady(settings.baseUrl, serverCheck(supervisor, settings));
    const office = await seedDemoOffice(settings, stores, secrets.secretKeys);
    writeDemoFile(settings, stores, office);
    plan.opened(settings, office);
  } catch (error) {
    endCommands();
    await stop();
    leaveWith(error);
  }
}
