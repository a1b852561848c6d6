import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { randomEvents } from "../../testing/random-log.ts";
import type { FlowEvent } from "../flow-event.ts";
import { FlowLog } from "../flow-log.ts";
import { valueStreamMap } from "../value-stream-map/value-stream-map.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { chainLog } from "./chain-log.ts";
import { crossings, type ChainBoard } from "./side-by-side.ts";

const workflow = workflowOf("Ready:queue Work:active Done:done", "Work", "Done");
const at = (day: number): string => new Date(Date.UTC(2024, 0, day)).toISOString();
const board = (boardId: string, events: readonly object[]): ChainBoard => ({
  boardId,
  workflow,
  events: events.map((event, index) => ({ seq: index + 1, ...event }) as FlowEvent),
});
const moved = (day: number, cardId: string, fromStageId: string, toStageId: string) => ({
  type: "card.moved",
  at: at(day),
  cardId,
  fromStageId,
  toStageId,
});
/** Two days of work on one board, three in its Done, one in the other's queue, four of work there. */
const handedOn = [
  board("one", [
    { type: "card.created", at: at(1), cardId: "A", stageId: "Work" },
    moved(3, "A", "Work", "Done"),
    { type: "card.left", at: at(6), cardId: "A", toBoardId: "two" },
  ]),
  board("two", [
    { type: "card.arrived", at: at(6), cardId: "A", stageId: "Ready", createdAt: at(1), fromBoardId: "one" },
    moved(7, "A", "Ready", "Work"),
    moved(11, "A", "Work", "Done"),
  ]),
];

describe("a chain of boards", () => {
  test("has one clock: what is done on the first board waits there for the next", () => {
    const { steps, totals } = ask(valueStream, chainLog(handedOn));
    expect(steps.map(({ stageId, queueStageIds }) => [stageId, queueStageIds])).toEqual([
      ["one/Work", ["one/Ready"]],
      ["two/Work", ["one/Done", "two/Ready"]],
    ]);
    expect(steps.map((step) => [step.waitDays.mean, step.processTimeDays.mean])).toEqual([
      [0, 2],
      [4, 4],
    ]);
    expect(totals).toMatchObject({ leadTimeDays: 10, processTimeDays: 6, items: 1 });
  });

  test("tells how many cards went between its boards, and none that came from elsewhere", () => {
    const stranger = {
      type: "card.arrived",
      at: at(8),
      cardId: "S",
      stageId: "Ready",
      createdAt: at(2),
      fromBoardId: "x",
    };
    const [one, two] = handedOn as [ChainBoard, ChainBoard];
    expect(crossings([one, { ...two, events: [...two.events, { seq: 9, ...stranger } as FlowEvent] }])).toEqual([
      { from: "one", to: "two", cards: 1 },
    ]);
  });

  test("a card that comes back to an earlier board is rework of the chain", () => {
    const [one, two] = handedOn as [ChainBoard, ChainBoard];
    const back = [
      ...two.events.slice(0, 2),
      { seq: 3, type: "card.left", at: at(8), cardId: "A", toBoardId: "one" },
    ] as FlowEvent[];
    const again = [
      ...one.events,
      { seq: 4, type: "card.arrived", at: at(8), cardId: "A", stageId: "Work", createdAt: at(1), fromBoardId: "two" },
    ] as FlowEvent[];
    const log = chainLog([
      { ...one, events: again },
      { ...two, events: back },
    ]);
    const { nodes } = ask(valueStreamMap, log, { asOf: Date.parse(at(9)) });
    expect(nodes.find(({ nodeId }) => nodeId === "two/Work")).toMatchObject({ passedOn: 0, returned: 0 });
    expect(nodes.find(({ nodeId }) => nodeId === "one/Work")).toMatchObject({ passedOn: 1, returned: 1 });
  });

  test("withdrawals and corrections find their move among those of other boards", () => {
    const [one, two] = handedOn as [ChainBoard, ChainBoard];
    const events = [
      ...two.events,
      {
        seq: 4,
        type: "card.move-corrected",
        at: at(9),
        cardId: "A",
        eventSeq: 3,
        fromStageId: "Work",
        toStageId: "Done",
      },
    ] as FlowEvent[];
    const { totals } = ask(valueStream, chainLog([one, { ...two, events }]));
    expect(totals.leadTimeDays).toBe(8);
  });

  test("without boards is none", () => {
    expect(() => chainLog([])).toThrow(RangeError);
  });
});

test("a chain of one board says what the board says", { timeout: 60_000 }, () => {
  const flow = new LogBuilder().log().workflow;
  fc.assert(
    fc.property(randomEvents, (events) => {
      const alone = new FlowLog(flow);
      for (const event of events) alone.append(event);
      const chained = chainLog([{ boardId: "b", workflow: flow, events }]);
      const totals = (log: FlowLog) => ask(valueStream, log).totals;
      expect(totals(chained).items).toBe(totals(alone).items);
      expect(totals(chained).leadTimeDays ?? 0).toBeCloseTo(totals(alone).leadTimeDays ?? 0, 9);
    }),
    { numRuns: 300 },
  );
});
