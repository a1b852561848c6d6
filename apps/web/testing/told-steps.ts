import type { ToldStep, ToldTotals } from "@weir/domain";

/** A measured figure as a version keeps it. */
export const toldFigure = (value: number) =>
  ({ value, origin: "measured", measured: value, answered: null, mapped: null, upperBound: false }) as const;

/** A step as a version keeps it, called by its id. */
export const toldStep = (nodeId: string, more: Partial<ToldStep> = {}): ToldStep => ({
  nodeId,
  kind: "step",
  name: nodeId,
  processTimeDays: toldFigure(2),
  waitDays: toldFigure(1),
  blockedDays: 0,
  parkedDays: 0,
  leadTimeDays: 3,
  completeAccurate: toldFigure(0.9),
  expectedPasses: 1,
  meanWip: 2,
  next: [],
  ...more,
});

export const toldTotals: ToldTotals = {
  leadTimeDays: 6,
  processTimeDays: 4,
  waitDays: 2,
  activityRatio: 0.66,
  rolledCompleteAccurate: 0.81,
  itemsPerWeek: 2,
  items: 9,
};
