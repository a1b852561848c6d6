import { cardOf } from "@weir/domain";
import { expect, test } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { openBoardSession } from "../../replica/board-session.ts";
import { createBoardUi } from "./board-ui.ts";
import { carriedWith } from "./carried.ts";
import { dropMany, hintForMany } from "./drop-many.ts";
import { createRows } from "./rows/create-rows.ts";
import { cardIdsIn } from "./stage-cards.ts";

async function desk(...given: (Record<string, unknown> & { type: string })[]) {
  const world = playWorld(["A", "B", "C", "D"]);
  for (const each of given) world.elsewhere(each);
  const session = openBoardSession("played", world);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const ui = createBoardUi();
  const board = () => {
    const { board: now } = session.store.getState();
    if (now === undefined) throw new Error("There is no board");
    return now;
  };
  const order = (stageId: string): string => cardIdsIn(board(), stageId).join("");
  return { session, ui, board, order };
}

const limited = (policy: string) => ({
  type: "wip-limit.set",
  scope: { kind: "stage", stageId: "build" },
  max: 2,
  policy,
});

test("what is selected goes along in the order it is read, and a card that is not selected goes alone", async () => {
  const { ui, board } = await desk({ type: "card.move", cardId: "A", toStageId: "build" });
  ui.setState({ selected: new Set(["A", "D", "C"]) });
  expect(carriedWith(board(), ui.getState(), "D")).toEqual(["C", "D", "A"]);
  expect(carriedWith(board(), ui.getState(), "B")).toEqual(["B"]);
});

test("all of it comes to the place together, and goes back with one undo", async () => {
  const { session, ui, order } = await desk({ type: "card.move", cardId: "B", toStageId: "build" });
  dropMany(session, ui, ["A", "C"], { stageId: "build", place: 0 }, "A");
  expect([order("todo"), order("build")]).toEqual(["D", "ACB"]);
  await session.undo();
  expect([order("todo"), order("build")]).toEqual(["ACD", "B"]);
});

test("in its own stage only the order changes, with what comes from elsewhere", async () => {
  const { session, ui, order } = await desk({ type: "card.move", cardId: "A", toStageId: "build" });
  dropMany(session, ui, ["C", "A"], { stageId: "todo", place: 2 }, "C");
  expect([order("todo"), order("build")]).toEqual(["BDCA", ""]);
});

test.each([
  ["refuse", "refuse", "2 of 3: Full (2 of 2): not now"],
  ["ask-reason", "ask", "2 of 3: Full (2 of 2): asks why"],
] as const)(
  "a limit that %ss is counted for all before the drop, and those it keeps are named",
  async (policy, tone, text) => {
    const { session, ui, order } = await desk(limited(policy), { type: "card.move", cardId: "D", toStageId: "build" });
    expect(hintForMany(session, ["A", "B", "C"], { stageId: "build" }, undefined)).toMatchObject({
      tone,
      text: expect.stringContaining(text) as string,
    });
    dropMany(session, ui, ["A", "B", "C"], { stageId: "build", place: 1 }, "A");
    expect([order("todo"), order("build")]).toEqual(["BC", "DA"]);
    const { notDone } = ui.getState();
    expect(notDone?.of).toBe(3);
    expect(notDone?.each.map(({ wish }) => "cardId" in wish && wish.cardId)).toEqual(["B", "C"]);
    expect(notDone?.each[0]?.wish).toEqual({ type: "card.move", cardId: "B", toStageId: "build" });
  },
);

test("a limit that only warns says how many there will be", async () => {
  const { session } = await desk(limited("warn"));
  expect(hintForMany(session, ["A", "B", "C"], { stageId: "build" }, undefined)).toMatchObject({
    tone: "breach",
    text: "Over the limit: 3 of 2",
  });
  expect(hintForMany(session, ["A", "B"], { stageId: "build" }, undefined)).toMatchObject({
    text: "2 of 2 after this",
  });
});

test("in rows each becomes what the row is of; what cannot is said and stays", async () => {
  const { session, ui, board } = await desk({ type: "card.assign", cardId: "C", people: ["ann", "bob"] });
  const rows = createRows("person");
  ui.setState({ rows });
  const target = { stageId: "todo", rowId: "=ann" };
  expect(hintForMany(session, ["A", "C"], target, rows)?.text).toContain("1 of 2: Several people have this card");
  dropMany(session, ui, ["A", "C"], { ...target, place: 0 }, "A");
  expect(["A", "C"].map((cardId) => cardOf(board(), cardId)?.people)).toEqual([["ann"], ["ann", "bob"]]);
});
