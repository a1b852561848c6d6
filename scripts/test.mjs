/** `npm test`: all set-up, then every check, the same one locally and in CI. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { memory, root } from "./set-up/places.mjs";
import { quietEnvironment, run } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: true });

const tool = (name, ...args) => run(join(root, "node_modules", ".bin", name), args);
/** The client that set-up has built: tests in a browser need not build it again. */
const builtClient = { ONE_CLIENT: join(root, "apps", "web", "dist", "client") };
/** What hundreds of short processes would each compile anew: servers, workers, the command line. */
const compiledOnce = { NODE_COMPILE_CACHE: join(memory, "compiled") };
const vitestReport = join(memory, "vitest.json");
mkdirSync(memory, { recursive: true });

/** @type {[string, () => Promise<string>][]} */
const checks = [
  ["formatting", () => tool("oxfmt", "--check")],
  ["types", () => tool("tsc", "-b")],
  ["lint", () => tool("oxlint", "--type-aware", "--deny-warnings")],
  ["unreachable code", () => tool("knip")],
  ["size of the first load", () => tool("size-limit")],
  [
    "tests",
    () =>
      run(
        join(root, "node_modules", ".bin", "vitest"),
        [
          "run",
          ...process.argv.slice(2),
          // Left to itself vitest keeps one core free: of two, half.
          "--maxWorkers=100%",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${vitestReport}`,
        ],
        { env: { ...quietEnvironment(), ...builtClient, ...compiledOnce } },
      ),
  ],
];

const failed = [];
for (const [what, check] of checks) {
  const start = performance.now();
  process.stderr.write(`\n── ${what}\n`);
  const error = await check().then(
    () => undefined,
    (reason) => reason,
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`${error ? "✗" : "✓"} ${what} (${seconds} s)\n`);
  if (error) failed.push(what);
}

/** The count of tests, on a line of its own, for whoever reads only the end. */
function closingLine() {
  try {
    const report = JSON.parse(readFileSync(vitestReport, "utf8"));
    return `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`;
  } catch {
    return "0 passed, 1 failed";
  }
}

if (failed.length > 0) process.stderr.write(`\nNot green: ${failed.join(", ")}.\n`);
process.stdout.write(`\n${closingLine()}\n`);
process.exit(failed.length > 0 ? 1 : 0);
