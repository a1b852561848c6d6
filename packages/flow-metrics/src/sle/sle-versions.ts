import { startOfDate, type Calendar } from "../calendar.ts";
import { MetricParamError } from "../param-error.ts";
import type { SleParams } from "./sle.ts";

export interface SleVersionAsked {
  /** Null where nobody said. */
  readonly from: number | null;
  readonly days: number;
  readonly p: number;
}

/** The versions that parameters tell, in the order they took effect. Throws `MetricParamError`. */
export function sleVersions(params: SleParams, calendar: Calendar): readonly SleVersionAsked[] {
  const { days, p = 85, "effective-from": from, version = [] } = params;
  if (days === undefined && from !== undefined)
    throw new MetricParamError("effective-from", new Date(from).toISOString(), "given together with days");
  const single = days === undefined ? [] : [{ from: from ?? null, days, p }];
  const versions = [...version.map((text) => readVersion(text, calendar)), ...single];
  versions.sort((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY));
  versions.forEach((one, index) => {
    if (one.from !== null && one.from === versions[index + 1]?.from)
      throw new MetricParamError("version", new Date(one.from).toISOString(), "a date no other version has");
  });
  return versions;
}

function readVersion(text: string, calendar: Calendar): SleVersionAsked {
  const [, date = "", days = "", p = ""] = /^(\d{4}-\d\d-\d\d)=(\d+(?:\.\d+)?)@(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const ms = Date.parse(`${date}T00:00:00Z`);
  const isDate = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
  if (date !== "" && isDate && Number(p) >= 1 && Number(p) <= 99)
    return { from: startOfDate(calendar, date), days: Number(days), p: Number(p) };
  throw new MetricParamError("version", text, "date=days@percent, like 2026-01-05=10@85");
}
