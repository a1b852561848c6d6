/**
 * `npm run mutation [-- FILE ...]`: changes the sources of packages/flow-metrics in small ways and counts the changes
 * its tests notice. Writes a dated report that names the commit into docs/reports. All files take hours; some, named
 * from the package's folder like src/percentile.ts, take minutes.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./set-up/places.mjs";
import { quietEnvironment } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: false });

const found = join(root, "node_modules", ".cache", "weir-mutation.json");
const files = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js"),
    "run",
    ...(files.length > 0 ? ["--mutate", files.join(",")] : []),
  ],
  { cwd: join(root, "packages", "flow-metrics"), env: quietEnvironment(), stdio: ["ignore", 2, 2] },
);
if (status !== 0) process.exit(status ?? 1);

const rows = Object.entries(JSON.parse(readFileSync(found, "utf8")).files).map(([file, { mutants }]) => {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  return { file, noticed: count("Killed", "Timeout"), missed: count("Survived", "NoCoverage") };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const score = (noticed, missed) =>
  noticed + missed === 0 ? "none" : `${((100 * noticed) / (noticed + missed)).toFixed(1)} %`;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const date = new Date().toISOString().slice(0, 10);
const lines = [
  `# Mutation of packages/flow-metrics, ${date}`,
  "",
  `Commit ${commit}; ${files.length > 0 ? `${rows.length} of its files, chosen` : "all files"}. A change is noticed where a test fails or never ends.`,
  "",
  `**${score(sum("noticed"), sum("missed"))}** of ${sum("noticed") + sum("missed")} changes are noticed.`,
  "",
  "| file | changes | noticed | score |",
  "| --- | ---: | ---: | ---: |",
  ...rows.map(
    ({ file, noticed, missed }) => `| ${file} | ${noticed + missed} | ${noticed} | ${score(noticed, missed)} |`,
  ),
];
mkdirSync(join(root, "docs", "reports"), { recursive: true });
const report = join(root, "docs", "reports", `${date}-mutation.md`);
writeFileSync(report, `${lines.join("\n")}\n`);
process.stderr.write(`Wrote ${report}\n`);
