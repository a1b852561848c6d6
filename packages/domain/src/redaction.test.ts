import { answerMetric, createRandom, metrics } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { createDesk, deskWithCards, fiveStages, type BoardDesk } from "../testing/board-desk.ts";
import { randomWish } from "../testing/random-wish.ts";
import { wholeBoard } from "../testing/visible-board.ts";
import {
  allCards,
  emptyState,
  evolve,
  evolveAll,
  flowLogOfBoard,
  foldCardDetails,
  parseEvent,
  redacted,
  REMOVED_TEXT,
  type DomainEvent,
} from "./index.ts";

const runs = process.env["WEIR_DEEP"] === "1" ? 200 : 25;

function busyDesk(seed: number): BoardDesk {
  const random = createRandom(`said ${seed}`);
  const desk = createDesk();
  desk.mustAsk(fiveStages);
  for (let count = 0; count < 80; count += 1) {
    const wish = randomWish(desk.board(), random, String(count));
    if (wish.type !== "board.archive") desk.ask(wish);
  }
  return desk;
}

/** Figures are told by reasons in these places, and nowhere else. */
const toldByReasons = { metric: "blocker-clusters", fields: new Set(["byReason", "reasons", "clusters"]) };

function figures(events: readonly DomainEvent[]): unknown {
  const log = flowLogOfBoard(evolveAll(emptyState("board:b"), events), events);
  const ids = metrics.map(({ id }) => id).filter((id) => id !== toldByReasons.metric);
  return ids.map((id) => {
    const answer: unknown = answerOf(() => answerMetric(log, id, { "as-of": "2026-03-09T09:00:00.000Z" }));
    return JSON.stringify(answer, (name, value: unknown) => (toldByReasons.fields.has(name) ? undefined : value));
  });
}

/** A metric that these cards are too few for says so. */
function answerOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return String(error);
  }
}

describe.each(Array.from({ length: runs }, (_, seed) => seed))("a card's text that is removed (seed %i)", (seed) => {
  const desk = busyDesk(seed);
  const cards = [...allCards(desk.board())];
  const { cardId = "" } = cards[seed % cards.length] ?? {};
  const before = desk.log();
  const after = before.map((event) => redacted(event, { cardId }));
  const seen = desk.board();
  const [told] = desk.mustAsk({ type: "card.redact", cardId });

  it("vanishes from a board that stands open as from one that is read anew", () => {
    if (told === undefined) throw new Error("a redaction is told");
    expect(wholeBoard(evolve(seen, told))).toEqual(wholeBoard(evolveAll(emptyState("board:b"), [...after, told])));
  });

  it("leaves every event in its place, one that can be read", () => {
    const bare = ({ seq, at, recordedAt, actor, type, commandId }: DomainEvent): unknown => [
      seq,
      at,
      recordedAt,
      actor,
      type,
      commandId,
    ];
    expect(after.map(bare)).toEqual(before.map(bare));
    for (const event of after) expect(parseEvent(event)).toBe(event);
    expect(after.map((event) => redacted(event, { cardId }))).toEqual(after);
    const others = (events: readonly DomainEvent[]) =>
      events.filter((event) => !("cardId" in event) || event.cardId !== cardId);
    expect(others(after)).toEqual(others(before));
  });

  it("leaves every figure as it was", () => {
    expect(figures([...after, ...(told === undefined ? [] : [told])])).toEqual(figures(before));
  });
});

describe("the text of a card", () => {
  const desk = deskWithCards("a", "b");
  desk.mustAsk({
    type: "card.edit",
    cardId: "a",
    changes: { title: "secret", description: "secret", cardType: "Bug" },
  });
  desk.mustAsk({ type: "card.comment", cardId: "a", commentId: "m", text: "secret" });
  desk.mustAsk({ type: "card.comment", cardId: "a", commentId: "n", text: "open" });
  desk.mustAsk({ type: "card.edit", cardId: "a", changes: { description: "" } });
  const log = desk.log();
  const imported: DomainEvent = {
    ...(log[0] as DomainEvent),
    type: "import.recorded",
    system: "trello",
    sourceBoardId: "t",
    commandId: "i",
    warnings: [{ code: "guessed", count: 1, examples: ["secret: a guess"] }],
  } as DomainEvent;

  it("is gone from everything that was said, and what was empty is empty", () => {
    const left = log.map((event) => redacted(event, { cardId: "a" }));
    expect(JSON.stringify(left)).not.toMatch(/secret|open|Card a/);
    expect(JSON.stringify(left)).toContain("Card b");
    const { description, comments } = foldCardDetails("a", left);
    expect([description, comments.map(({ text }) => text)]).toEqual(["", [REMOVED_TEXT, REMOVED_TEXT]]);
    expect(JSON.stringify(left)).toContain('"cardType":"Bug"');
  });

  it("stays but for the one comment that is named", () => {
    const left = log.map((event) => redacted(event, { cardId: "a", commentId: "m" }));
    expect(foldCardDetails("a", left).comments.map(({ text }) => text)).toEqual([REMOVED_TEXT, "open"]);
    expect(left.filter((event, index) => event !== log[index])).toHaveLength(1);
  });

  it("is not quoted by the import that brought it", () => {
    expect(redacted(imported, { cardId: "a" })).toBe(imported);
    const left = redacted(imported, { cardId: "a" }, new Set(["i"]));
    expect(left).toMatchObject({ warnings: [{ code: "guessed", count: 1, examples: [REMOVED_TEXT] }] });
  });

  it("can be removed once the card has left or the board is archived, and not of a card or comment nobody knows", () => {
    const there = desk.copy();
    expect(there.ask({ type: "card.redact", cardId: "x" })).toEqual({ refused: "not-found", what: "card", id: "x" });
    const comment = { type: "card.redact", cardId: "a", commentId: "x" };
    expect(there.ask(comment)).toEqual({ refused: "not-found", what: "comment", id: "x" });
    there.mustAsk({ ...fiveStages, stream: "board:other" });
    there.mustAsk({ type: "card.transfer", cardId: "a", toBoardId: "other", toStageId: "todo" });
    there.mustAsk({ type: "board.archive" });
    expect(there.mustAsk({ type: "card.redact", cardId: "a" })).toMatchObject([{ type: "card.redacted", cardId: "a" }]);
    expect([...allCards(there.board())][0]).toMatchObject({
      title: REMOVED_TEXT,
      leftAt: expect.any(String) as string,
    });
  });
});
