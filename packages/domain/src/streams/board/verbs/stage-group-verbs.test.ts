import { describe, expect, it } from "vitest";
import { deskWithCards, you, type BoardDesk } from "../../../../testing/board-desk.ts";
import { idsIn, move, playCase, type VerbCase, type Wish } from "../../../../testing/verb-case.ts";
import { visibleBoard } from "../../../../testing/visible-board.ts";
import { answerMetric } from "@weir/flow-metrics";
import {
  countFor,
  evolve,
  flowLogOfBoard,
  limitOverHead,
  isRefusal,
  stageRuns,
  stagesCalled,
  undoOf,
  type BoardState,
  type DomainEvent,
  type Refusal,
} from "../../../index.ts";

/** The stages as they are read on the board. */
const read = (board: BoardState): string[] =>
  stageRuns(board).map(({ group, stages }) => {
    const names = stages.map((stage) => stage.name).join(" | ");
    return group === undefined ? names : `${group.name}: ${names}`;
  });

const split: Wish = {
  type: "stage.split",
  stageId: "build",
  groupId: "g",
  doing: "Build · doing",
  doneStageId: "built",
  done: "Build · done",
};
const both = { kind: "stages", stageIds: ["build", "built"] } as const;
const under = (...stageIds: readonly string[]) => stageIds.map((stageId) => ({ stageId }));

const cases: Readonly<Record<string, VerbCase>> = {
  "stage.split": {
    asked: split,
    events: ["stage.grouped", "stage.added"],
    look: read,
    is: ["To Do", "Build: Build · doing | Build · done", "Test", "Done", "Live"],
  },
  "stage.split of a stage with a limit": {
    given: [{ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 3, policy: "refuse" }],
    asked: split,
    events: ["wip-limit.cleared", "wip-limit.set", "stage.grouped", "stage.added"],
    look: ({ wipLimits }) => wipLimits,
    is: [{ scope: both, max: 3, measure: "count", policy: "refuse" }],
  },
  "stage.split of a queue": {
    asked: { ...split, stageId: "todo" },
    refused: { refused: "not-allowed-here", why: "split-not-active", stageId: "todo" },
  },
  "stage.split of a half": {
    given: [split],
    asked: { ...split, groupId: "h", doneStageId: "other" },
    refused: { refused: "not-allowed-here", why: "stage-in-group", stageId: "build", what: "Build" },
  },
  "stage.split into halves of one name": {
    asked: { ...split, doing: "Half", done: "Half" },
    refused: { refused: "not-allowed-here", why: "stage-name-taken", what: "Half" },
  },
  "stage.split with the name of another stage": {
    asked: { ...split, done: "Test" },
    refused: { refused: "not-allowed-here", why: "stage-name-taken", what: "Test" },
  },
  "stage.group": {
    asked: { type: "stage.group", groupId: "g", name: "Develop", stages: under("build", "test") },
    events: ["stage.grouped"],
    look: read,
    is: ["To Do", "Develop: Build | Test", "Done", "Live"],
  },
  "stage.group of stages apart": {
    asked: { type: "stage.group", groupId: "g", name: "Develop", stages: under("todo", "test") },
    refused: { refused: "not-allowed-here", why: "stages-apart" },
  },
  "stage.group of a stage under another head": {
    given: [split],
    asked: { type: "stage.group", groupId: "h", name: "Late", stages: under("built", "test") },
    refused: { refused: "not-allowed-here", why: "stage-in-group", stageId: "built", what: "Build" },
  },
  "stage.group that has another join": {
    given: [split, { type: "wip-limit.set", scope: both, max: 3 }],
    asked: { type: "stage.group", groupId: "g", name: "Build", stages: under("test") },
    events: ["stage.grouped", "wip-limit.cleared", "wip-limit.set"],
    look: (board) => [read(board)[1], board.wipLimits.map(({ scope, max }) => [scope, max])],
    is: ["Build: Build · doing | Build · done | Test", [[{ kind: "stages", stageIds: ["build", "built", "test"] }, 3]]],
  },
  "stage.group that has one join from afar": {
    given: [split],
    asked: { type: "stage.group", groupId: "g", name: "Build", stages: under("done") },
    refused: { refused: "not-allowed-here", why: "stages-apart" },
  },
  "stage.group that one leaves": {
    given: [
      { type: "stage.group", groupId: "g", name: "Develop", stages: under("todo", "build", "test") },
      { type: "wip-limit.set", scope: { kind: "stages", stageIds: ["test", "todo", "build"] }, max: 3 },
    ],
    asked: { type: "stage.group", groupId: "g", name: "Develop", stages: [], without: ["todo"] },
    events: ["stage.grouped", "wip-limit.cleared", "wip-limit.set"],
    look: (board) => [read(board).slice(0, 2), board.wipLimits.map(({ scope }) => scope)],
    is: [["To Do", "Develop: Build | Test"], [{ kind: "stages", stageIds: ["test", "build"] }]],
  },
  "stage.group that all leave": {
    given: [split],
    asked: { type: "stage.group", groupId: "g", name: "Build", stages: [], without: ["build", "built"] },
    refused: { refused: "not-allowed-here", why: "stages-apart" },
  },
  "stage.add under a head with a limit": {
    given: [split, { type: "wip-limit.set", scope: both, max: 3 }],
    asked: { type: "stage.add", stageId: "new", name: "New", kind: "active", groupId: "g", index: 3 },
    events: ["stage.added", "wip-limit.cleared", "wip-limit.set"],
    look: (board) => limitOverHead(board, "g")?.scope.stageIds,
    is: ["build", "built", "new"],
  },
  "stage.group under another name": {
    given: [split],
    asked: { type: "stage.group", groupId: "g", name: "Make", stages: [{ stageId: "built", name: "Make · done" }] },
    events: ["stage.grouped"],
    look: read,
    is: ["To Do", "Make: Build · doing | Make · done", "Test", "Done", "Live"],
  },
  "stage.ungroup": {
    given: [split],
    asked: { type: "stage.ungroup", groupId: "g" },
    events: ["stage.ungrouped"],
    look: read,
    is: ["To Do", "Build · doing", "Build · done", "Test", "Done", "Live"],
  },
  "stage.ungroup of no head": {
    asked: { type: "stage.ungroup", groupId: "g" },
    refused: { refused: "not-found", what: "stage-group", id: "g" },
  },
};

describe("stages under one head", () => {
  it.each(Object.entries(cases))("%s", (_name, each) => {
    const { came, due } = playCase(each);
    expect(came).toEqual(due);
  });

  it("stand apart without a head of their own, and under it again when they are side by side", () => {
    const desk = deskWithCards();
    desk.mustAsk(split);
    desk.mustAsk({ type: "stage.reorder", stageIds: ["todo", "build", "test", "built", "done", "live"] });
    expect(read(desk.board())[1]).toBe("Build · doing");
    desk.mustAsk({ type: "stage.reorder", stageIds: ["todo", "build", "built", "test", "done", "live"] });
    expect(read(desk.board())[1]).toBe("Build: Build · doing | Build · done");
  });

  it("have their limit follow: a stage that is gone counts nothing, and is under it when it is back", () => {
    const desk = deskWithCards();
    desk.mustAsk(split);
    desk.mustAsk({ type: "stage.group", groupId: "g", name: "Build", stages: under("test") });
    const all = { kind: "stages", stageIds: ["build", "built", "test"] } as const;
    desk.mustAsk({ type: "wip-limit.set", scope: all, max: 3 });
    desk.mustAsk({ type: "stage.remove", stageId: "test", intoStageId: "done" });
    expect(limitOverHead(desk.board(), "g")?.max).toBe(3);
    expect(stagesCalled(desk.board(), all.stageIds)).toEqual(["Build"]);
    desk.mustAsk({ type: "wip-limit.clear", scope: all });
    desk.mustAsk({ type: "wip-limit.set", scope: both, max: 2 });
    desk.mustAsk({ type: "stage.restore", stageId: "test" });
    expect(limitOverHead(desk.board(), "g")).toMatchObject({ scope: all, max: 2 });
  });

  it("and what came along when they joined or left is undone with it, step by step", () => {
    for (const wish of [
      { type: "stage.group", groupId: "g", name: "Build", stages: under("test") },
      { type: "stage.add", stageId: "new", name: "New", kind: "active", groupId: "g", index: 3 },
    ]) {
      const desk = deskWithCards("a");
      desk.mustAsk(split);
      desk.mustAsk({ type: "wip-limit.set", scope: both, max: 3 });
      const before = desk.board();
      const events = desk.mustAsk(wish);
      expect(undone(before, events, desk)).toBeUndefined();
      expect(visibleBoard(desk.board())).toEqual(visibleBoard(before));
    }
  });

  it("are called by their head where a limit is over all of them", () => {
    const desk = deskWithCards();
    desk.mustAsk(split);
    expect(stagesCalled(desk.board(), ["built", "build"])).toEqual(["Build"]);
    expect(stagesCalled(desk.board(), ["built", "test"])).toEqual(["Build · done", "Test"]);
  });
});

describe("a stage split into doing and done", () => {
  it("has one limit over both halves: what is done there leaves no room, and going on to done takes none", () => {
    const desk = withLimit();
    desk.mustAsk(split);
    desk.mustAsk(move("a", "built"));
    expect(countFor(desk.board(), both)).toBe(2);
    expect(desk.ask(move("c", "build"))).toMatchObject({ refused: "wip-limit", count: 2, stageNames: ["Build"] });
    desk.mustAsk(move("a", "test"));
    desk.mustAsk(move("c", "build"));
    expect(idsIn("build")(desk.board())).toEqual(["b", "c"]);
  });

  it("is undone as one, and not while cards wait in its done half", () => {
    const desk = withLimit();
    const before = desk.board();
    const made = desk.mustAsk(split);
    const waiting = desk.copy();
    waiting.mustAsk(move("a", "built"));
    expect(undone(before, made, waiting)).toMatchObject({ refused: "not-allowed-here", why: "changed-since" });
    expect(undone(before, made, desk)).toBeUndefined();
    expect(visibleBoard(desk.board())).toEqual(visibleBoard(before));
  });

  it("counts what waits in its done half as waiting", () => {
    const desk = deskWithCards("a");
    desk.mustAsk(split);
    const hours = (count: number): void => void (desk.now = new Date(Date.UTC(2026, 2, 3, count)).toISOString());
    hours(0);
    desk.mustAsk(move("a", "build"));
    hours(24);
    desk.mustAsk(move("a", "built"));
    hours(96);
    desk.mustAsk(move("a", "done"));
    const { result } = answerMetric(flowLogOfBoard(desk.board(), desk.log()), "flow-efficiency", {
      "as-of": "2026-03-20T00:00:00.000Z",
    });
    expect(result).toMatchObject({ activeDays: 1, totalDays: 4 });
  });
});

/** Cards a and b in a stage that takes two. */
function withLimit(): BoardDesk {
  const desk = deskWithCards("a", "b", "c");
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 2, policy: "refuse" });
  desk.mustAsk(move("a", "build"));
  desk.mustAsk(move("b", "build"));
  return desk;
}

/** Undoes events, the last first, as a hand does; answers why it could not go on. */
function undone(first: BoardState, events: readonly DomainEvent[], desk: BoardDesk): Refusal | undefined {
  const befores = events.map((_event, index) => events.slice(0, index).reduce(evolve, first) as BoardState);
  const context = { now: desk.now, actor: you, newId: () => "new" };
  for (const [index, event] of [...events.entries()].toReversed()) {
    const undo = undoOf(befores[index] ?? first, event, desk.board(), context);
    if (isRefusal(undo)) return undo;
    if (undo !== undefined) desk.mustAsk(undo);
  }
  return undefined;
}
