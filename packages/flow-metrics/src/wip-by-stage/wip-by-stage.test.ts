import fc from "fast-check";
import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { cumulativeFlow } from "../cumulative-flow/cumulative-flow.ts";
import { wip } from "../wip/wip.ts";
import { wipByStage, type WipByStageResult } from "./wip-by-stage.ts";

/** `cards` cards move on from Progress to Review after 400 of 1000 seconds. */
const halfWay = (cards: number): WipByStageResult => {
  const builder = new LogBuilder();
  for (let card = 0; card < cards; card++) {
    const cardId = `C${card}`;
    builder.card(cardId, "Progress", "1");
    const move = { fromStageId: "Progress", toStageId: "Review", seq: 100 + card, at: "2024-01-01T00:06:40.000Z" };
    builder.add({ type: "card.moved", cardId, ...move });
  }
  return ask(wipByStage, builder.log(), { from: ms("1"), asOf: ms("1") + 1_000_000 });
};
const levels = ({ stages }: WipByStageResult): unknown[] =>
  stages.slice(2).map((stage) => stage.levels.map(({ count, share }) => [count, share]));

test.each([1, 2])("%d cards move at one instant: one step, no level in between", (cards) => {
  expect(levels(halfWay(cards))).toEqual([
    [
      [0, 0.6],
      [cards, 0.4],
    ],
    [
      [0, 0.4],
      [cards, 0.6],
    ],
  ]);
});
test("the golden log at its end, and the levels of Progress", () => {
  const { stages, days } = ask(wipByStage, goldenLog(), { asOf: goldenAsOf, from: ms("1"), to: goldenAsOf });
  expect(days).toHaveLength(12);
  expect(stages.map((stage) => [stage.stageId, stage.now])).toEqual([
    ["Backlog", 1],
    ["Ready", 1],
    ["Progress", 1],
    ["Review", 1],
  ]);
  const progress = stages[2];
  expect(progress?.levels.reduce((sum, level) => sum + level.days, 0)).toBeCloseTo(12, 10);
  // L; A, D; C, E; A, D, E out, G, K in; D, F; D, K out, E, J in; C, G, J out; E, L out.
  expect(progress?.occupancy).toEqual([0, 1, 3, 5, 4, 4, 4, 6, 6, 3, 3, 1]);
});
test("the level held most of the time is described, the limit to try lies below the median", () => {
  const builder = new LogBuilder().card("A", "Progress", "1").card("B", "Progress", "1").card("C", "Progress", "8");
  const [, , progress] = ask(wipByStage, builder.log(), { asOf: ms("11") }).stages;
  expect(progress).toMatchObject({ medianLevel: 2, heldLevel85: 3, limitToTry: 1 });
});
test("no cards: no time, nothing known", () => {
  const { stages } = ask(wipByStage, logOf([]), { asOf: ms("1") });
  expect(stages[0]).toMatchObject({ now: 0, levels: [], medianLevel: null, heldLevel85: null, limitToTry: null });
});
test("19: agrees with the occupancy of the cumulative flow and with the WIP, at each day's end", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, (events, workflow) => {
      const log = logOf(events, workflow);
      const { stages, at } = ask(wipByStage, log);
      const flow = ask(cumulativeFlow, log);
      const board = ask(wip, log, { params: { at: at.map((one) => Date.parse(one)) } }).points;
      for (const [rank, stage] of stages.entries())
        expect(stage.occupancy.slice(0, flow.days.length)).toEqual(flow.occupancy[rank]);
      board.forEach((point, day) => {
        const inProgress = stages.slice(log.stages.start);
        expect(inProgress.reduce((sum, stage) => sum + (stage.occupancy[day] ?? 0), 0)).toBe(point.board);
      });
    }),
    { numRuns: 1000 },
  );
});
