import type { WipLimitScope } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import { move, type Wish } from "../../../../testing/verb-case.ts";
import { countFor, unsizedFor } from "../../../index.ts";

const rush = { people: ["ann"], cardType: "Bug", classOfService: "expedite", laneId: "fast" } as const;
const resize = (cardId: string, size: number | null): Wish => ({ type: "card.edit", cardId, changes: { size } });

/** In Build a (3) and u (no size), in To Do b (5) and v (no size), x (2) is discarded: all Ann's expedite bugs in the lane Fast. */
function sizedDesk(): BoardDesk {
  const desk = deskWithCards();
  desk.mustAsk({ type: "lane.add", laneId: "fast", name: "Fast" });
  for (const [cardId, size] of [["a", 3], ["b", 5], ["x", 2], ["u"], ["v"]] as const)
    desk.mustAsk({ type: "card.create", cardId, stageId: "todo", title: cardId, ...rush, ...(size && { size }) });
  desk.mustAsk(move("a", "build"));
  desk.mustAsk(move("u", "build"));
  desk.mustAsk({ type: "card.discard", cardId: "x" });
  return desk;
}

const scopes: readonly WipLimitScope[] = [
  { kind: "stage", stageId: "build" },
  { kind: "stages", stageIds: ["build", "test"] },
  { kind: "person", personId: "ann" },
  { kind: "type", cardType: "Bug" },
  { kind: "class", classOfService: "expedite" },
  { kind: "lane", laneId: "fast" },
  { kind: "cell", stageId: "build", laneId: "fast" },
  { kind: "board" },
];

describe.each(scopes)("a limit by size of $kind", (scope) => {
  const limited = (max: number, policy = "refuse"): BoardDesk => {
    const desk = sizedDesk();
    desk.mustAsk({ type: "wip-limit.set", scope, max, measure: "size", policy });
    return desk;
  };
  const full = { scope, limit: 7, count: 3, measure: "size" };
  const pulls: readonly (readonly [Wish, number])[] = [
    [move("b", "build"), 5],
    [{ type: "card.create", cardId: "n", stageId: "build", title: "N", ...rush, size: 4.5 }, 4.5],
    [resize("u", 4.01), 4.01],
    [resize("a", 7.5), 4.5],
  ];

  it("sums sizes, and counts those that have none beside", () => {
    expect([countFor(sizedDesk().board(), scope, "size"), unsizedFor(sizedDesk().board(), scope)]).toEqual([3, 1]);
  });

  it.each(pulls)("refuses, asks why or marks what is too large: $type", (wish, adds) => {
    expect(limited(7).ask({ ...wish, reason: "please" })).toMatchObject({ refused: "wip-limit", ...full, adds });
    expect(limited(7, "ask-reason").ask(wish)).toMatchObject({ refused: "reason-required", ...full, adds });
    expect(limited(7, "ask-reason").mustAsk({ ...wish, reason: "urgent" })[0]).toMatchObject({
      breach: { ...full, adds, policy: "ask-reason", reason: "urgent" },
    });
    expect(limited(7, "warn").mustAsk(wish)[0]).toMatchObject({ breach: { ...full, adds, policy: "warn" } });
    expect(limited(8).mustAsk(wish)[0]).not.toHaveProperty("breach");
  });

  it("lets in what fits exactly, and what returns from the archive is asked as well", () => {
    expect(limited(5).mustAsk({ type: "card.restore", cardId: "x", stageId: "build" })[0]).not.toHaveProperty("breach");
    expect(limited(4).ask({ type: "card.restore", cardId: "x", stageId: "build" })).toMatchObject({
      limit: 4,
      adds: 2,
    });
  });

  it("lets a card without a size in while there is room, and not once it is full", () => {
    expect(limited(4).mustAsk(move("v", "build"))[0]).not.toHaveProperty("breach");
    expect(limited(3).ask(move("v", "build"))).toMatchObject({ refused: "wip-limit", count: 3, limit: 3, adds: 0 });
  });

  it("never asks what becomes smaller, loses its size or stays, though it is over", () => {
    for (const wish of [resize("a", 2), resize("a", null), resize("a", 3), resize("u", 0)])
      expect(limited(1).mustAsk(wish)[0]).not.toHaveProperty("breach");
  });

  it("marks what moves back, and what is taken back", () => {
    const desk = sizedDesk();
    desk.mustAsk(move("b", "build"));
    const [gone] = desk.mustAsk(move("b", "done"));
    desk.mustAsk({ type: "wip-limit.set", scope, max: 7, measure: "size", policy: "refuse" });
    const breach = { ...full, adds: 5, policy: "refuse" };
    expect(desk.copy().mustAsk(move("b", "build"))[0]).toMatchObject({ breach });
    expect(desk.mustAsk({ type: "move.withdraw", cardId: "b", eventSeq: gone?.seq })[0]).toMatchObject({ breach });
  });
});

it("is told with the unit the team has chosen", () => {
  const desk = sizedDesk();
  desk.mustAsk({ type: "board.set-sizes", unit: "points", onFace: true });
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "board" }, max: 4, measure: "size", policy: "refuse" });
  expect(desk.ask(move("b", "build"))).toMatchObject({ refused: "wip-limit", unit: "points", count: 3, adds: 5 });
});

it("takes the place of the limit by count of the same scope, and undo brings that back", () => {
  const desk = sizedDesk();
  const scope = { kind: "board" };
  desk.mustAsk({ type: "wip-limit.set", scope, max: 2 });
  desk.mustAsk({ type: "wip-limit.set", scope, max: 8, measure: "size" });
  expect(desk.board().wipLimits).toEqual([{ scope, max: 8, measure: "size", policy: "ask-reason" }]);
});

it("takes its size along to another board, where that is asked for room, too", () => {
  const desk = sizedDesk();
  desk.mustAsk({ ...elsewhere });
  desk.mustAsk({ ...limitThere, max: 4 });
  const transfer = { type: "card.transfer", cardId: "b", toBoardId: "other", toStageId: "make" };
  expect(desk.ask(transfer)).toMatchObject({ refused: "wip-limit", count: 0, adds: 5 });
  desk.mustAsk({ ...limitThere, max: 5 });
  desk.mustAsk(transfer);
  expect(countFor(desk.board("other"), { kind: "stage", stageId: "make" }, "size")).toBe(5);
});

const elsewhere = {
  stream: "board:other",
  type: "board.create",
  name: "Other",
  timeZone: "UTC",
  stages: [
    { stageId: "make", name: "Make", kind: "active" },
    { stageId: "made", name: "Made", kind: "done" },
  ],
  start: "Make",
  finish: "Made",
};
const limitThere = {
  stream: "board:other",
  type: "wip-limit.set",
  scope: { kind: "stage", stageId: "make" },
  measure: "size",
  policy: "refuse",
};
