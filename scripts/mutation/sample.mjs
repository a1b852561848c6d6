import { globSync } from "node:fs";
import { nameOf } from "../../packages/flow-metrics/testing/mutation/drawn.mjs";
import { changesOf, draw } from "./changes.mjs";
import { folder, isOutOfTime, tryDrawn } from "./stryker.mjs";

/** The sources that hold changes. */
export const sources = () =>
  globSync("src/**/*.ts", { cwd: folder })
    .filter((file) => !file.endsWith(".test.ts") && file !== "src/index.ts")
    .sort();

/** Draws changes of these files by chance, tries them, and counts. */
export async function sample(files, seed, count) {
  const changes = await changesOf(folder, files);
  const drawn = draw(changes, seed, count);
  const results = tryDrawn(drawn);
  const found = drawn.map((change) => ({ name: nameOf(change), ...results.get(nameOf(change)) }));
  const all = (...states) => found.filter(({ status }) => states.includes(status));
  return {
    seed,
    files: files.length,
    changes: changes.length,
    drawn: drawn.length,
    noticed: all("Killed", "Timeout").length,
    endless: all("Timeout").filter((one) => !isOutOfTime(one)).length,
    outOfTime: all("Timeout").filter(isOutOfTime).length,
    missed: all("Survived", "NoCoverage").map(({ name }) => name),
  };
}

/** Wilson's 95 % interval of a share (Wilson, JASA 22, 1927). */
export function wilson(part, whole) {
  const z = 1.959964;
  const share = part / whole;
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return [middle - half, middle + half];
}
