import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { cacheDir, root } from "../services/paths.ts";
import { runCommand } from "../services/run-command.ts";

/** The part of Jest's own report that is counted. */
interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** Files that did not even load. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** `FILE: NAME` of every test that failed, or the file alone where it did not load. */
  readonly failures: readonly string[];
}

/** The test files that have large counts: those that import tests/support/deep.ts or read `DEEP`. */
export function deepTests(): string[] {
  const entries = readdirSync(join(root, "tests"), { recursive: true, withFileTypes: true });
  const files = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith(".test.ts"));
  return files
    .filter((file) => /support\/deep\.ts|\bDEEP\b/u.test(readFileSync(file, "utf8")))
    .map((file) => relative(root, file));
}

/** Runs Jest with these arguments, showing its output, and counts; a run without a report is one failure. */
export async function runJest(args: readonly string[]): Promise<TestCount> {
  const reportFile = join(cacheDir, "jest-report.json");
  mkdirSync(cacheDir, { recursive: true });
  rmSync(reportFile, { force: true });
  const options = `${process.env["NODE_OPTIONS"] ?? ""} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const env = { ...process.env, NODE_OPTIONS: options.trim(), NODE_ENV: "test" };
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  const command = [jest, "--forceExit", "--json", `--outputFile=${reportFile}`, ...args];
  // Jest prints its report to standard output as well; people read the other stream
  const { ok } = await runCommand(process.execPath, command, { cwd: root, env, show: "errors" });
  try {
    const report = JSON.parse(readFileSync(reportFile, "utf8")) as JestReport;
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    const nothing = report.numPassedTests + failed === 0;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && (!ok || nothing) ? 1 : failed,
      skipped: report.numPendingTests,
      failures: report.testResults.flatMap(failuresIn),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [] };
  }
}

function failuresIn({ name, status, assertionResults }: JestReport["testResults"][number]): string[] {
  const file = relative(root, name);
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (status === "failed" && failed.length === 0) return [file];
  return failed.map(({ fullName }) => `${file}: ${fullName}`);
}
