/**
 * `npm run soak`: two people in browsers of their own, 500 random deeds each on one board, the network lost now and then;
 * both see what the server has in the end. `-- --seed S --actions N` does it otherwise, or once more.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./set-up/places.mjs";
import { quietEnvironment, run } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

const { values } = parseArgs({
  options: { seed: { type: "string", default: new Date().toISOString() }, actions: { type: "string", default: "500" } },
});
await setUpOrExplain({ built: true });
process.stderr.write(`Seed ${values.seed}, ${values.actions} deeds each\n`);
const env = { ...quietEnvironment(), SOAK_SEED: values.seed, SOAK_ACTIONS: values.actions };
const soak = ["run", "--project", "system", "apps/web/testing/soak/soak.test.ts"];
await run(join(root, "node_modules", ".bin", "vitest"), soak, { env }).catch(() => process.exit(1));
