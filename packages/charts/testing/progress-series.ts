import type { ProgressSeries } from "../src/target-progress/series.ts";

const setAt = "2026-01-05T09:00:00.000Z";
const week = 7 * 86_400_000;

/** Lead times of a target set on a Monday, a point a week. */
export function progressSeries({
  values = [],
  ...more
}: Partial<Omit<ProgressSeries, "points">> & { readonly values?: readonly (number | null)[] }): ProgressSeries {
  return {
    name: "Lead time",
    kind: "days",
    setAt,
    set: 12.3,
    target: 8,
    now: values.at(-1) ?? null,
    way: null,
    points: values.map((value, index) => ({
      at: new Date(Date.parse(setAt) + (index + 1) * week).toISOString(),
      items: value === null ? 2 : 5 + index * 3,
      value,
    })),
    ...more,
  };
}
