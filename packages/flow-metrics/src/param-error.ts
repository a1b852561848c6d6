/** A parameter that is unknown or cannot be read. */
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
