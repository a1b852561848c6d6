import { startOfDate, type Calendar } from "./calendar.ts";
import { conventionChoices, defaultConventions, type Conventions, type Switch } from "./conventions.ts";
import { readInstant, toInstant } from "./instant.ts";
import type { MetricParams, ParamSpec, ParamValue } from "./metric.ts";
import { MetricParamError } from "./param-error.ts";
import { workingParams, workingTimeFrom } from "./working-params.ts";

/** As read from a query string or from flags. */
export type RawParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const switches: readonly { readonly name: string; readonly key: Switch; readonly description: string }[] = [
  { name: "cycle", key: "cycle", description: "View of a duration: elapsed days, local days touched, or working days" },
  { name: "percentile", key: "percentile", description: "Estimator of percentiles" },
  {
    name: "no-observed-start",
    key: "noObservedStart",
    description: "Cycle time of items finished without being seen in progress",
  },
  { name: "cfd", key: "cfd", description: "How cumulative lines treat cards that were moved back" },
  { name: "finish", key: "finish", description: "Which arrival at the finish counts for a reopened item" },
  { name: "slips", key: "slips", description: "Moves made by hand and reversed within two minutes" },
];

/** What every metric understands beside its own parameters. */
export const commonParams: readonly ParamSpec[] = [
  { name: "from", kind: "instant", description: "Start of the window; a date is the start of that local day" },
  {
    name: "to",
    kind: "instant",
    description: "End of the window, itself outside; a date is the start of that local day",
  },
  {
    name: "as-of",
    kind: "instant",
    description: "The instant that is now; by default the present on a board, the latest one of the data in a file",
  },
  ...switches.map(({ name, key, description }): ParamSpec => {
    const choices = conventionChoices[key];
    return { name, kind: "choice", choices, default: defaultConventions[key], description };
  }),
  ...workingParams,
];

/** Reads parameters by their specs, defaults filled in. Throws `MetricParamError`. */
export function readParams(specs: readonly ParamSpec[], raw: RawParams, calendar: Calendar): MetricParams {
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined && !specs.some((spec) => spec.name === name)) {
      throw new MetricParamError(
        name,
        String(value),
        `a parameter of this metric: ${specs.map((spec) => spec.name).join(", ")}`,
      );
    }
  }
  const read: Record<string, ParamValue> = {};
  for (const spec of specs) {
    const given = raw[spec.name];
    if (given === undefined) {
      if (spec.default !== undefined) read[spec.name] = spec.default;
      continue;
    }
    const values = (Array.isArray(given) ? given : [given]) as readonly string[];
    const parsed = values.map((value) => readValue(spec, value, calendar));
    const first = parsed[0];
    if (first === undefined || (parsed.length > 1 && spec.many !== true))
      throw new MetricParamError(spec.name, values.join(", "), "one value");
    if (spec.many !== true) read[spec.name] = first;
    else read[spec.name] = spec.kind === "instant" || spec.kind === "number" ? parsed.map(Number) : parsed.map(String);
  }
  return read;
}

function readValue(spec: ParamSpec, value: string, calendar: Calendar): string | number {
  if (spec.kind === "instant") return instantParam(spec.name, value, calendar);
  if (spec.kind === "choice" && spec.choices?.includes(value) !== true) {
    throw new MetricParamError(spec.name, value, `one of ${spec.choices?.join(", ") ?? "nothing"}`);
  }
  if (spec.kind !== "number") return value;
  const number = Number(value);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false } = spec;
  const fits = number >= min && number <= max && (!whole || Number.isInteger(number));
  if (value.trim() !== "" && Number.isFinite(number) && fits) return number;
  const range = [spec.min === undefined ? "" : ` from ${min}`, spec.max === undefined ? "" : ` up to ${max}`].join("");
  throw new MetricParamError(spec.name, value, `${whole ? "a whole number" : "a number"}${range}`);
}

function instantParam(name: string, value: string, calendar: Calendar): number {
  const expected = "a date or an instant with its offset between 1900 and 2200, like 2026-03-02T09:00:00Z";
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (!isDate && !/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value))
    throw new MetricParamError(name, value, expected);
  try {
    const ms = readInstant(name, isDate ? `${value}T00:00:00Z` : value);
    // A date that does not exist rolls over (31 February): what was read must be what was written.
    if (isDate && !toInstant(ms).startsWith(value)) throw new MetricParamError(name, value, expected);
    return isDate ? startOfDate(calendar, value) : ms;
  } catch {
    throw new MetricParamError(name, value, expected);
  }
}

/** The conventions among read parameters. Throws `MetricParamError`. */
export function conventionsFrom(params: MetricParams, calendar: Calendar): Conventions {
  const workingTime = workingTimeFrom(params, calendar);
  const chosen = <K extends Switch>(key: K): Conventions[K] => {
    const choices: readonly Conventions[K][] = conventionChoices[key];
    const name = switches.find((one) => one.key === key)?.name ?? key;
    return choices.find((choice) => choice === params[name]) ?? defaultConventions[key];
  };
  return {
    cycle: chosen("cycle"),
    percentile: chosen("percentile"),
    noObservedStart: chosen("noObservedStart"),
    cfd: chosen("cfd"),
    finish: chosen("finish"),
    slips: chosen("slips"),
    ...(workingTime === undefined ? {} : { workingTime }),
  };
}
