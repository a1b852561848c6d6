import { MetricParamError } from "@weir/flow-metrics";
import { RequestProblem, invalid } from "./problems.ts";

/** Runs what reads the parameters of a measure: one that cannot be read is the asker's mistake, with its place. */
export async function readingParams<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof MetricParamError)) throw error;
    const { param, value, expected } = error;
    throw new RequestProblem(invalid([{ path: param, value: value.slice(0, 200), expected }]));
  }
}
