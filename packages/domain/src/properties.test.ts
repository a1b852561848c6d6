import { createRandom, pickIndex } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { createDesk, fiveStages, type BoardDesk } from "../testing/board-desk.ts";
import { countedUnder, everyScope, summedUnder } from "../testing/counted-under.ts";
import { randomWish } from "../testing/random-wish.ts";
import { visibleBoard, wholeBoard } from "../testing/visible-board.ts";
import {
  countFor,
  emptyState,
  evolveAll,
  fromSnapshot,
  inverseOf,
  isRefusal,
  toSnapshot,
  unsizedFor,
  type BoardState,
} from "./index.ts";
import { vectorValues } from "./persistent/vector.ts";
import { clocksOf } from "./streams/board/trail.ts";

const runs = process.env["WEIR_DEEP"] === "1" ? 400 : 40;
const wishes = 120;

/** A desk on which a seeded crowd has asked for all sorts of things. */
function busyDesk(seed: number, after?: (desk: BoardDesk, before: BoardState) => void): BoardDesk {
  const random = createRandom(`crowd ${seed}`);
  const desk = createDesk();
  desk.mustAsk(fiveStages);
  for (let count = 0; count < wishes; count += 1) {
    const before = desk.board();
    desk.ask(randomWish(before, random, String(count)));
    after?.(desk, before);
    desk.now = new Date(Date.parse(desk.now) + pickIndex(random, 3) * 30_000).toISOString();
  }
  return desk;
}

const asksLimits: ReadonlySet<string> = new Set(["card.move", "card.restore", "card.assign", "card.edit"]);
const asksPoints: ReadonlySet<string> = new Set(["card.move", "card.restore"]);
const undoneTypes = new Set<string>();
const happenedTypes = new Set<string>();

describe.each(Array.from({ length: runs }, (_, seed) => seed))("whatever is asked (seed %i)", (seed) => {
  it("leaves a log that is contiguous and whose replay is the state", () => {
    const desk = busyDesk(seed);
    const log = desk.log();
    for (const event of log) happenedTypes.add(event.type);
    expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index + 1));
    const replayed = evolveAll(emptyState("board:b"), log);
    expect(wholeBoard(replayed)).toEqual(wholeBoard(desk.board()));
  });

  it("keeps every card in exactly one list, in order, and its clocks as its whole way says", () => {
    const board = busyDesk(seed).board();
    const listed = [...board.lists].flatMap(([stageId, list]) =>
      list.chunks.flat().map((place) => ({ stageId, ...place })),
    );
    const standing = [...vectorValues(board.entries)].flatMap(
      ({ card: { cardId, stageId, rank, archivedAt, discardedAt } }) =>
        archivedAt === undefined && discardedAt === undefined ? [{ stageId, rank, cardId }] : [],
    );
    const byId = (a: { cardId: string }, b: { cardId: string }): number => (a.cardId < b.cardId ? -1 : 1);
    expect(listed.toSorted(byId)).toEqual(standing.toSorted(byId));
    for (const { card, trail } of vectorValues(board.entries)) {
      const { enteredStageAt, startedAt, finishedAt } = card;
      expect({ enteredStageAt, startedAt, finishedAt }).toEqual(clocksOf(board, trail));
    }
  });

  it("keeps what limits count as it is counted from scratch", () => {
    const board = busyDesk(seed).board();
    for (const scope of everyScope(board)) {
      const key = JSON.stringify(scope);
      const counted = countedUnder(board, scope);
      const unsized = counted.filter(({ size }) => size === undefined).length;
      expect({
        key,
        count: countFor(board, scope),
        sum: countFor(board, scope, "size"),
        unsized: unsizedFor(board, scope),
      }).toEqual({ key, count: counted.length, sum: summedUnder(board, scope), unsized });
    }
  });

  it("leaves earlier states as they were", () => {
    const seen: { state: BoardState; was: string }[] = [];
    busyDesk(seed, (_desk, before) => seen.push({ state: before, was: JSON.stringify(wholeBoard(before)) }));
    for (const { state, was } of seen) expect(JSON.stringify(wholeBoard(state))).toBe(was);
  });

  it("comes back from a snapshot, and goes on from it alike", () => {
    const desk = busyDesk(seed);
    const log = desk.log();
    const half = Math.floor(log.length / 2);
    const early = evolveAll(emptyState("board:b"), log.slice(0, half));
    const back = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(early))) as { version: number });
    expect(back && wholeBoard(back)).toEqual(wholeBoard(early));
    expect(back && wholeBoard(evolveAll(back, log.slice(half)))).toEqual(wholeBoard(desk.board()));
  });

  it("can be undone, event by event, back to what was seen before", () => {
    busyDesk(seed, (desk, before) => {
      const event = desk.log().at(-1);
      if (event === undefined || desk.board().seq !== before.seq + 1) return;
      const undo = inverseOf(before, event);
      if (undo === undefined) return;
      const aside = desk.copy();
      const reason = asksLimits.has(undo.type) ? { reason: "undo" } : {};
      const met = asksPoints.has(undo.type) ? { metPoints: [] } : {};
      const undone = aside.ask({ ...undo, ...reason, ...met });
      // What was over its limit before may refuse to take a card back, and so may a stage whose points are not met.
      const [got, due] = isRefusal(undone)
        ? [undone.refused, undone.refused === "entry-points" ? "entry-points" : "wip-limit"]
        : [visibleBoard(aside.board()), visibleBoard(before)];
      expect({ type: event.type, seen: got }).toEqual({ type: event.type, seen: due });
      undoneTypes.add(event.type);
    });
  });
});

it("means something only if nearly everything happened above, and was undone", () => {
  expect(happenedTypes.size).toBeGreaterThanOrEqual(30);
  expect(undoneTypes.size).toBeGreaterThanOrEqual(26);
});
