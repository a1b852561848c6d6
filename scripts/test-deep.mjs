/**
 * `npm run test:deep [-- PATH ...]`: the same tests with many more random cases, all or those under the paths named,
 * and a dated report that names the commit, in docs/reports.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { memory, root } from "./set-up/places.mjs";
import { quietEnvironment, run } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: true });

const reportFile = join(memory, "vitest-deep.json");
const vitest = join(root, "node_modules", ".bin", "vitest");
const paths = process.argv.slice(2);
const args = [
  "run",
  ...paths,
  "--project",
  "unit",
  "--testTimeout=1800000",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reportFile}`,
];
const failed = await run(vitest, args, { env: { ...quietEnvironment(), WEIR_DEEP: "1" } }).then(
  () => false,
  () => true,
);

const { numPassedTests, numFailedTests, startTime, testResults } = JSON.parse(readFileSync(reportFile, "utf8"));
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const date = new Date(startTime).toISOString().slice(0, 10);
const minutes = ((Math.max(...testResults.map((file) => file.endTime)) - startTime) / 60_000).toFixed(1);
const lines = [
  `# Deep tests, ${date}`,
  "",
  `Commit ${commit}; ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.versions.node}; ${minutes} minutes.`,
  "",
  `${paths.length > 0 ? `Of ${paths.join(", ")}: ` : ""}${numPassedTests} passed, ${numFailedTests} failed.`,
  "",
  ...testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === "failed")
    .map((test) => `- failed: ${test.fullName}`),
  "",
  ...testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.meta?.figures !== undefined)
    .flatMap((test) => [`## ${test.fullName}`, "", ...test.meta.figures.map((figure) => `- ${figure}`), ""]),
];
mkdirSync(join(root, "docs", "reports"), { recursive: true });
const report = join(root, "docs", "reports", `${date}-test-deep.md`);
writeFileSync(report, `${lines.join("\n").trimEnd()}\n`);
process.stderr.write(`Wrote ${report}\n`);
process.exit(failed ? 1 : 0);
