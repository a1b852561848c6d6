import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameOf } from "../../packages/flow-metrics/testing/mutation/drawn.mjs";
import { root } from "../set-up/places.mjs";
import { quietEnvironment } from "../set-up/run.mjs";

export const folder = join(root, "packages", "flow-metrics");
const inCache = (name) => join(root, "node_modules", ".cache", name);
/** What is known of whole files, of changes drawn by themselves, and what the last sample found. */
export const wholeKnown = inCache("weir-mutation-known.json");
const sampleKnown = inCache("weir-mutation-sample-known.json");
export const sampleFound = inCache("weir-mutation-sample.json");

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Stryker with the package's configuration; ends this process where Stryker fails. */
export function runStryker(args, env = {}) {
  const stryker = join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", ...args], {
    cwd: folder,
    env: { ...quietEnvironment(), ...env },
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const twice = "out of time twice, the second time alone";
/** Out of time, and so perhaps only slow: a loop that Stryker saw go round too often never ends on any machine. */
const isLate = ({ status, statusReason }) =>
  status === "Timeout" && statusReason !== twice && !/hit limit/i.test(statusReason ?? "");
export const isOutOfTime = (one) => isLate(one) || one.statusReason === twice;

/** Keeps of what is known of changes drawn what `keep` answers; a run that was ended early also knows of undrawn ones. */
function rewrite(keep) {
  if (!existsSync(sampleKnown)) return;
  const known = readJson(sampleKnown);
  for (const file of Object.values(known.files)) file.mutants = file.mutants.flatMap(keep);
  writeFileSync(sampleKnown, JSON.stringify(known));
}
const withoutUndrawn = (one) => (one.status === "CompileError" ? [] : [one]);
const withoutLate = (one) => (isLate(one) ? [] : withoutUndrawn(one));
const lateTwice = (one) => withoutUndrawn(isLate(one) ? { ...one, statusReason: twice } : one);

/**
 * What became of the changes drawn, by name: first all, then once more, with much more time, those that ran out of it.
 * A minute, and five times what its tests took without a change, is more than a busy machine makes of them. Whoever
 * ends it early keeps what was tried.
 */
export function tryDrawn(drawn) {
  const names = inCache("weir-mutation-drawn.json");
  const tried = (some, minutes, keep) => {
    writeFileSync(names, JSON.stringify(some.map(nameOf)));
    const ranges = some.map(({ fileName, location: { start, end } }) => {
      const file = fileName.slice(fileName.lastIndexOf("/src/") + 1);
      return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
    });
    const time = ["--timeoutMS", `${minutes * 60_000}`, "--timeoutFactor", "5"];
    const drawnOnly = ["--mutate", ranges.join(","), "--checkers", "drawn", "--incrementalFile", sampleKnown];
    runStryker([...drawnOnly, ...time], { WEIR_MUTATION_DRAWN: names });
    rewrite(keep);
    return resultsByName();
  };
  rewrite(withoutUndrawn);
  const first = tried(drawn, 1, withoutUndrawn);
  const late = drawn.filter((change) => isLate(first.get(nameOf(change)) ?? {}));
  if (late.length === 0) return first;
  rewrite(withoutLate);
  return tried(late, 5, lateTwice);
}

const resultsByName = () =>
  new Map(
    Object.entries(readJson(sampleKnown).files).flatMap(([file, { mutants }]) =>
      mutants.map((one) => [nameOf({ ...one, fileName: `/${file}`, location: fromZero(one.location) }), one]),
    ),
  );

/** Reports count lines and columns from 1, changes from 0. */
const fromZero = (location) =>
  Object.fromEntries(
    Object.entries(location).map(([side, { line, column }]) => [side, { line: line - 1, column: column - 1 }]),
  );
