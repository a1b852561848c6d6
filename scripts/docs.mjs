/** `npm run docs`: writes anew the pages that are made from the code. `npm test` compares them. */
import { join } from "node:path";
import { root } from "./set-up/places.mjs";
import { run } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: false });

const makers = [
  "packages/domain/src/verb-table.test.ts",
  "packages/flow-metrics/testing/pages",
  "packages/flow-metrics/testing/peers/peers-page.test.ts",
  "packages/charts/testing/metric-charts.test.ts",
];
const vitest = join(root, "node_modules", ".bin", "vitest");
await run(vitest, ["run", "--project", "unit", "--update", "--reporter=dot", ...makers]).catch(() => {
  process.exitCode = 1;
});
