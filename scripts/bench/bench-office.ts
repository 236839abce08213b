import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { waitUntilReady } from "../house/ready.ts";
import { programFile } from "../house/sources.ts";
import { seedDemo, type Demo } from "../seed-demo.ts";
import { endAll, identify } from "../services/identity.ts";
import { launch, tailOf } from "../services/launch.ts";
import { root } from "../services/paths.ts";
import { freePort } from "../services/ports.ts";
import { startThrowawayServices } from "../services/throwaway.ts";

export type Program = { readonly port: number; readonly pid: number };

export type BenchOffice = {
  readonly port: number;
  readonly mongodbUri: string;
  readonly demo: Demo;
  /** Starts another program against the same servers, on a port of its own. */
  readonly startBeside: (file: string, flags?: readonly string[]) => Promise<Program>;
  /** The built server's. */
  readonly serverFile: string;
  readonly stop: () => Promise<void>;
};

/** Throw-away servers with the built server and worker, on machine time, as production runs them. */
export async function startBenchOffice(): Promise<BenchOffice> {
  const services = await startThrowawayServices();
  const mongodbUri = services.mongod.uri.replace("/?", "/motcua?");
  const secretKeys = JSON.stringify([{ kid: "bench", key: randomBytes(32).toString("base64") }]);
  const pids: number[] = [];

  async function start(
    name: string,
    file: string,
    ready: boolean,
    flags: readonly string[] = [],
  ): Promise<Program> {
    const port = await freePort();
    const logFile = join(services.folder, `${name}.log`);
    const env = {
      ...process.env,
      NODE_ENV: "development",
      NODE_OPTIONS: "",
      HOST: "127.0.0.1",
      PORT: String(port),
      MONGODB_URI: mongodbUri,
      REDIS_URL: services.redis.uri,
      SECRET_KEYS: secretKeys,
      SESSION_SECRET: secretKeys,
      DEMO_CLOCK: "0",
      LOG_LEVEL: "warn",
    };
    const child = launch({
      name,
      command: process.execPath,
      args: [...flags, file],
      cwd: root,
      env,
      logFile,
    });
    const { pid = 0 } = child;
    pids.push(pid);
    if (ready) {
      await waitUntilReady(`http://127.0.0.1:${port}`, () => {
        if (child.exitCode !== null) throw new Error(`${name} left:\n${tailOf(logFile, 20)}`);
      });
    }
    return { port, pid };
  }

  const demo = await seedDemo({ mongodbUri, secretKeys });
  const serverFile = programFile("server");
  const { port } = await start("server", serverFile, true);
  await start("worker", programFile("worker"), false);
  return {
    port,
    mongodbUri,
    demo,
    serverFile,
    startBeside: (file, flags) => start("beside", file, true, flags),
    stop: async () => {
      await endAll(pids.map(identify), 3_000);
      await services.stop();
    },
  };
}

/** Somebody of the demo office signs in: the cookie that says so. */
export async function signIn({ port, demo }: BenchOffice, role: string): Promise<string> {
  const account = demo.accounts.find((one) => one.role === role);
  const response = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: account?.username, password: account?.password }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined)
    throw new Error(`the ${role} could not sign in: ${response.status}`);
  return cookie.split(";")[0] ?? "";
}
