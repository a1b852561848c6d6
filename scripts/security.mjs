/**
 * `npm run security`: attacks a running server with what others made for that, and a flawed twin of it with the same.
 * `-- --only fuzz,wapiti,sqlmap,browser`, `-- --requests N`, `-- --seed S`; `-- --again N` sends one request of a seed
 * once more and shows it.
 */
import { parseArgs } from "node:util";
import { setUpOrExplain } from "./set-up/set-up.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "fuzz,wapiti,sqlmap,browser" },
    requests: { type: "string", default: "20000" },
    seed: { type: "string" },
    again: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
await setUpOrExplain({ built: true });
const { runSecurity } = await import("./security/run-security.mjs");
const good = await runSecurity({
  only: values.only.split(","),
  requests: Number(values.requests),
  // Each day tries something else, and says what.
  seed: Number(values.seed ?? new Date().toISOString().slice(0, 10).replaceAll("-", "")),
  ...(values.again !== undefined && { again: Number(values.again) }),
  verbose: values.verbose,
});
process.exit(good ? 0 : 1);
