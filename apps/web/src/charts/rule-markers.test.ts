import { decide, emptyState, evolve, isRefusal, type BoardState, type Command } from "@weir/domain";
import { expect, it } from "vitest";
import { markersOfRules } from "./rule-markers.ts";

const stream = "board:b";
let asked = 0;

function after(board: BoardState, wish: object, at: string): BoardState {
  const command = { ...wish, stream, commandId: `c${(asked += 1)}` } as Command;
  const actor = { kind: "person", id: "you" } as const;
  const decision = decide(new Map([[stream, board]]), command, { now: at, actor, newId: () => `n${asked}` });
  if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
  return decision.batches.flatMap((batch) => batch.events).reduce(evolve, board);
}

it("marks each change of a limit or a policy on the board's day it happened, and says what it is now", () => {
  const stages = ["todo", "build", "done"].map((stageId, index) => ({
    stageId,
    name: stageId.toUpperCase(),
    kind: (["queue", "active", "done"] as const)[index],
  }));
  const board = [
    { type: "board.create", name: "B", timeZone: "Europe/Berlin", stages, start: "build", finish: "done" },
    { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 3 },
    { type: "wip-limit.set", scope: { kind: "stages", stageIds: ["todo", "build"] }, max: 5, min: 2 },
    { type: "wip-limit.set", scope: { kind: "person", personId: "ann" }, min: 1 },
    { type: "stage.set-policy", stageId: "build", text: "Ready" },
    { type: "wip-limit.clear", scope: { kind: "stage", stageId: "build" } },
  ].reduce<BoardState>(
    (state, wish, day) => after(state, wish, `2026-03-0${day + 1}T23:30:00.000Z`),
    emptyState(stream),
  );
  // 2026-03-01 is day 20513; half past eleven in London is the next day in Berlin.
  expect(markersOfRules(board).map(({ at, label, kind }) => [Math.floor(at) - 20_513, kind, label])).toEqual([
    [2, "change", "Limit of BUILD: at most 3"],
    [3, "change", "Limit of TODO + BUILD: 2 to 5"],
    [4, "change", "Limit of Each person: at least 1"],
    [5, "change", "Policy of BUILD changed"],
    [6, "change", "Limit of BUILD taken off"],
  ]);
});
