import type { ProgressSeries } from "@weir/charts";
import { kindOf, totalOf, type FigureName } from "./figures.ts";
import type { ProgressAnswer } from "./use-target-progress.ts";
import { sayFuture } from "./words.ts";

export type FollowedFigure = Exclude<FigureName, "deferred">;

/** One figure of a target since it was set, as it is drawn. */
export function progressSeries({ setAt, points, figures }: ProgressAnswer, name: FollowedFigure): ProgressSeries {
  const total = totalOf(name);
  const { set, target, now, way } = figures[total];
  return {
    name: sayFuture(`future.${name}`),
    kind: kindOf(name),
    setAt,
    set,
    target,
    now,
    way,
    points: points.map(({ at, items, totals }) => ({ at, items, value: totals?.[total] ?? null })),
  };
}
