import { fileURLToPath } from "node:url";
import { bundleSize } from "../../../scripts/bundle/bundle-size.mjs";
import * as door from "../src/index.ts";
import { median, type Bench, type BenchReport } from "./bench-report.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const kilobytes = async (code: string): Promise<number> => (await bundleSize(code, folder)) / 1000;

/** Minified and gzipped: all that the package exports, and each metric of the registry alone with a log. */
async function run(): Promise<BenchReport> {
  const whole = await kilobytes(`export * from "./src/index.ts"`);
  const log = await kilobytes(`export { createFlowLog } from "./src/index.ts"`);
  const ones: { name: string; size: number }[] = [];
  for (const [name, value] of Object.entries(door)) {
    if (!door.metrics.some((metric) => metric === value)) continue;
    ones.push({ name, size: await kilobytes(`export { createFlowLog, ${name} } from "./src/index.ts"`) });
  }
  ones.sort((a, b) => a.size - b.size);
  const usual = median(ones.map(({ size }) => size));
  return {
    name: "flow-metrics-bundle",
    rows: [
      { what: "a log alone", value: log, unit: "kB" },
      ...ones.map(({ name, size }) => ({ what: `a log and ${name}`, value: size, unit: "kB" })),
    ],
    ratios: [
      { what: "the whole package, kB", value: whole, goal: "<= 30", holds: whole <= 30 },
      {
        what: "one metric, the smallest, kB",
        value: ones[0]?.size ?? 0,
        goal: "<= 6",
        holds: (ones[0]?.size ?? 9) <= 6,
      },
      { what: "one metric, the median, kB", value: usual, goal: "<= 6", holds: usual <= 6 },
    ],
  };
}

export const benches: readonly Bench[] = [{ name: "flow-metrics-bundle", run }];
