/**
 * `npm run mutation [-- FILE ...]`: changes the sources of packages/flow-metrics in small ways and counts the changes
 * its tests notice. Writes a dated report that names the commit into docs/reports. All files take hours; some, named
 * from the package's folder like src/percentile.ts, take minutes. What is known of other files is kept, and of these
 * only what may have changed is tried again.
 *
 * `npm run mutation -- --sample SEED N [FILE ...]`: N changes drawn by chance from the files not measured whole, or
 * from those named.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportOf, rowsOf } from "./mutation/report.mjs";
import { sample, sources } from "./mutation/sample.mjs";
import { folder, readJson, runStryker, sampleFound, wholeKnown } from "./mutation/stryker.mjs";
import { root } from "./set-up/places.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

const [option, seed, count, ...named] = process.argv.slice(2);
const isSample = option === "--sample";
if (isSample && !(Number.isInteger(Number(seed)) && Number(count) > 0)) {
  process.stderr.write("--sample: expected a seed and how many changes, for example --sample 1 600\n");
  process.exit(2);
}
await setUpOrExplain({ built: false });

const known = () => (existsSync(wholeKnown) ? readJson(wholeKnown).files : {});
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
if (isSample) {
  const files = named.length > 0 ? named : sources().filter((file) => !(file in known()));
  writeFileSync(sampleFound, JSON.stringify({ commit, ...(await sample(files, Number(seed), Number(count))) }));
} else {
  const files = process.argv.slice(2);
  runStryker(files.length > 0 ? ["--mutate", [...files, "!src/**/*.test.ts"].join(",")] : []);
}

const date = new Date().toISOString().slice(0, 10);
const report = join(root, "docs", "reports", `${date}-mutation.md`);
mkdirSync(join(root, "docs", "reports"), { recursive: true });
writeFileSync(
  report,
  reportOf({
    rows: rowsOf(known()),
    ...(existsSync(sampleFound) ? { sample: readJson(sampleFound) } : {}),
    sources: sources(),
    commit,
    date,
    notes: readFileSync(join(folder, "testing", "mutation", "notes.md"), "utf8"),
  }),
);
process.stderr.write(`Wrote ${report}\n`);
