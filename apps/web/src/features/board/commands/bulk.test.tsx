// Several cards at once: each a command of its own, limits held for each, told card by card, undone as one.
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { cardOf } from "@weir/domain";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardStrip } from "../board-strip.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { blockOrNot } from "./card-deeds.ts";
import { HandSheets } from "./hand-sheets.tsx";
import { handAt } from "./in-hand.ts";
import { moveAll } from "./move-cards.ts";
import { pick, select } from "./select.ts";

afterEach(cleanup);

const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));

async function desk(...limits: (Record<string, unknown> & { type: string })[]) {
  const world = playWorld(["A", "B", "C", "D"]);
  for (const limit of limits) world.elsewhere(limit);
  const session = openBoardSession("played", world);
  await settled();
  const ui = { store: createBoardUi(), openCard: () => undefined };
  render(
    <GivenSession session={session}>
      <BoardUiContext value={ui}>
        <BoardStrip />
        <HandSheets />
      </BoardUiContext>
    </GivenSession>,
  );
  const stages = () => {
    const { board } = session.store.getState();
    return ["A", "B", "C", "D"].map((cardId) => board && cardOf(board, cardId)?.stageId);
  };
  const moveSelected = (toStageId: string): void => {
    const hand = handAt(session, ui, undefined);
    if (hand !== undefined) act(() => moveAll(hand, () => toStageId));
  };
  return { world, session, ui, stages, moveSelected };
}

const full = (policy: string, max: number) => ({
  type: "wip-limit.set",
  scope: { kind: "stage", stageId: "build" },
  max,
  policy,
});

test("what is selected is moved card by card, and goes back with one undo", async () => {
  const { world, session, ui, stages, moveSelected } = await desk();
  act(() => select(ui.store, ["A", "C", "D"]));
  expect(screen.getByRole("toolbar").textContent).toContain("3 cards selected");
  moveSelected("build");
  await settled();
  expect(stages()).toEqual(["build", "todo", "build", "build"]);
  expect(world.posted.map(({ type }) => type)).toEqual(Array(3).fill("card.move"));
  await act(async () => void (await session.undo()));
  await settled();
  expect(stages()).toEqual(Array(4).fill("todo"));
});

test("several cards are blocked with what they wait for, on whom, and who deals with it; Enter alone names nobody", async () => {
  const { session, ui } = await desk();
  const blocked = () => {
    const { board } = session.store.getState();
    return ["A", "B", "C"].map((cardId) => board && cardOf(board, cardId)?.blocked);
  };
  const keys = userEvent.setup();
  const ask = async (...answers: string[]): Promise<void> => {
    const hand = handAt(session, ui, undefined);
    if (hand !== undefined) act(() => blockOrNot(hand));
    await keys.type(await screen.findByRole("combobox"), answers.map((answer) => `${answer}{Enter}`).join(""));
    await settled();
  };
  act(() => select(ui.store, ["A", "B"]));
  await ask("A statement", "The bank", "ann.lee");
  const said = { reason: "A statement", waitingOn: "The bank", ownerId: "ann.lee" };
  expect(blocked()).toMatchObject([said, said, undefined]);
  act(() => select(ui.store, ["B", "C"]));
  await ask("Rain", "", "");
  expect(blocked()).toMatchObject([said, said, { reason: "Rain" }]);
  expect(Object.keys(blocked()[2] ?? {}).toSorted()).toEqual(["reason", "since"]);
});

test("a limit that asks is answered once for all that it stopped, and one undo takes all of it back", async () => {
  const { session, ui, stages, moveSelected } = await desk(full("ask-reason", 1));
  act(() => select(ui.store, ["A", "B", "C"]));
  moveSelected("build");
  expect(stages()).toEqual(["build", "todo", "todo", "todo"]);
  expect(session.store.getState().notices.size).toBe(0);
  const dialog = screen.getByRole("dialog", { name: "2 of 3 changes not made" });
  expect(
    within(dialog)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["B", "C"]);
  const hand = userEvent.setup();
  await hand.type(within(dialog).getByLabelText("Why do these go in?"), "It burns");
  await hand.click(within(dialog).getByRole("button", { name: "Do all 2 anyway" }));
  await settled();
  expect(stages()).toEqual(["build", "build", "build", "todo"]);
  expect(screen.queryByRole("dialog")).toBeNull();
  await act(async () => void (await session.undo()));
  await settled();
  expect(stages()).toEqual(Array(4).fill("todo"));
});

test("what a limit refuses is told card by card, and stays selected", async () => {
  const { ui, stages, moveSelected } = await desk(full("refuse", 2));
  act(() => select(ui.store, ["A", "B", "C", "D"]));
  moveSelected("build");
  expect(stages()).toEqual(["build", "build", "todo", "todo"]);
  const dialog = screen.getByRole("dialog", { name: "2 of 4 changes not made" });
  expect(within(dialog).getByText("C")).toBeDefined();
  expect(within(dialog).getByText(/Build is full \(2 of 2\)/)).toBeDefined();
  expect(within(dialog).queryByRole("textbox")).toBeNull();
  expect([...ui.store.getState().selected]).toEqual(["A", "B", "C", "D"]);
});

test("one is put to the selection or out of it, and a range brings all between along", async () => {
  const { session, ui } = await desk();
  const picked = (cardId: string, isRange: boolean) => {
    act(() => pick(session, ui.store, cardId, isRange));
    return [...ui.store.getState().selected].join("");
  };
  expect(picked("B", false)).toBe("B");
  expect(picked("D", true)).toBe("BCD");
  expect(picked("C", false)).toBe("BD");
  expect(picked("A", true)).toBe("BDA");
});
