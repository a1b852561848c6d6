import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The samples that travel with the code, each with its licence. */
export const ownSamples = join(root, "docs", "samples");

/**
 * The folder of further real board histories that may not travel with the code: `WEIR_SAMPLES`, or the
 * one beside this repository. `undefined` where there is none, said aloud once so that nobody takes a
 * skipped test for a passed one.
 */
export function samplesFolder() {
  const folder = process.env.WEIR_SAMPLES ?? join(root, "..", "shared", "samples");
  if (existsSync(folder)) return folder;
  console.warn(`The samples folder ${folder} is not there: its tests are skipped. Set WEIR_SAMPLES to run them.`);
  return undefined;
}
