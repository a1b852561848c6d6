import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strykerPlugins } from "../../packages/flow-metrics/testing/mutation/prose.mjs";
import { root } from "../set-up/places.mjs";

/** Stryker's own: it lies beside its core, and is nobody else's dependency. */
const core = realpathSync(join(root, "node_modules", "@stryker-mutator", "core"));
const instrumenter = pathToFileURL(join(core, "..", "instrumenter", "dist", "src", "index.js")).href;
const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };

/** All changes Stryker can make to these files, but for those of words. */
export async function changesOf(folder, files) {
  const { Instrumenter } = await import(instrumenter);
  const sources = files.map((file) => ({
    name: join(folder, file),
    mutate: true,
    content: readFileSync(join(folder, file), "utf8"),
  }));
  const ignorers = strykerPlugins.map(({ value }) => value);
  const { mutants } = await new Instrumenter(quiet).instrument(sources, {
    ignorers,
    excludedMutations: [],
    plugins: null,
  });
  return mutants.filter(({ status }) => status === undefined);
}

/**
 * The first `count` changes in an order that the seed shuffles: each has the same chance, none is drawn twice. What is
 * drawn does not hang on where in its file a change stands, so it stays when other lines are written anew.
 */
export function draw(changes, seed, count) {
  const times = new Map();
  const keyed = changes.map((change) => {
    const { fileName, mutatorName, replacement } = change;
    const words = [fileName.slice(fileName.lastIndexOf("/src/")), mutatorName, replacement].join("\n");
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    return { change, key: createHash("sha256").update(`${seed}\n${words}\n${time}`).digest("hex") };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ change }) => change);
}
