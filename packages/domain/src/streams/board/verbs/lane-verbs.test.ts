import { defaultConventions, flowCounts } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import { idsIn, move, playCase, type VerbCase, type Wish } from "../../../../testing/verb-case.ts";
import { boardAt, cardOf, flowLogOfBoard, inverseOf, laneOf, type BoardState } from "../../../index.ts";

const fast: Wish = { type: "lane.add", laneId: "fast", name: "Fast" };
const slow: Wish = { type: "lane.add", laneId: "slow", name: "Slow" };
const names = (board: BoardState): string[] => board.lanes.map((lane) => lane.name);
const laneIn = (board: BoardState, cardId: string): string | undefined => {
  const card = cardOf(board, cardId);
  return card && laneOf(board, card);
};
const laneOfA = (board: BoardState): string | undefined => laneIn(board, "a");
const refusedWhy = (why: string, more: object = {}): object => ({ refused: "not-allowed-here", why, ...more });
const toFast = (more: object = {}): Wish => move("a", "todo", { toLaneId: "fast", ...more });

const cases: Record<string, VerbCase> = {
  "lane.add": { given: [fast], asked: slow, events: ["lane.added"], look: names, is: ["Fast", "Slow"] },
  "lane.add above": {
    given: [fast],
    asked: { ...slow, index: 0 },
    events: ["lane.added"],
    look: names,
    is: ["Slow", "Fast"],
  },
  "lane.add twice": { given: [fast], asked: fast, refused: { refused: "already-exists", what: "lane", id: "fast" } },
  "lane.add with the id of one that is gone": {
    given: [fast, { type: "lane.remove", laneId: "fast" }],
    asked: fast,
    refused: { refused: "already-exists", what: "lane", id: "fast" },
  },
  "lane.add by a name there is": {
    given: [fast],
    asked: { ...slow, name: "Fast" },
    refused: refusedWhy("lane-name-taken", { what: "Fast" }),
  },
  "lane.rename": {
    given: [fast],
    asked: { type: "lane.rename", laneId: "fast", name: "Expedite" },
    events: ["lane.renamed"],
    look: names,
    is: ["Expedite"],
  },
  "lane.rename to its own name": { given: [fast], asked: { ...fast, type: "lane.rename" }, events: [] },
  "lane.rename to another's": {
    given: [fast, slow],
    asked: { type: "lane.rename", laneId: "fast", name: "Slow" },
    refused: refusedWhy("lane-name-taken", { what: "Slow" }),
  },
  "lane.reorder": {
    given: [fast, slow],
    asked: { type: "lane.reorder", laneIds: ["slow", "fast"] },
    events: ["lane.reordered"],
    look: names,
    is: ["Slow", "Fast"],
  },
  "lane.reorder that forgets one": {
    given: [fast, slow],
    asked: { type: "lane.reorder", laneIds: ["slow"] },
    refused: refusedWhy("lanes-differ", { boardId: "b" }),
  },
  "lane.remove into another": {
    given: [fast, slow, toFast()],
    asked: { type: "lane.remove", laneId: "fast", intoLaneId: "slow" },
    events: ["lane.removed"],
    look: laneOfA,
    is: "slow",
  },
  "lane.remove into none": {
    given: [fast, toFast()],
    asked: { type: "lane.remove", laneId: "fast" },
    events: ["lane.removed"],
    look: laneOfA,
    is: undefined,
  },
  "lane.remove into itself": {
    given: [fast],
    asked: { type: "lane.remove", laneId: "fast", intoLaneId: "fast" },
    refused: refusedWhy("lane-into-itself"),
  },
  "lane.restore, with the cards that were not put elsewhere since": {
    given: [fast, slow, toFast(), { type: "lane.remove", laneId: "fast", intoLaneId: "slow" }],
    asked: { type: "lane.restore", laneId: "fast" },
    events: ["lane.restored"],
    look: (board) => [names(board), laneOfA(board)],
    is: [["Fast", "Slow"], "fast"],
  },
  "lane.restore without a card that was put into none meanwhile": {
    given: [fast, toFast(), { type: "lane.remove", laneId: "fast" }, move("a", "build", { toLaneId: null })],
    asked: { type: "lane.restore", laneId: "fast" },
    events: ["lane.restored"],
    look: laneOfA,
    is: undefined,
  },
  "lane.restore beside another of its name": {
    given: [fast, { type: "lane.remove", laneId: "fast" }, { ...slow, name: "Fast" }],
    asked: { type: "lane.restore", laneId: "fast" },
    refused: refusedWhy("lane-name-taken", { what: "Fast" }),
  },
  "card.create in a lane": {
    given: [fast, { type: "card.create", cardId: "n", stageId: "build", laneId: "fast", title: "N" }],
    asked: move("n", "test"),
    events: ["card.moved"],
    look: (board) => laneIn(board, "n"),
    is: "fast",
  },
  "card.create in a lane that is not there": {
    asked: { type: "card.create", cardId: "n", stageId: "build", laneId: "fast", title: "N" },
    refused: { refused: "not-found", what: "lane", id: "fast" },
  },
  "card.move to a lane": { given: [fast], asked: toFast(), events: ["card.lane-changed"], look: laneOfA, is: "fast" },
  "card.move to the lane it is in": { given: [fast, toFast()], asked: toFast(), events: [] },
  "card.move out of its lane": {
    given: [fast, toFast()],
    asked: move("a", "todo", { toLaneId: null }),
    events: ["card.lane-changed"],
    look: laneOfA,
    is: undefined,
  },
  "card.move to a lane, beside another": {
    given: [fast],
    asked: toFast({ after: "c" }),
    events: ["card.lane-changed"],
    look: idsIn("todo"),
    is: ["b", "c", "a"],
  },
  "card.move to a stage and a lane": {
    given: [fast],
    asked: move("a", "build", { toLaneId: "fast" }),
    events: ["card.moved"],
    look: (board) => [cardOf(board, "a")?.stageId, laneOfA(board)],
    is: ["build", "fast"],
  },
  "card.restore, back in its lane": {
    given: [fast, toFast(), { type: "card.archive", cardId: "a" }],
    asked: { type: "card.restore", cardId: "a", stageId: "build" },
    events: ["card.restored"],
    look: laneOfA,
    is: "fast",
  },
};

it.each(Object.entries(cases))("%s", (_name, each) => {
  const { came, due } = playCase(each);
  expect(came).toEqual(due);
});

it("takes no more than fifty lanes", () => {
  const desk = deskWithCards();
  for (let count = 0; count < 50; count += 1)
    desk.mustAsk({ type: "lane.add", laneId: `l${count}`, name: `L${count}` });
  expect(desk.ask(fast)).toEqual(refusedWhy("too-many", { what: "lanes", limit: 50 }));
});

it("is heard of by no metric when it is only another lane", () => {
  const figures = (desk: BoardDesk): unknown => {
    const log = flowLogOfBoard(desk.board(), desk.log());
    return [
      flowCounts({ log, conventions: defaultConventions, asOf: Date.parse(desk.now) }),
      cardOf(desk.board(), "a")?.enteredStageAt,
    ];
  };
  const plain = deskWithCards("a");
  plain.mustAsk(move("a", "build"));
  const laned = plain.copy();
  laned.mustAsk(fast);
  laned.mustAsk(move("a", "build", { toLaneId: "fast" }));
  expect(figures(laned)).toEqual(figures(plain));
});

describe("undo", () => {
  const standing = (board: BoardState): unknown => [cardOf(board, "a")?.stageId, laneOfA(board), idsIn("todo")(board)];

  it("takes a card that changed stage and lane back, and on again", () => {
    const desk = deskWithCards("a", "b");
    for (const wish of [fast, slow, toFast()]) desk.mustAsk(wish);
    const before = desk.board();
    const [moved] = desk.mustAsk(move("a", "build", { toLaneId: "slow" }));
    const after = desk.board();
    const [back] = desk.mustAsk((moved && inverseOf(before, moved)) ?? fast);
    expect(standing(desk.board())).toEqual(["todo", "fast", ["a", "b"]]);
    desk.mustAsk((back && inverseOf(after, back)) ?? fast);
    expect(standing(desk.board())).toEqual(["build", "slow", ["b"]]);
  });

  it("of a move leaves a card in the lane it was put into since", () => {
    const desk = deskWithCards("a");
    for (const wish of [fast, slow]) desk.mustAsk(wish);
    const [moved] = desk.mustAsk(move("a", "build", { toLaneId: "slow" }));
    desk.mustAsk(move("a", "build", { toLaneId: "fast" }));
    desk.mustAsk({ type: "move.withdraw", cardId: "a", eventSeq: moved?.seq });
    expect(standing(desk.board())).toEqual(["todo", "fast", ["a"]]);
  });

  it("of another lane and place there puts it back between its neighbours", () => {
    const desk = deskWithCards("a", "b", "c");
    desk.mustAsk(fast);
    const before = desk.board();
    const [changed] = desk.mustAsk(toFast({ after: "c" }));
    desk.mustAsk((changed && inverseOf(before, changed)) ?? fast);
    expect(standing(desk.board())).toEqual(["todo", undefined, ["a", "b", "c"]]);
  });

  it("of a removal gives the lane its limits back", () => {
    const desk = deskWithCards("a");
    desk.mustAsk(fast);
    const scopes = [
      { kind: "lane", laneId: "fast" },
      { kind: "cell", stageId: "build", laneId: "fast" },
    ];
    for (const scope of scopes) desk.mustAsk({ type: "wip-limit.set", scope, max: 1 });
    const before = desk.board();
    const [removed] = desk.mustAsk({ type: "lane.remove", laneId: "fast" });
    expect(desk.board().wipLimits).toEqual([]);
    const undo = removed && inverseOf(before, removed);
    desk.mustAsk(undo ?? fast);
    expect(desk.board().wipLimits.map(({ scope }) => scope)).toEqual(scopes);
  });
});

it("is told of the past as it was", () => {
  const desk = deskWithCards("a");
  desk.mustAsk(fast);
  const then = desk.now;
  desk.mustAsk(toFast());
  desk.mustAsk({ type: "lane.remove", laneId: "fast" });
  expect([laneOfA(boardAt(desk.log(), then)), laneOfA(boardAt(desk.log(), desk.now))]).toEqual(["fast", undefined]);
});
