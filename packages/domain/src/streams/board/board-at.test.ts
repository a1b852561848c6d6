import {
  createFlowLog,
  createRandom,
  flowEventTypes,
  OFF_BOARD,
  pickIndex,
  allJourneysIn,
  traceJourneys,
  type FlowEvent,
} from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { createDesk, deskWithCards, fiveStages, minute, type BoardDesk } from "../../../testing/board-desk.ts";
import { randomWish } from "../../../testing/random-wish.ts";
import { allCards, boardAt, cardsIn, workflowOf, type BoardState, type DomainEvent } from "../../index.ts";
import { stageRank } from "./stages.ts";

const runs = process.env["WEIR_DEEP"] === "1" ? 300 : 40;

function isFlowEvent(event: DomainEvent): event is Extract<DomainEvent, { type: FlowEvent["type"] }> {
  return flowEventTypes.has(event.type);
}

function busyDesk(seed: number): BoardDesk {
  const random = createRandom(`past ${seed}`);
  const desk = createDesk();
  desk.mustAsk(fiveStages);
  for (let count = 0; count < 100; count += 1) {
    const wish = randomWish(desk.board(), random, String(count));
    if (wish.type === "board.archive") continue;
    desk.ask(wish);
    desk.now = new Date(Date.parse(desk.now) + pickIndex(random, 300) * 60_000).toISOString();
  }
  return desk;
}

/** Cards in a stage as metrics count them: a finished card that was archived still stands where it was finished. */
function occupancy(board: BoardState, finish: number, stageId: string, now: BoardState): number {
  const kept = [...allCards(board)].filter(
    (card) => card.stageId === stageId && (card.archivedAt ?? card.discardedAt) !== undefined,
  );
  return cardsIn(board, stageId).length + (stageRank(now, stageId) >= finish ? kept.length : 0);
}

describe.each(Array.from({ length: runs }, (_, seed) => seed))("the board of a past day (seed %i)", (seed) => {
  it("holds in each stage what the journeys of flow-metrics hold there", () => {
    const desk = busyDesk(seed);
    const now = desk.board();
    const events = desk.log();
    const finish = stageRank(now, now.finishStageId);
    const log = createFlowLog(workflowOf(now));
    for (const event of events) if (isFlowEvent(event)) log.append(event);
    const journeys = allJourneysIn(log, { slips: "count" });
    for (const { at } of events.filter((_, index) => index % 7 === 0)) {
      const then = boardAt(events, at);
      const time = Date.parse(at);
      const stages = [...new Set([...then.stages, ...now.stages, ...now.removedStages].map((stage) => stage.stageId))];
      const stood = stages.map((stageId) => [stageId, occupancy(then, finish, stageId, now)]);
      const measured = stages.map((stageId) => [
        stageId,
        journeys.filter((journey) =>
          journey.visits.some(
            (visit) => visit.stageId === stageId && visit.enteredAt <= time && (visit.leftAt ?? Infinity) > time,
          ),
        ).length,
      ]);
      expect({ at, stood }).toEqual({ at, stood: measured });
    }
  });

  it("is today's board if the day is today", () => {
    const desk = busyDesk(seed);
    const today = boardAt(desk.log(), desk.now);
    const places = (board: BoardState): unknown =>
      [...allCards(board)].map((card) => [card.cardId, card.stageId, card.startedAt, card.finishedAt]);
    expect(today.stages).toEqual(desk.board().stages);
    expect(today.seq).toBe(desk.board().seq);
    expect(places(today)).toEqual(places(desk.board()));
  });
});

describe("boardAt", () => {
  it("does not know what was heard later", () => {
    const desk = deskWithCards("a");
    desk.now = minute(60);
    const [moved] = desk.mustAsk({ type: "card.move", cardId: "a", toStageId: "build" });
    desk.now = minute(120);
    desk.mustAsk({
      type: "card.correct-move",
      cardId: "a",
      eventSeq: moved?.seq,
      at: minute(30),
      reason: "it was earlier",
    });
    const stageAt = (at: string, knownAt?: string): string | undefined =>
      [...allCards(boardAt(desk.log(), at, knownAt))][0]?.stageId;
    expect(stageAt(minute(40))).toBe("build");
    expect(stageAt(minute(40), minute(100))).toBe("todo");
  });

  it("never saw a move that was withdrawn", () => {
    const desk = deskWithCards("a");
    const [moved] = desk.mustAsk({ type: "card.move", cardId: "a", toStageId: "build" });
    desk.now = minute(90);
    desk.mustAsk({ type: "move.withdraw", cardId: "a", eventSeq: moved?.seq });
    expect(cardsIn(boardAt(desk.log(), minute(30)), "build")).toEqual([]);
    expect(cardsIn(boardAt(desk.log(), minute(30), minute(60)), "build")).toHaveLength(1);
  });

  it("shows a stage that cards are said to have stood in before it was added", () => {
    const desk = deskWithCards("a");
    desk.now = minute(60);
    desk.mustAsk({ type: "stage.add", stageId: "review", name: "Review", kind: "active", index: 2 });
    desk.mustAsk({ type: "card.move", cardId: "a", toStageId: "review", at: minute(30) });
    const then = boardAt(desk.log(), minute(40));
    expect(then.stages.map((stage) => stage.stageId)).toEqual(["todo", "build", "review", "test", "done", "live"]);
    expect(cardsIn(then, "review")).toHaveLength(1);
  });

  it("agrees with metrics that cards off the board stand nowhere", () => {
    const desk = deskWithCards("a");
    desk.mustAsk({ type: "card.discard", cardId: "a" });
    const [journey] = traceJourneys(desk.log().filter(isFlowEvent), workflowOf(desk.board()));
    expect(journey?.visits.at(-1)?.stageId).toBe(OFF_BOARD);
    expect(cardsIn(boardAt(desk.log(), desk.now), "todo")).toEqual([]);
  });
});
