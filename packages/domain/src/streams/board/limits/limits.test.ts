import { describe, expect, it } from "vitest";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import { move, type Wish } from "../../../../testing/verb-case.ts";
import { cardCount } from "../../../index.ts";

const scope = { kind: "stage", stageId: "build" } as const;

/** Build is full: one card of at most one; b stands left of it, c right of it, d is discarded. */
function fullDesk(policy: string): BoardDesk {
  const desk = deskWithCards("a", "b", "c", "d");
  desk.mustAsk(move("a", "build"));
  desk.mustAsk(move("c", "test"));
  desk.mustAsk({ type: "card.discard", cardId: "d" });
  desk.mustAsk({ type: "wip-limit.set", scope, max: 1, policy });
  return desk;
}

const forward: Record<string, Wish> = {
  "a forward move": move("b", "build"),
  "a new card": { type: "card.create", cardId: "n", stageId: "build", title: "N" },
  "a restored card": { type: "card.restore", cardId: "d", stageId: "build" },
};

describe.each(Object.entries(forward))("%s into a full stage", (_name, wish) => {
  it("is refused by the policy refuse, reason or not", () => {
    const refusal = { refused: "wip-limit", scope, limit: 1, count: 1, policy: "refuse", stage: "Build" };
    expect(fullDesk("refuse").ask(wish)).toEqual(refusal);
    expect(fullDesk("refuse").ask({ ...wish, reason: "please" })).toEqual(refusal);
  });

  it("is asked for a reason by the policy ask-reason, and marked with it", () => {
    const desk = fullDesk("ask-reason");
    const full = { scope, limit: 1, count: 1, policy: "ask-reason" };
    expect(desk.ask(wish)).toEqual({ refused: "reason-required", ...full, stage: "Build" });
    expect(desk.mustAsk({ ...wish, reason: "urgent" })[0]).toMatchObject({
      breach: { scope, limit: 1, count: 1, policy: "ask-reason", reason: "urgent" },
    });
    expect(cardCount(desk.board(), "build")).toBe(2);
  });

  it("is only marked by the policy warn", () => {
    expect(fullDesk("warn").mustAsk(wish)[0]).toMatchObject({ breach: { scope, limit: 1, count: 1, policy: "warn" } });
  });
});

describe("a full stage that refuses", () => {
  it("takes a backward move, marked: hiding rework would be worse", () => {
    const [event] = fullDesk("refuse").mustAsk(move("c", "build"));
    expect(event).toMatchObject({ type: "card.moved", breach: { limit: 1, count: 1, policy: "refuse" } });
  });

  it("takes an undo, marked: a withdrawal corrects a fact", () => {
    const desk = fullDesk("refuse");
    const [moved] = desk.mustAsk(move("a", "done"));
    desk.mustAsk(move("b", "build"));
    expect(desk.mustAsk({ type: "move.withdraw", cardId: "a", eventSeq: moved?.seq })[0]).toMatchObject({
      breach: { limit: 1, count: 1 },
    });
    expect(cardCount(desk.board(), "build")).toBe(2);
  });

  it("lets its own cards change place", () => {
    const desk = fullDesk("warn");
    desk.mustAsk(move("b", "build"));
    desk.mustAsk({ type: "wip-limit.set", scope, max: 1, policy: "refuse" });
    expect(desk.mustAsk(move("b", "build", { before: "a" }))[0]).toMatchObject({ type: "card.ranked" });
  });

  it("has room again when a card leaves it", () => {
    const desk = fullDesk("refuse");
    desk.mustAsk({ type: "card.archive", cardId: "a" });
    expect(desk.mustAsk(move("b", "build"))[0]).not.toHaveProperty("breach");
  });
});

it("lets exactly three of a hundred into a limit of three", () => {
  const ids = Array.from({ length: 100 }, (_, index) => `card-${index}`);
  const desk = deskWithCards(...ids);
  desk.mustAsk({ type: "wip-limit.set", scope, max: 3, policy: "refuse" });
  const answers = ids.map((cardId) => desk.ask(move(cardId, "build")));
  expect(answers.filter((answer) => Array.isArray(answer))).toHaveLength(3);
  expect(cardCount(desk.board(), "build")).toBe(3);
});

it("never refuses for a minimum", () => {
  const desk = deskWithCards("a");
  desk.mustAsk(move("a", "build"));
  desk.mustAsk({ type: "wip-limit.set", scope, min: 1, policy: "refuse" });
  expect(desk.mustAsk(move("a", "test"))[0]).not.toHaveProperty("breach");
});
