import { decide, emptyState, evolve, isRefusal, type BoardState, type Command } from "@weir/domain";
import { describe, expect, it } from "vitest";
import { boardNameOn, boardOfCard, cardsNow, daysOn, limitOn, rampOn, stageNameOn, titleOn } from "./ground.ts";

/** A board with Ready, Build (at most three) and Done, and cards in Build. */
function board(boardId: string, ...titles: readonly string[]): BoardState {
  const stages = ["Ready", "Build", "Done"].map((name, index) => ({
    stageId: name.toLowerCase(),
    name,
    kind: ["queue", "active", "done"][index],
  }));
  const wishes = [
    { type: "board.create", name: boardId.toUpperCase(), timeZone: "UTC", stages, start: "build", finish: "done" },
    { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 3 },
    ...titles.map((title) => ({ type: "card.create", cardId: `${boardId}-${title}`, stageId: "build", title })),
  ];
  let asked = 0;
  return wishes.reduce<BoardState>(
    (state, wish) => {
      const stream = `board:${boardId}`;
      const command = { ...wish, stream, commandId: `c${(asked += 1)}` } as Command;
      const actor = { kind: "person", id: "you" } as const;
      const now = `2026-03-0${asked}T10:00:00.000Z`;
      const decision = decide(new Map([[stream, state]]), command, { now, actor, newId: () => `n${asked}` });
      if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
      return decision.batches.flatMap((batch) => batch.events).reduce(evolve, state);
    },
    emptyState(`board:${boardId}`),
  );
}

const one = [board("a", "Shape")];
const two = [...one, board("b", "Test", "Ship")];

describe("the boards of a drawing", () => {
  it("know their stages by their own ids, and by those of the map", () => {
    for (const id of ["build", "a/build"])
      expect([stageNameOn(one, id), limitOn(one, id), boardNameOn(one, id)]).toEqual(["Build", 3, undefined]);
    expect([stageNameOn(two, "b/build"), limitOn(two, "b/build"), boardNameOn(two, "b/build")]).toEqual([
      "Build · B",
      3,
      "B",
    ]);
    expect([stageNameOn(two, "c/build"), limitOn(two, "c/build"), limitOn(two, "b/ready")]).toEqual([
      "build",
      undefined,
      undefined,
    ]);
  });

  it("give a stage its place on the ramp of its board, where that is the only one", () => {
    expect(rampOn(one, "a/ready")).not.toBe(rampOn(one, "a/done"));
    expect([rampOn(one, "a/gone"), rampOn(two, "a/ready")]).toEqual([undefined, undefined]);
  });

  it("know the cards that are there now, what they are called and where they are", () => {
    expect(cardsNow(two, ["b/build", "a/build"]).map(({ title }) => title)).toEqual(["Test", "Shape", "Ship"]);
    expect(cardsNow(two, ["a/build", "c/build"]).map(({ title }) => title)).toEqual(["Shape"]);
    expect([titleOn(two, "b-Ship"), boardOfCard(two, "b-Ship")?.boardId]).toEqual(["Ship", "b"]);
    expect(boardOfCard(two, "nobody")).toBeUndefined();
    expect(titleOn(two, "nobody")).toContain("body");
  });

  it("are measured up to the last thing that happened on any of them; of none today is the day", () => {
    const now = Date.parse("2026-03-20T12:00:00.000Z");
    expect(daysOn(two, now)).toEqual({ today: "2026-03-20", lastChange: "2026-03-04" });
    expect(daysOn([], now)).toEqual({ today: "2026-03-20", lastChange: "2026-03-20" });
  });
});
