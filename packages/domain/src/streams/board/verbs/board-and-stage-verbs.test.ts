import { describe, expect, it } from "vitest";
import { createDesk, fiveStages, minute } from "../../../../testing/board-desk.ts";
import { idsIn, move, ofCard, playCase, type VerbCase } from "../../../../testing/verb-case.ts";
import type { BoardState } from "../../../index.ts";

const stageNames = (board: BoardState): string[] => board.stages.map((stage) => stage.name);

const cases: Record<string, VerbCase> = {
  "board.create twice": { asked: fiveStages, refused: { refused: "already-exists", what: "board", id: "b" } },
  "board.rename": {
    asked: { type: "board.rename", name: "New" },
    events: ["board.renamed"],
    look: (board) => board.name,
    is: "New",
  },
  "board.rename to its own name": { asked: { type: "board.rename", name: "Team" }, events: [] },
  "board.archive": {
    asked: { type: "board.archive" },
    events: ["board.archived"],
    look: (board) => board.archived,
    is: true,
  },
  "an archived board takes no card": {
    given: [{ type: "board.archive" }],
    asked: move("a", "build"),
    refused: { refused: "not-allowed-here", why: "board-archived", boardId: "b" },
  },
  "board.restore": {
    given: [{ type: "board.archive" }],
    asked: { type: "board.restore" },
    events: ["board.restored"],
    look: (board) => board.archived,
    is: false,
  },
  "board.set-flow-points": {
    given: [move("a", "build")],
    asked: { type: "board.set-flow-points", startStageId: "test", finishStageId: "done" },
    events: ["board.flow-points-set"],
    look: ofCard("startedAt"),
    is: undefined,
  },
  "start right of finish": {
    asked: { type: "board.set-flow-points", startStageId: "done", finishStageId: "build" },
    refused: { refused: "not-allowed-here", why: "start-not-before-finish", stageId: "done" },
  },
  "a done stage left of the finish": {
    asked: { type: "board.set-flow-points", startStageId: "build", finishStageId: "live" },
    refused: { refused: "not-allowed-here", why: "done-left-of-finish", stageId: "done" },
  },
  "board.set-counted-types": {
    asked: { type: "board.set-counted-types", countedTypes: { count: ["*"], leaveOut: ["Epic"] } },
    events: ["board.counted-types-set"],
    look: (board) => board.countedTypes?.leaveOut,
    is: ["Epic"],
  },
  "board.set-sizes": {
    asked: { type: "board.set-sizes", unit: "points", onFace: false },
    events: ["board.sizes-set"],
    look: (board) => board.sizes,
    is: { unit: "points", onFace: false },
  },
  "board.set-sizes to what they are": { asked: { type: "board.set-sizes", unit: null, onFace: true }, events: [] },
  "stage.add": {
    asked: { type: "stage.add", stageId: "review", name: "Review", kind: "active" },
    events: ["stage.added"],
    look: stageNames,
    is: ["To Do", "Build", "Test", "Review", "Done", "Live"],
  },
  "stage.add at a place": {
    asked: { type: "stage.add", stageId: "x", name: "X", kind: "queue", index: 0 },
    events: ["stage.added"],
    look: (board) => stageNames(board)[0],
    is: "X",
  },
  "stage.add with an id that is there": {
    asked: { type: "stage.add", stageId: "build", name: "X", kind: "queue" },
    refused: { refused: "already-exists", what: "stage", id: "build" },
  },
  "stage.rename": {
    asked: { type: "stage.rename", stageId: "test", name: "Check" },
    events: ["stage.renamed"],
    look: (board) => stageNames(board)[2],
    is: "Check",
  },
  "stage.rename of no stage": {
    asked: { type: "stage.rename", stageId: "nope", name: "X" },
    refused: { refused: "not-found", what: "stage", id: "nope" },
  },
  "stage.retype": {
    asked: { type: "stage.retype", stageId: "test", kind: "queue" },
    events: ["stage.retyped"],
    look: (board) => board.stages[2]?.kind,
    is: "queue",
  },
  // What is at the finish or right of it counts as done whatever its kind, and a finish can only move right like this.
  "board.set-flow-points to the right, past a finish of another kind": {
    given: [{ type: "stage.retype", stageId: "done", kind: "queue" }],
    asked: { type: "board.set-flow-points", startStageId: "build", finishStageId: "live" },
    events: ["board.flow-points-set"],
    look: (board) => board.finishStageId,
    is: "live",
  },
  "stage.retype to done on the left": {
    asked: { type: "stage.retype", stageId: "todo", kind: "done" },
    refused: { refused: "not-allowed-here", why: "done-left-of-finish", stageId: "todo" },
  },
  "stage.add with a name that is taken": {
    asked: { type: "stage.add", stageId: "new", name: "Build", kind: "active" },
    refused: { refused: "not-allowed-here", why: "stage-name-taken", what: "Build" },
  },
  "stage.rename to a name that is taken": {
    asked: { type: "stage.rename", stageId: "todo", name: "Build" },
    refused: { refused: "not-allowed-here", why: "stage-name-taken", what: "Build" },
  },
  "stage.reorder": {
    asked: { type: "stage.reorder", stageIds: ["build", "todo", "test", "done", "live"] },
    events: ["stage.reordered"],
    look: ofCard("startedAt"),
    is: minute(1),
  },
  "stage.reorder that forgets one": {
    asked: { type: "stage.reorder", stageIds: ["todo", "build"] },
    refused: { refused: "not-allowed-here", why: "stages-differ", boardId: "b" },
  },
  "stage.remove": {
    given: [move("a", "test")],
    asked: { type: "stage.remove", stageId: "test", intoStageId: "build" },
    events: ["stage.removed"],
    look: idsIn("build"),
    is: ["a"],
  },
  "stage.remove of the start": {
    asked: { type: "stage.remove", stageId: "build", intoStageId: "todo" },
    refused: { refused: "not-allowed-here", why: "stage-is-start", stageId: "build" },
  },
  "stage.remove of the finish": {
    asked: { type: "stage.remove", stageId: "done", intoStageId: "todo" },
    refused: { refused: "not-allowed-here", why: "stage-is-finish", stageId: "done" },
  },
  "stage.remove into itself": {
    asked: { type: "stage.remove", stageId: "test", intoStageId: "test" },
    refused: { refused: "not-allowed-here", why: "stage-into-itself", stageId: "test" },
  },
  "stage.restore": {
    given: [
      move("a", "test"),
      move("b", "test"),
      { type: "stage.remove", stageId: "test", intoStageId: "build" },
      move("b", "done"),
    ],
    asked: { type: "stage.restore", stageId: "test" },
    events: ["stage.restored"],
    look: idsIn("test"),
    is: ["a"],
  },
  "wip-limit.set": {
    asked: { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 2 },
    events: ["wip-limit.set"],
    look: (board) => board.wipLimits,
    is: [{ scope: { kind: "stage", stageId: "build" }, max: 2, measure: "count", policy: "ask-reason" }],
  },
  "wip-limit.set without a bound": {
    asked: { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" } },
    refused: { refused: "not-allowed-here", why: "limit-without-bound", stageId: "build" },
  },
  "wip-limit.set with a minimum above the maximum": {
    asked: { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 1, min: 2 },
    refused: { refused: "not-allowed-here", why: "limit-min-above-max", stageId: "build", limit: 1 },
  },
  "wip-limit.clear": {
    given: [{ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 2 }],
    asked: { type: "wip-limit.clear", scope: { kind: "stage", stageId: "build" } },
    events: ["wip-limit.cleared"],
    look: (board) => board.wipLimits,
    is: [],
  },
  "import.record": {
    asked: { type: "import.record", system: "trello", sourceBoardId: "t" },
    events: ["import.recorded"],
  },
};

it.each(Object.entries(cases))("%s", (_name, each) => {
  const { came, due } = playCase(each);
  expect(came).toEqual(due);
});

describe("board.create", () => {
  it("finds start and finish by name or id, names stages itself and sets limits", () => {
    const desk = createDesk();
    const stages = [
      { name: "In", kind: "queue" },
      { name: "Work", kind: "active", wipLimit: { max: 3 } },
      { stageId: "out", name: "Out", kind: "done" },
    ];
    desk.mustAsk({ ...fiveStages, stages, start: "Work", finish: "out" });
    const { startStageId, finishStageId, wipLimits, stages: made } = desk.board();
    expect([startStageId, finishStageId]).toEqual([made[1]?.stageId, "out"]);
    expect(wipLimits).toEqual([
      { scope: { kind: "stage", stageId: startStageId }, max: 3, measure: "count", policy: "ask-reason" },
    ]);
  });

  it("refuses a limit whose least is above its most", () => {
    const stages = fiveStages.stages.map((stage) => ({ ...stage, wipLimit: { min: 3, max: 1 } }));
    expect(createDesk().ask({ ...fiveStages, stages })).toMatchObject({ why: "limit-min-above-max", limit: 1 });
  });

  it("refuses a start that is no stage", () => {
    expect(createDesk().ask({ ...fiveStages, start: "Nope" })).toEqual({
      refused: "not-found",
      what: "stage",
      id: "Nope",
    });
  });
});
