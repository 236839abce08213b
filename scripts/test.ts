import { isPure } from "./checks/pure-tests.ts";
import { deepTests, runJest, type TestCount } from "./checks/run-jest.ts";
import { runStaticChecks } from "./checks/static-checks.ts";
import { buildIfChanged } from "./house/build.ts";
import { endCommands } from "./services/run-command.ts";
import { say } from "./services/say.ts";

const args = process.argv.slice(2);
const deep = process.env["DEEP"] === "1";
const patterns = args.filter((arg) => !arg.startsWith("-"));
const everything = patterns.length === 0;
const needsBuild = everything || !patterns.every(isPure);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    endCommands();
    process.exit(130);
  });
}

const count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

function add(more: Pick<TestCount, "passed" | "failed"> & Partial<TestCount>): void {
  failures.push(...(more.failures ?? []));
  count.passed += more.passed;
  count.failed += more.failed;
  count.skipped += more.skipped ?? 0;
}

if (everything && !deep) add(await runStaticChecks());
if (needsBuild) {
  await buildIfChanged().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    add({ passed: 0, failed: 1 });
  });
}
const chosen = everything && deep ? deepTests() : [];
if (everything && deep && chosen.length === 0) {
  say("no test has a large count");
} else {
  const slow = deep ? ["--testTimeout=600000"] : [];
  add(await runJest([...args, ...chosen, ...slow]));
}

// Once more at the end: what Jest says of a failure is far above by now.
for (const failure of failures) console.log(`failed: ${failure}`);
if (count.skipped > 0) console.log(`${count.skipped} skipped`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);
