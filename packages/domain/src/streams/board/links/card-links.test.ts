import { createRandom, pickIndex, pickOne } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { deskWithCards } from "../../../../testing/board-desk.ts";
import { move } from "../../../../testing/verb-case.ts";
import {
  allCards,
  cardOf,
  childProgress,
  linkedAs,
  openPredecessors,
  type BoardState,
  type LinkWord,
} from "../../../index.ts";
import { mostLinks, seenFromThere } from "./card-links.ts";

const link = (cardId: string, kind: LinkWord, otherId: string) => ({ type: "card.link", cardId, kind, otherId });
const unlink = (cardId: string, kind: LinkWord, otherId: string) => ({ type: "card.unlink", cardId, kind, otherId });
const linksOf = (board: BoardState, cardId: string) => cardOf(board, cardId)?.links;

describe("a link between cards", () => {
  it("is held by both, and told alike from either end", () => {
    const desk = deskWithCards("a", "b", "c");
    expect(desk.mustAsk(link("b", "blocked-by", "a"))).toMatchObject([{ cardId: "a", kind: "blocks", otherId: "b" }]);
    expect(desk.ask(link("a", "blocks", "b"))).toEqual([]);
    expect(linksOf(desk.board(), "b")).toEqual([{ kind: "blocked-by", cardId: "a" }]);
    desk.mustAsk(link("c", "child-of", "a"));
    expect(linksOf(desk.board(), "a")).toEqual([
      { kind: "blocks", cardId: "b" },
      { kind: "parent-of", cardId: "c" },
    ]);
    desk.mustAsk(unlink("b", "blocked-by", "a"));
    expect(linksOf(desk.board(), "b")).toBeUndefined();
    expect(desk.ask(unlink("b", "blocked-by", "a"))).toEqual([]);
  });

  it("leads to cards of the board, other ones, and not to too many", () => {
    const ids = Array.from({ length: mostLinks + 1 }, (_, index) => `n${index}`);
    const desk = deskWithCards("a", ...ids);
    expect(desk.ask(link("a", "relates", "x"))).toEqual({ refused: "not-found", what: "card", id: "x" });
    expect(desk.ask(link("a", "relates", "a"))).toMatchObject({ why: "link-to-itself" });
    for (const id of ids.slice(1)) desk.mustAsk(link("a", "relates", id));
    expect(desk.ask(link("n0", "relates", "a"))).toMatchObject({ why: "too-many", cardId: "a" });
  });

  it("of a child is its only one: a second parent is refused by the name of the first", () => {
    const desk = deskWithCards("a", "b", "c");
    desk.mustAsk(link("a", "parent-of", "c"));
    expect(desk.ask(link("c", "child-of", "b"))).toMatchObject({ why: "has-parent", cardId: "c", what: "Card a" });
  });

  it("stays behind where a card goes to another board, and is there when it comes home", () => {
    const desk = deskWithCards("a", "b");
    const { stages } = desk.board();
    desk.mustAsk({
      type: "board.create",
      name: "There",
      timeZone: "UTC",
      stages,
      start: "build",
      finish: "done",
      stream: "board:there",
    });
    desk.mustAsk(link("a", "blocks", "b"));
    desk.mustAsk({ type: "card.transfer", cardId: "a", toBoardId: "there", toStageId: "todo" });
    expect(cardOf(desk.board("there"), "a")).not.toHaveProperty("links");
    const b = cardOf(desk.board(), "b");
    expect(b && openPredecessors(desk.board(), b)).toEqual([]);
    desk.mustAsk({ type: "card.transfer", stream: "board:there", cardId: "a", toBoardId: "b", toStageId: "todo" });
    expect(linksOf(desk.board(), "a")).toEqual([{ kind: "blocks", cardId: "b" }]);
    expect(b && openPredecessors(desk.board(), b).map(({ cardId }) => cardId)).toEqual(["a"]);
  });
});

describe("what links say of a card", () => {
  it("is which of its predecessors are open, and how many of its children are done", () => {
    const desk = deskWithCards("a", "b", "c", "d");
    desk.mustAsk(link("d", "blocked-by", "a"));
    for (const child of ["a", "b", "c"]) desk.mustAsk(link("d", "parent-of", child));
    const d = cardOf(desk.board(), "d");
    if (d === undefined) throw new Error("it is there");
    expect(openPredecessors(desk.board(), d).map(({ cardId }) => cardId)).toEqual(["a"]);
    desk.mustAsk(move("a", "done"));
    expect(openPredecessors(desk.board(), d)).toEqual([]);
    expect(childProgress(desk.board(), d)).toEqual({ done: 1, all: 3 });
    desk.mustAsk({ type: "card.discard", cardId: "b" });
    desk.mustAsk({ type: "card.archive", cardId: "a" });
    expect(childProgress(desk.board(), d)).toEqual({ done: 1, all: 2 });
  });
});

describe("a circle", () => {
  it.each(["blocks", "parent-of"] as const)("of %s is refused with the chain that is there already", (kind) => {
    const desk = deskWithCards("a", "b", "c");
    desk.mustAsk(link("a", kind, "b"));
    desk.mustAsk(link("b", kind, "c"));
    const round = { refused: "link-cycle", kind, cardIds: ["a", "b", "c"], titles: ["Card a", "Card b", "Card c"] };
    expect(desk.ask(link("c", kind, "a"))).toEqual(round);
    expect(desk.ask(link("a", seenFromThere[kind], "c"))).toEqual(round);
    expect(desk.mustAsk(link("c", "relates", "a"))).toHaveLength(1);
  });

  const runs = process.env["WEIR_DEEP"] === "1" ? 200 : 25;
  it.each(Array.from({ length: runs }, (_, seed) => seed))(
    "never comes about, whatever is linked (seed %i)",
    (seed) => {
      const random = createRandom(`links ${seed}`);
      const ids = Array.from({ length: 9 }, (_, index) => `n${index}`);
      const desk = deskWithCards(...ids);
      const kinds = ["blocks", "blocked-by", "parent-of", "child-of"] as const;
      let refused = 0;
      for (let count = 0; count < 60; count += 1) {
        const [cardId, otherId] = [pickOne(random, ids), pickOne(random, ids)];
        const kind = pickOne(random, kinds);
        const before = desk.board();
        const answer = desk.ask(
          pickIndex(random, 6) === 0 ? unlink(cardId, kind, otherId) : link(cardId, kind, otherId),
        );
        if (!("refused" in answer) || answer.refused !== "link-cycle") continue;
        refused += 1;
        // Each of the chain leads to the next, and the link that was asked would lead from its end to its start.
        const steps = answer.cardIds.slice(1).map((next, index) => [answer.cardIds[index] ?? "", next] as const);
        for (const [from, to] of steps) expect(linkedAs(cardOf(before, from) ?? {}, answer.kind)).toContain(to);
        expect(new Set([answer.cardIds[0], answer.cardIds.at(-1)])).toEqual(new Set([cardId, otherId]));
      }
      expect(refused).toBeGreaterThan(0);
      for (const kind of ["blocks", "parent-of"] as const) expect(hasCircle(desk.board(), kind)).toBe(false);
      for (const card of allCards(desk.board()))
        for (const each of card.links ?? [])
          expect(linksOf(desk.board(), each.cardId)).toContainEqual({
            kind: seenFromThere[each.kind],
            cardId: card.cardId,
          });
    },
  );
});

/** Takes cards away that nothing leads to, until none is left or a circle is. */
function hasCircle(board: BoardState, kind: "blocks" | "parent-of"): boolean {
  let left = [...allCards(board)];
  for (;;) {
    const led = new Set(left.flatMap((card) => linkedAs(card, kind)));
    const rest = left.filter(({ cardId }) => led.has(cardId));
    if (rest.length === left.length) return rest.length > 0;
    left = rest;
  }
}
