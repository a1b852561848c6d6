/**
 * `npm run mutation [-- FILE ...]`: changes the sources of packages/flow-metrics in small ways and counts the changes
 * its tests notice. Writes a dated report that names the commit into docs/reports. All files take hours; some, named
 * from the package's folder like src/percentile.ts, take minutes. What is known of other files is kept, and of these
 * only what may have changed is tried again.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./set-up/places.mjs";
import { quietEnvironment } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: false });

const folder = join(root, "packages", "flow-metrics");
const found = join(root, "node_modules", ".cache", "weir-mutation.json");
const files = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js"),
    "run",
    ...(files.length > 0 ? ["--mutate", [...files, "!src/**/*.test.ts"].join(",")] : []),
  ],
  { cwd: folder, env: quietEnvironment(), stdio: ["ignore", 2, 2] },
);
if (status !== 0) process.exit(status ?? 1);

const rows = Object.entries(JSON.parse(readFileSync(found, "utf8")).files)
  .map(([file, { mutants }]) => {
    const count = (...states) => mutants.filter((mutant) => states.includes(mutant.status)).length;
    const [noticed, endless] = [count("Killed", "Timeout"), count("Timeout")];
    return { file, noticed, endless, missed: count("Survived", "NoCoverage"), leftOut: count("Ignored") };
  })
  .sort((a, b) => (a.file < b.file ? -1 : 1));
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const score = ({ noticed, missed }) =>
  noticed + missed === 0 ? "none" : `${((100 * noticed) / (noticed + missed)).toFixed(1)} %`;
const all = { noticed: sum("noticed"), missed: sum("missed") };
const known = new Set(rows.map(({ file }) => file));
const unknown = globSync("src/**/*.ts", { cwd: folder })
  .filter((file) => !file.endsWith(".test.ts") && file !== "src/index.ts" && !known.has(file))
  .map((file) => file.slice("src/".length))
  .sort();
/** Files by name, those of a folder in one. */
const unknownInWords = Object.entries(Object.groupBy(unknown, (file) => (file.includes("/") ? dirname(file) : file)))
  .map(([name, all]) => (name.endsWith(".ts") ? name : `${name}/ (${all.length})`))
  .join(", ");
const isWhole = files.length === 0;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const date = new Date().toISOString().slice(0, 10);
const lines = [
  `# Mutation of ${isWhole ? "all" : `${rows.length} files, not all,`} of packages/flow-metrics, ${date}`,
  "",
  `Last measured at commit ${commit}.`,
  "",
  `**${score(all)}** of ${all.noticed + all.missed} changes are noticed: a test fails, or never ends (${sum("endless")}).`,
  "",
  "Left out:",
  "",
  `- ${sum("leftOut")} changes of words a person reads (told by the space in them) and of what is worked out once, when a`,
  "  file is loaded: titles, units, lists of parameters. The pages' tests hold those to docs/.",
  "- Tests that count false verdicts, and those of the pages. Tests that simulate teams for seconds meet only the",
  "  changes of their own folder. A property tries 30 cases instead of 200 to 1,000, the same ones for each change.",
  "  Fewer tests can only lower the score.",
  "",
  "| file | changes | noticed | score |",
  "| --- | ---: | ---: | ---: |",
  ...rows
    .filter(({ noticed, missed }) => noticed + missed > 0)
    .map((row) => `| ${row.file} | ${row.noticed + row.missed} | ${row.noticed} | ${score(row)} |`),
  ...(isWhole || unknown.length === 0 ? [] : ["", `Not measured, or only types: ${unknownInWords}.`]),
];
mkdirSync(join(root, "docs", "reports"), { recursive: true });
const report = join(root, "docs", "reports", `${date}-mutation.md`);
writeFileSync(report, `${lines.join("\n")}\n`);
process.stderr.write(`Wrote ${report}\n`);
