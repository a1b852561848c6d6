import { defaultConventions } from "../src/conventions.ts";
import { cumulativeFlow } from "../src/cumulative-flow/cumulative-flow.ts";
import type { FlowLog } from "../src/flow-log.ts";
import type { Metric, MetricId } from "../src/metric.ts";
import { metrics } from "../src/metrics.ts";
import { commonParams, readParams, type RawParams } from "../src/read-params.ts";
import { interleaved, type Bench, type BenchReport } from "./bench-report.ts";
import { syntheticLog } from "./synthetic-log.ts";

const hour = 3_600_000;
const goal = 10;

/** What a metric must be told to answer at all. */
const asked: { readonly [Id in MetricId]?: RawParams } = {
  takt: { stage: "stage-1" },
  sle: { days: "14" },
  conwip: { limit: "1000" },
};
/** No aggregates: they draw, test and look back many times over, or are a sheet of a dozen others. */
const isApart = ({ id }: Metric): boolean => /^(forecast|experiment)-|^service-delivery$/.test(id);

/** A metric's own choices one after the other, the others at their defaults: the dearest one counts. */
const variantsOf = ({ id, params }: Metric): RawParams[] => [
  asked[id] ?? {},
  ...params.flatMap(({ name, choices = [], default: usual }) =>
    choices.filter((choice) => choice !== usual).map((choice) => ({ ...asked[id], [name]: choice })),
  ),
];

/** Each time as of an instant nobody asked for before, so that no kept answer can help. */
function comparedToFlow(log: FlowLog, metric: Metric, raw: RawParams): ReturnType<typeof interleaved> {
  const params = readParams([...metric.params, ...commonParams], raw, log.calendar);
  let asOf = log.asOf() - hour;
  const query = () => ({ log, asOf: asOf--, conventions: defaultConventions });
  return interleaved(
    isApart(metric) ? 5 : 9,
    () => metric.compute(query(), params),
    () => cumulativeFlow.compute(query(), {}),
  );
}

/** Every metric of the registry, a new one too, against the cumulative flow pass over the same log. */
async function run(): Promise<BenchReport> {
  const log = syntheticLog(100_000, true);
  const costs = metrics.map((metric) => {
    const variants = isApart(metric) ? [{}] : variantsOf(metric);
    const [worst] = variants.map((raw) => comparedToFlow(log, metric, raw)).toSorted((a, b) => b.ratio - a.ratio);
    return { metric, ours: worst?.ours ?? Number.NaN, ratio: worst?.ratio ?? Number.NaN };
  });
  return {
    name: "flow-metrics-registry",
    rows: [
      { what: "events", value: log.eventCount, unit: "events" },
      ...costs.map(({ metric, ours }) => ({ what: metric.id, value: ours, unit: "ms" })),
      ...costs
        .filter(({ metric }) => isApart(metric))
        .map(({ metric, ratio }) => ({ what: `apart: ${metric.id} / cumulative flow`, value: ratio, unit: "x" })),
    ],
    ratios: costs
      .filter(({ metric }) => !isApart(metric))
      .map(({ metric, ratio }) => ({
        what: `${metric.id} / cumulative flow`,
        value: ratio,
        goal: `<= ${goal}`,
        holds: ratio <= goal,
      })),
  };
}

export const benches: readonly Bench[] = [{ name: "flow-metrics-registry", run }];
