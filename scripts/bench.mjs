/**
 * `npm run bench`: every benchmark, a table each; `npm run bench -- NAME [--json]`: one of them.
 * A benchmark is a module `bench/*.bench.ts` of a room that exports `benches`.
 */
import { spawnSync } from "node:child_process";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: true });
const { status } = spawnSync(
  process.execPath,
  [
    "--expose-gc",
    "--experimental-strip-types",
    "--conditions=weir-source",
    "--disable-warning=ExperimentalWarning",
    new URL("./bench/run-benches.mjs", import.meta.url).pathname,
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
