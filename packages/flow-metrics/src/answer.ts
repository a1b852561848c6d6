import type { Conventions } from "./conventions.ts";
import type { DataQualityFinding } from "./flow-log.ts";
import type { Explanation, MetricId, ParamValue } from "./metric.ts";

/** What HTTP and the command line print. */
export interface MetricAnswer<R = unknown> {
  readonly metric: MetricId;
  readonly unit: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly conventions: Conventions & { readonly timeZone: string };
  readonly result: R;
  readonly explain: Explanation;
  readonly dataQuality: readonly DataQualityFinding[];
}

/** As read from a query string or from flags. */
export type RawParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter that is unknown, missing or cannot be read. */
export class MetricParamError extends Error {
  override readonly name = "MetricParamError";
  readonly param: string;
  readonly value: string;
  readonly expected: string;
  constructor(param: string, value: string, expected: string) {
    super(`${param}: ${JSON.stringify(value)} is not ${expected}`);
    this.param = param;
    this.value = value;
    this.expected = expected;
  }
}
