import { createRandom, pickIndex } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { createDesk, deskWithCards, fiveStages, you, type BoardDesk } from "../testing/board-desk.ts";
import { randomWish } from "../testing/random-wish.ts";
import type { Wish } from "../testing/verb-case.ts";
import { visibleBoard } from "../testing/visible-board.ts";
import { cardOf, inverseOf, isRefusal, undoOf, type BoardState, type DomainEvent } from "./index.ts";

const runs = process.env["WEIR_DEEP"] === "1" ? 200 : 24;
const wishes = 100;
const context = { now: "2030-01-01T00:00:00.000Z", actor: you, newId: () => "none" };
const asksReason: ReadonlySet<string> = new Set(["card.move", "card.restore", "card.assign", "card.edit"]);
const withReason = (wish: Wish): Wish => ({ ...wish, ...(asksReason.has(wish.type) && { reason: "undo" }) });

/** What one wish did on a desk, where it did one thing. */
interface Done {
  readonly desk: BoardDesk;
  readonly earlier: BoardDesk;
  readonly event: DomainEvent;
  readonly wish: Wish;
}

/** Everything that a seeded crowd did, each with the desks before and after it. */
function* deeds(seed: number): Generator<Done & { readonly random: ReturnType<typeof createRandom> }> {
  const random = createRandom(`hands ${seed}`);
  const desk = createDesk();
  desk.mustAsk(fiveStages);
  for (let count = 0; count < wishes; count += 1) {
    const earlier = desk.copy();
    const wish = randomWish(desk.board(), random, String(count)) as Wish;
    const answer = desk.ask(wish);
    if (isRefusal(answer) || answer.length !== 1 || answer[0] === undefined) continue;
    yield { desk: desk.copy(), earlier, event: answer[0], wish, random };
  }
}

/** What is on the board, whatever its order: beside whom something stands is nobody's loss. */
function whereAll(board: BoardState): unknown {
  const seen = visibleBoard(board) as { cards: { cardId: string }[][]; stages: { stageId: string }[] };
  const byId = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
  const cards = seen.cards.flat().map((card) => [card.cardId, card] as const);
  const stages = seen.stages.map((stage) => [stage.stageId, stage] as const);
  return { ...seen, cards: cards.toSorted(byId), stages: stages.toSorted(byId) };
}

const redone = new Set<string>();
let compared = 0;

describe.each(Array.from({ length: runs }, (_, seed) => seed))("whatever was done (seed %i)", (seed) => {
  it("is undone to what was, and redone to what it gave", () => {
    for (const { desk, earlier, event } of deeds(seed)) {
      const [was, gave] = [visibleBoard(earlier.board()), visibleBoard(desk.board())];
      const undo = undoOf(earlier.board(), event, desk.board(), context);
      if (undo === undefined) continue;
      expect({ type: event.type, undo: isRefusal(undo) && undo }).toEqual({ type: event.type, undo: false });
      if (isRefusal(undo)) continue;
      const after = desk.board();
      const undoing = desk.ask(withReason(undo));
      // A limit that was passed before may refuse to take a card back, whoever asks.
      if (isRefusal(undoing)) continue;
      expect({ type: event.type, seen: visibleBoard(desk.board()) }).toEqual({ type: event.type, seen: was });
      const between = undoing.at(-1);
      if (between === undefined) continue;
      const redo = undoOf(after, between, desk.board(), context);
      if (redo === undefined || isRefusal(redo)) throw new Error(`${event.type} cannot be redone`);
      if (isRefusal(desk.ask(withReason(redo)))) continue;
      expect({ type: event.type, seen: visibleBoard(desk.board()) }).toEqual({ type: event.type, seen: gave });
      redone.add(event.type);
    }
  });

  it("is undone as if it had never been done, whatever a colleague did since, or is refused", () => {
    for (const { desk, earlier, event, random } of deeds(seed)) {
      const theirs = randomWish(desk.board(), random, `c${pickIndex(random, 1000)}`) as Wish;
      const [alone, both] = [earlier.copy(), desk.copy()];
      const [asAlone, asBoth] = [alone.ask(theirs), both.ask(theirs)];
      if (isRefusal(asAlone) || isRefusal(asBoth)) continue;
      // What they wanted was done by us already: with ours it goes.
      const types = (events: readonly DomainEvent[]): string => String(events.map(({ type }) => type));
      const isSame = JSON.stringify(visibleBoard(both.board())) === JSON.stringify(visibleBoard(desk.board()));
      if (isSame || types(asAlone) !== types(asBoth)) continue;
      const undo = undoOf(earlier.board(), event, both.board(), context);
      if (undo === undefined || isRefusal(undo)) continue;
      if (isRefusal(both.ask(withReason(undo)))) continue;
      compared += 1;
      const told = { mine: event.type, theirs };
      expect({ ...told, seen: whereAll(both.board()) }).toEqual({ ...told, seen: whereAll(alone.board()) });
    }
  });
});

it("means something only if nearly everything happened above", () => {
  expect(redone.size).toBeGreaterThanOrEqual(24);
  expect(compared).toBeGreaterThanOrEqual(runs * 10);
});

describe("beside colleagues", () => {
  /** What I did to a board, then what they did: what undoing mine would be. */
  const between = (mine: Wish, theirs: Wish | undefined, desk = deskWithCards("a", "b")) => {
    const before = desk.board();
    const event = desk.mustAsk(mine)[0] as DomainEvent;
    if (theirs !== undefined) desk.mustAsk(theirs);
    return undoOf(before, event, desk.board(), context);
  };
  const changed = { refused: "not-allowed-here", why: "changed-since" };
  const title = (text: string): Wish => ({ type: "card.edit", cardId: "a", changes: { title: text } });

  it.each<[string, Wish, Wish]>([
    ["a title", title("Mine"), title("Theirs")],
    [
      "people",
      { type: "card.assign", cardId: "a", people: ["ann"] },
      { type: "card.assign", cardId: "a", people: ["ann", "bob"] },
    ],
    ["labels", { type: "card.label", cardId: "a", labels: ["x"] }, { type: "card.label", cardId: "a", labels: [] }],
    [
      "a new card",
      { type: "card.create", cardId: "n", stageId: "todo", title: "N" },
      { type: "card.comment", cardId: "n", commentId: "c", text: "Good" },
    ],
    [
      "a new card",
      { type: "card.create", cardId: "n", stageId: "todo", title: "N" },
      { type: "card.move", cardId: "n", toStageId: "build" },
    ],
    [
      "a new stage",
      { type: "stage.add", stageId: "s", name: "S", kind: "active" },
      { type: "card.move", cardId: "a", toStageId: "s" },
    ],
    [
      "a limit",
      { type: "wip-limit.set", scope: { kind: "board" }, max: 3 },
      { type: "wip-limit.set", scope: { kind: "board" }, max: 4 },
    ],
    ["a place", { type: "card.rank", cardId: "a", after: "b" }, { type: "card.rank", cardId: "a", before: "b" }],
  ])("%s that was changed again is not gone back over", (_what, mine, theirs) => {
    expect(between(mine, theirs)).toMatchObject(changed);
    expect(isRefusal(between(mine, undefined))).toBe(false);
  });

  it.each<[string, Wish, Wish]>([
    ["another part of the card", title("Mine"), { type: "card.label", cardId: "a", labels: ["x"] }],
    [
      "another card",
      { type: "card.assign", cardId: "a", people: ["ann"] },
      { type: "card.assign", cardId: "b", people: ["bob"] },
    ],
    ["the order around it", { type: "card.archive", cardId: "a" }, { type: "card.archive", cardId: "b" }],
  ])("%s may have changed", (_what, mine, theirs) => {
    expect(isRefusal(between(mine, theirs))).toBe(false);
  });

  it("a card that was put away and came back goes back over the move before, too", () => {
    const desk = deskWithCards("a");
    const undos = [
      { type: "card.move", cardId: "a", toStageId: "build" },
      { type: "card.archive", cardId: "a" },
    ]
      .map((wish) => ({ before: desk.board(), event: desk.mustAsk(wish)[0] as DomainEvent }))
      .toReversed();
    for (const { before, event } of undos) {
      const undo = undoOf(before, event, desk.board(), context);
      if (undo === undefined || isRefusal(undo)) throw new Error(`${event.type} cannot be undone`);
      desk.mustAsk(undo);
    }
    expect(cardOf(desk.board(), "a")).toMatchObject({ stageId: "todo" });
    expect(cardOf(desk.board(), "a")?.archivedAt).toBeUndefined();
  });

  it("is not kept by the inverse alone, which would write over them", () => {
    const desk = deskWithCards("a");
    const before = desk.board();
    const event = desk.mustAsk(title("Mine"))[0] as DomainEvent;
    desk.mustAsk(title("Theirs"));
    const careless = inverseOf(before, event);
    if (careless !== undefined) desk.mustAsk(careless);
    expect(cardOf(desk.board(), "a")?.title).not.toBe("Theirs");
  });
});
