// The first step of every npm script. It uses nothing but Node (20 or newer): it installs the packages when they are missing or
// stale, makes sure of a Node ≥ 24 to run on, and then runs the command's TypeScript with it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const binaries = join(root, "node_modules", ".bin");
const leastNode = 24;
const [command = "", ...rest] = process.argv.slice(2);

/** Ends with one line, not a stack: the reader is somebody setting up an office. */
function refuse(message) {
  console.error(`motcua: ${message}`);
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** What npm says it installed (it writes that list last) holds every package of the lock file, in the same version. */
function isInstalled() {
  const wanted = readJson(join(root, "package-lock.json"))?.packages ?? {};
  const found = readJson(join(root, "node_modules", ".package-lock.json"))?.packages;
  if (!found) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      (found[path] ? found[path].version === entry.version : entry.optional === true || entry.peer === true),
  );
}

/** PATH without our own node_modules: npm must not run on a Node that it is about to delete. */
function outerPath() {
  const parts = (process.env.PATH ?? "").split(delimiter);
  return parts.filter((part) => !part.startsWith(join(root, "node_modules"))).join(delimiter);
}

/** Runs npm, with a sign of life every few seconds: it shows none by itself where there is no terminal. */
function npm(args, label) {
  const env = { ...process.env, PATH: outerPath(), MONGOMS_DISABLE_POSTINSTALL: "1" };
  for (const name of Object.keys(env))
    if (/^npm_(config_(omit|include)|lifecycle|package)/iu.test(name)) delete env[name];
  delete env.NODE_ENV;
  const started = Date.now();
  console.log(`${label} …`);
  return new Promise((resolve) => {
    const tick = setInterval(
      () => console.log(`${label} … ${Math.round((Date.now() - started) / 1000)} s`),
      5_000,
    );
    const child = spawn("npm", args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    const done = (code) => {
      clearInterval(tick);
      resolve(code === 0);
    };
    child.on("error", () => done(1));
    child.on("exit", done);
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Two commands may be started at once on a fresh clone: only one installs, the other waits for it. */
async function withInstallLock(work) {
  const lock = join(root, ".cache", "install.pid");
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = Number(readFileSync(lock, "utf8"));
      if (holder > 0 && isAlive(holder)) await new Promise((resolve) => setTimeout(resolve, 500));
      else rmSync(lock, { force: true });
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function install() {
  if (isInstalled()) return;
  await withInstallLock(async () => {
    if (isInstalled()) return;
    const done = await npm(
      ["ci", "--include=dev", "--no-audit", "--no-fund"],
      "Installing packages (npm ci)",
    );
    if (!done) refuse("npm ci failed; what it printed above says why.");
  });
}

function majorOf(binary) {
  const { stdout } = spawnSync(binary, ["--version"], { encoding: "utf8" });
  return Number(/^v(\d+)/u.exec(stdout ?? "")?.[1] ?? 0);
}

/** The pinned Node; where npm skipped its install script, it is asked once more. */
async function findNode() {
  const pinned = join(binaries, "node");
  if (majorOf(pinned) >= leastNode) return pinned;
  if (majorOf(process.execPath) >= leastNode) return process.execPath;
  await npm(["rebuild", "node"], "Preparing Node (npm rebuild node)");
  if (majorOf(pinned) >= leastNode) return pinned;
  return refuse(
    `Node ${leastNode} or newer is needed; this is ${process.version} and the npm package "node" could not be set up.`,
  );
}

/** `demo:week` is scripts/demo-week.ts or scripts/demo-week/main.ts; `test:deep` is `test` with the large counts. */
function scriptOf(name) {
  const plain = name.replaceAll(":", "-");
  const files = [`${plain}.ts`, join(plain, "main.ts"), join(plain, "index.ts")].map((file) =>
    join(scripts, file),
  );
  const file = /^[a-z-]+$/u.test(plain) ? files.find((candidate) => existsSync(candidate)) : undefined;
  return file ?? refuse(`there is no command "${name}".`);
}

/** Runs the script as a child: signals go to it, its exit code is ours, and it learns (by the channel) when we are killed. */
function run(node, file) {
  const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}` };
  if (command === "test:deep") env.DEEP = "1";
  const child = spawn(node, [file, ...rest], {
    cwd: process.cwd(),
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    // npm killed hard tells nobody: without it, end as if it had passed on the signal.
    const npm = process.ppid;
    setInterval(() => process.ppid === npm || child.kill("SIGTERM"), 500).unref();
  }
  child.on("error", (error) => refuse(error.message));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

if (Number(process.versions.node.split(".")[0]) < 20)
  refuse(`Node 20 or newer is needed; this is ${process.version}.`);
const file = scriptOf(command === "test:deep" ? "test" : command);
await install();
run(await findNode(), file);
