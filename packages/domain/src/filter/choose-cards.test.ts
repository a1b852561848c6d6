import { MetricParamError } from "@weir/flow-metrics";
import { describe, expect, test } from "vitest";
import { type BoardDesk, createDesk } from "../../testing/board-desk.ts";
import { chooseCards, readFigureFilter } from "./choose-cards.ts";

const asked = { now: Date.UTC(2026, 2, 3), me: "you", nameOf: (id: string) => (id === "p1" ? "Ada Lovelace" : id) };
const stages = [
  { stageId: "todo", name: "To do", kind: "queue" },
  { stageId: "doing", name: "Doing", kind: "active" },
  { stageId: "done", name: "Done", kind: "done" },
];

function opened(): BoardDesk {
  const desk = createDesk("one");
  for (const boardId of ["one", "two"])
    desk.mustAsk({
      type: "board.create",
      stream: `board:${boardId}`,
      name: boardId,
      timeZone: "UTC",
      stages,
      start: "doing",
      finish: "done",
    });
  const card = (cardId: string, fields: object): void =>
    void desk.mustAsk({ type: "card.create", cardId, stageId: "todo", title: cardId, ...fields });
  card("a", { labels: ["web"], people: ["p1"] });
  card("b", { labels: ["web", "pay"] });
  card("c", { title: "Ask Ada" });
  return desk;
}

function met(desk: BoardDesk, text: string, context: object = {}, boardIds: readonly string[] = ["one"]) {
  const boards = boardIds.map((boardId) => desk.board(boardId));
  const filter = readFigureFilter(text, boards);
  if (filter === undefined) throw new Error("no filter");
  const { cardIds, of } = chooseCards(filter, boards, { ...asked, ...context });
  return { met: [...cardIds].toSorted(), of };
}

describe("the cards that figures are asked of", () => {
  test("are asked as they are now, discarded ones too", () => {
    const desk = opened();
    expect(met(desk, "label:web")).toEqual({ met: ["a", "b"], of: 3 });
    desk.mustAsk({ type: "card.discard", cardId: "b", reason: "obsolete" });
    expect(met(desk, "label:web")).toEqual({ met: ["a", "b"], of: 3 });
    desk.mustAsk({ type: "card.label", cardId: "a", labels: [] });
    expect(met(desk, "label:web")).toEqual({ met: ["b"], of: 3 });
    expect(met(desk, "created:2026-03-02 -label:web").met).toEqual(["a", "c"]);
  });

  test("are found by words without regard to who has them, where figures name nobody", () => {
    const desk = opened();
    expect(met(desk, "ada").met).toEqual(["a", "c"]);
    expect(met(desk, "ada", { wordsNameNobody: true }).met).toEqual(["c"]);
    expect([readFigureFilter("person:ada", []), readFigureFilter("no:person", [])]).toMatchObject([
      { asksForPeople: true },
      { asksForPeople: false },
    ]);
  });

  test("that went to another board are asked there; one that left these all, as it left", () => {
    const desk = opened();
    desk.mustAsk({ type: "card.transfer", cardId: "a", toBoardId: "two", toStageId: "doing" });
    desk.mustAsk({ type: "card.label", stream: "board:two", cardId: "a", labels: ["moved"] });
    const both = ["one", "two"];
    expect([met(desk, "label:moved", {}, both), met(desk, "label:web", {}, both)]).toEqual([
      { met: ["a"], of: 3 },
      { met: ["b"], of: 3 },
    ]);
    expect(met(desk, "label:moved", {}, both.toReversed()).met).toEqual(["a"]);
    expect(met(desk, "label:web").met).toEqual(["a", "b"]);
  });

  test("hold nothing in a field that only another board has", () => {
    const desk = opened();
    desk.mustAsk({ type: "field.add", stream: "board:two", fieldId: "tier", name: "Tier", kind: "text" });
    desk.mustAsk({
      type: "card.create",
      stream: "board:two",
      cardId: "z",
      stageId: "todo",
      title: "z",
    });
    desk.mustAsk({ type: "card.set-field", stream: "board:two", cardId: "z", fieldId: "tier", value: "gold" });
    const both = ["one", "two"];
    expect(met(desk, "tier:gold", {}, both)).toEqual({ met: ["z"], of: 4 });
    expect(met(desk, "-tier:gold", {}, both).met).toEqual(["a", "b", "c"]);
    expect(met(desk, "no:tier", {}, both).met).toEqual(["a", "b", "c"]);
  });
});

test("children are asked by what their parent is called now, all of them off the board, too", () => {
  const desk = opened();
  desk.mustAsk({ type: "card.link", cardId: "a", kind: "child-of", otherId: "c" });
  desk.mustAsk({ type: "card.discard", cardId: "a", reason: "obsolete" });
  expect([met(desk, "parent:c").met, met(desk, 'parent:"ask ada"').met]).toEqual([["a"], ["a"]]);
  desk.mustAsk({ type: "card.transfer", cardId: "c", toBoardId: "two", toStageId: "doing" });
  desk.mustAsk({ type: "card.edit", stream: "board:two", cardId: "c", changes: { title: "Check out" } });
  expect(met(desk, 'parent:"check out"', {}, ["one", "two"]).met).toEqual(["a"]);
});

describe("a field that boards have of two kinds", () => {
  const both = ["one", "two"];
  const twoKinds = (one: string, two: string): BoardDesk => {
    const desk = opened();
    for (const [boardId, kind] of [
      ["one", one],
      ["two", two],
    ])
      desk.mustAsk({ type: "field.add", stream: `board:${boardId}`, fieldId: `${boardId}-own`, name: "Own", kind });
    desk.mustAsk({ type: "card.create", stream: "board:two", cardId: "z", stageId: "todo", title: "z" });
    return desk;
  };

  test("is empty where it cannot hold what is asked for", () => {
    const desk = twoKinds("text", "number");
    desk.mustAsk({ type: "card.set-field", cardId: "a", fieldId: "one-own", value: "gold" });
    desk.mustAsk({ type: "card.set-field", stream: "board:two", cardId: "z", fieldId: "two-own", value: 3 });
    expect(met(desk, "own:gold", {}, both).met).toEqual(["a"]);
    expect(met(desk, "-own:gold", {}, both).met).toEqual(["b", "c", "z"]);
    expect(met(desk, "own:3", {}, both).met).toEqual(["z"]);
  });

  test("is what it is on the board it is asked on, also where another calls it otherwise", () => {
    const desk = opened();
    for (const [boardId, name, kind] of [
      ["one", "Own", "text"],
      ["two", "Holder", "person"],
    ])
      desk.mustAsk({ type: "field.add", stream: `board:${boardId}`, fieldId: "own", name, kind });
    const boards = both.map((boardId) => desk.board(boardId));
    expect(readFigureFilter("own:p1", boards)).toMatchObject({ asksForPeople: true });
  });

  test("asks for people where one of them holds them", () => {
    const boards = both.map((boardId) => twoKinds("text", "person").board(boardId));
    expect(readFigureFilter("own:p1", boards)).toMatchObject({ asksForPeople: true });
    expect(readFigureFilter("own:p1", boards.slice(0, 1))).toMatchObject({ asksForPeople: false });
  });
});

describe("a filter for figures", () => {
  test("of nothing is none", () => expect(readFigureFilter("  ", [])).toBeUndefined());

  test("that cannot be understood whole is refused with what was expected", () => {
    const refused = (text: string): MetricParamError => {
      try {
        readFigureFilter(text, []);
      } catch (error) {
        if (error instanceof MetricParamError) return error;
      }
      throw new Error(`read: ${text}`);
    };
    for (const [text, value, expected] of [
      ["label:web colour:red", "colour", "title"],
      ["class:urgent", "urgent", "expedite"],
      ["due:soon", "soon", "a day"],
      ["age:old", "old", "whole days"],
      ["size:big", "big", "a number"],
      ["size:5..2", "5..2", "ends after"],
      ["label:", "label:", "after the colon"],
      ['"open', "open", "closing quote"],
      ["x".repeat(1001), "x", "1000"],
    ] as const) {
      const error = refused(text);
      expect([text, error.param]).toEqual([text, "filter"]);
      expect(error.value).toContain(value);
      expect(error.expected).toContain(expected);
    }
  });
});
