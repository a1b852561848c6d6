import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { boardFlowOf } from "./board-flow.ts";

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10));

/** One card arrives every day, is started on the next and finished on the third; from day `still` on nothing happens. */
function steady(count: number, still = count): CumulativeFlowResult {
  const line = (late: number): number[] =>
    Array.from({ length: count }, (_, day) => Math.max(0, Math.min(day, still - 1) + 1 - late));
  const cumulative = [line(0), line(1), line(2)];
  return {
    days: days(count),
    at: days(count),
    stages: [
      { stageId: "to-do", name: "To Do", kind: "queue" },
      { stageId: "doing", name: "Doing", kind: "active" },
      { stageId: "done", name: "Done", kind: "done" },
    ],
    cumulative,
    occupancy: [line(0).map(() => 1), line(0).map(() => 1), line(2)],
    discarded: line(count),
    discardedStarted: line(count),
    approxCycleTimeDays: [],
    corrections: [],
    startStageId: "doing",
    finishStageId: "done",
  };
}

describe("boardFlowOf", () => {
  it("reads work in progress, the weekly rate and the last twelve weeks", () => {
    const flow = boardFlowOf(steady(200));
    expect(flow).toMatchObject({ inProgress: 1, finishedPerWeek: 7, lastMove: { day: days(200).at(-1), daysAgo: 0 } });
    expect(flow.cumulative[0]).toHaveLength(85);
  });

  it("shows an old board's own last weeks and says how long ago they were", () => {
    const flow = boardFlowOf(steady(600, 200));
    expect(flow).toMatchObject({ finishedPerWeek: 7, lastMove: { day: days(600)[199], daysAgo: 400 } });
  });

  it("is quiet about a board on which nothing ever happened", () => {
    const nothing = { ...steady(1), cumulative: [[0], [0], [0]], occupancy: [[0], [0], [0]] };
    expect(boardFlowOf(nothing)).toMatchObject({ cards: 0, finishedPerWeek: 0, lastMove: undefined });
  });
});
