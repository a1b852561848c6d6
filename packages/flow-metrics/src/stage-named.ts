import type { MetricQuery } from "./metric.ts";
import { MetricParamError } from "./param-error.ts";
import type { Stage } from "./workflow.ts";

/** The stage of that id or name. Throws `MetricParamError`. */
export function stageNamed({ log }: MetricQuery, text: string, param: string): Stage {
  const { stages } = log.workflow;
  const found = stages.find(({ stageId }) => stageId === text) ?? stages.find(({ name }) => name === text);
  if (found !== undefined) return found;
  throw new MetricParamError(param, text, `a stage: ${stages.map(({ name }) => name).join(", ")}`);
}
