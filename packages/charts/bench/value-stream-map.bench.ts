import { interleaved, type Bench, type BenchReport } from "../../flow-metrics/bench/bench-report.ts";
import { defaultConventions } from "../../flow-metrics/src/conventions.ts";
import { cumulativeFlow } from "../../flow-metrics/src/cumulative-flow/cumulative-flow.ts";
import { valueStream as measuredStream } from "../../flow-metrics/src/value-stream/value-stream.ts";
import { syntheticLog } from "../../flow-metrics/bench/synthetic-log.ts";
import { measuredMap, toSvg, valueStreamMapGeometry, valueStreamMapScene } from "../src/index.ts";
import { valueStream } from "../testing/results.ts";
import { words } from "../testing/words.ts";

const facts = { boardName: "Payments team", statistic: "mean" } as const;
const hour = 3_600_000;

/** From the figures to the picture. */
function draw(steps: number, round: number): string {
  const map = measuredMap(valueStream(steps, round + 1), facts);
  return toSvg(valueStreamMapScene(map, valueStreamMapGeometry(map, { width: 1240, words }), words));
}

async function run(): Promise<BenchReport> {
  const drawing = interleaved(
    600,
    (round) => draw(25, round),
    (round) => draw(3, round),
  );
  const log = syntheticLog(100_000, true);
  // Each time as of an instant nobody asked for before, so that no kept answer can help.
  let asOf = log.asOf() - hour;
  const query = () => ({ log, asOf: asOf--, conventions: defaultConventions });
  const measuring = interleaved(
    9,
    () => measuredStream.compute(query(), {}),
    () => cumulativeFlow.compute(query(), {}),
  );
  const ratio = (what: string, value: number, most: number) => ({
    what,
    value,
    goal: `<= ${most}`,
    holds: value <= most,
  });
  return {
    name: "value-stream-map",
    rows: [
      { what: "a map of 3 steps drawn", value: drawing.theirs, unit: "ms" },
      { what: "a map of 25 steps drawn", value: drawing.ours, unit: "ms" },
      { what: "events", value: log.eventCount, unit: "events" },
      { what: "the map measured over them", value: measuring.ours, unit: "ms" },
      { what: "cumulative flow over them", value: measuring.theirs, unit: "ms" },
    ],
    ratios: [
      ratio("drawing 25 steps against 3", drawing.ratio, 5),
      ratio("measuring a map against the cumulative flow pass", measuring.ratio, 3),
    ],
  };
}

export const benches: readonly Bench[] = [{ name: "value-stream-map", run }];
