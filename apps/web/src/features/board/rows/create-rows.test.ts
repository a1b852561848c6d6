import { cardOf, type BoardState } from "@weir/domain";
import { expect, test } from "vitest";
import { playWorld, type PlayedWorld } from "../../../../testing/played-world.ts";
import { createRows } from "./create-rows.ts";
import { intoRow, type Rows } from "./rows.ts";
import type { Divided } from "./rows-by.ts";

/** Cards A to D in To do: A and B in the lane Fast, C Ann's, D of Ann and Bob, a bug. */
function playRows(): PlayedWorld {
  const world = playWorld(["A", "B", "C", "D"]);
  world.elsewhere({ type: "lane.add", laneId: "fast", name: "Fast" });
  world.elsewhere({ type: "lane.add", laneId: "slow", name: "Slow" });
  for (const cardId of ["A", "B"]) world.elsewhere({ type: "card.move", cardId, toStageId: "todo", toLaneId: "fast" });
  world.elsewhere({ type: "card.assign", cardId: "C", people: ["ann.lee"] });
  world.elsewhere({ type: "card.assign", cardId: "D", people: ["bob.ray", "ann.lee"] });
  world.elsewhere({ type: "card.edit", cardId: "D", changes: { cardType: "Bug", classOfService: "expedite" } });
  world.elsewhere({ type: "card.label", cardId: "D", labels: ["web"] });
  world.elsewhere({ type: "card.link", cardId: "A", kind: "parent-of", otherId: "B" });
  world.elsewhere({ type: "card.link", cardId: "B", kind: "parent-of", otherId: "C" });
  return world;
}

const inTodo = (board: BoardState, rows: Rows): Record<string, readonly string[]> =>
  Object.fromEntries(
    rows.shown(board).map(({ rowId, name }) => [name, rows.cardIds(board, { stageId: "todo", rowId })]),
  );

test.each<[Divided, Record<string, readonly string[]>]>([
  ["own", { Fast: ["A", "B"], Slow: [], "No lane": ["C", "D"] }],
  ["person", { "Ann Lee": ["C"], "Bob Ray": [], "Several people": ["D"], Nobody: ["A", "B"] }],
  ["label", { web: ["D"], "Several labels": [], "No label": ["A", "B", "C"] }],
  ["type", { Bug: ["D"], "No type": ["A", "B", "C"] }],
  ["parent", { A: ["B"], B: ["C"], "No parent": ["A", "D"] }],
  ["class", { Expedite: ["D"], "Fixed date": [], Standard: ["A", "B", "C"], Intangible: [] }],
])("the cards of a stage are divided by %s, each in one row", (by, cells) => {
  expect(inTodo(playRows().server(), createRows(by))).toEqual(cells);
});

test("a list that is as it was before is that very list, whatever happens elsewhere", () => {
  const world = playRows();
  const rows = createRows("own");
  const at = (rowId: string): readonly string[] => rows.cardIds(world.server(), { stageId: "todo", rowId });
  const [fast, none] = [at("=fast"), at("none")];
  world.elsewhere({ type: "card.move", cardId: "D", toStageId: "build", toLaneId: "slow" });
  world.elsewhere({ type: "card.edit", cardId: "A", changes: { title: "Other" } });
  expect(at("=fast")).toBe(fast);
  expect([at("none"), none]).toEqual([["C"], ["C", "D"]]);
  expect(rows.shown(world.server())).toBe(rows.shown(world.server()));
});

test("a removed lane's cards stand in the one they went to", () => {
  const world = playRows();
  world.elsewhere({ type: "lane.remove", laneId: "fast", intoLaneId: "slow" });
  expect(inTodo(world.server(), createRows("own"))).toEqual({ Slow: ["A", "B"], "No lane": ["C", "D"] });
});

const into = (by: Divided, cardId: string, rowId: string): unknown => {
  const board = playRows().server();
  const card = cardOf(board, cardId);
  if (card === undefined) throw new Error(`There is no card ${cardId}`);
  return intoRow(board, card, { stageId: "build", rowId }, createRows(by));
};

test("a drop into another row says what the card becomes", () => {
  expect(into("own", "A", "=slow")).toEqual({ toLaneId: "slow" });
  expect(into("own", "A", "none")).toEqual({ toLaneId: null });
  expect(into("own", "A", "=fast")).toEqual({});
  expect(into("person", "C", "=bob.ray")).toEqual({
    also: [{ type: "card.assign", cardId: "C", people: ["bob.ray"] }],
  });
  expect(into("person", "C", "none")).toEqual({ also: [{ type: "card.assign", cardId: "C", people: [] }] });
  expect(into("label", "A", "=web")).toEqual({ also: [{ type: "card.label", cardId: "A", labels: ["web"] }] });
  expect(into("type", "D", "none")).toEqual({
    also: [{ type: "card.edit", cardId: "D", changes: { cardType: null } }],
  });
  expect(into("class", "A", "=expedite")).toEqual({
    also: [{ type: "card.edit", cardId: "A", changes: { classOfService: "expedite" } }],
  });
  const link = { cardId: "C", kind: "child-of" };
  expect(into("parent", "C", "=A")).toEqual({
    also: [
      { ...link, type: "card.unlink", otherId: "B" },
      { ...link, type: "card.link", otherId: "A" },
    ],
  });
  expect(into("parent", "C", "none")).toEqual({ also: [{ ...link, type: "card.unlink", otherId: "B" }] });
});

test("where a hand cannot mean one thing, a drop says why not", () => {
  expect(into("person", "D", "=ann.lee")).toEqual({
    whyNot: "Several people have this card: say in the card itself who keeps it.",
  });
  expect(into("person", "C", "several")).toEqual({
    whyNot: "Drop it on one person. Give it to several in the card itself.",
  });
  expect(into("parent", "A", "=B")).toEqual({
    whyNot: "A card cannot become a child of itself, or of what comes from it.",
  });
});

test("a new card is what its row says; where that is not one thing there is none", () => {
  expect(createRows("own").newCard("=fast")).toEqual({ laneId: "fast" });
  expect(createRows("own").newCard("none")).toEqual({});
  expect(createRows("person").newCard("=ann.lee")).toEqual({ people: ["ann.lee"] });
  expect(createRows("person").newCard("several")).toBeUndefined();
  expect(createRows("class").newCard("=expedite")).toEqual({ classOfService: "expedite" });
});
