import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { allCards, laneOf } from "@weir/domain";
import { createRef, Profiler } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld, type PlayedWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { dragHost } from "../drag-host.tsx";
import { BoardDrag } from "../drag/use-board-drag.tsx";
import { Cell } from "./cell.tsx";
import { createRows } from "./create-rows.ts";
import { LanesDialog } from "./lanes-dialog.tsx";
import { RowBoard } from "./row-board.tsx";
import type { Divided } from "./rows-by.ts";

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(client, "people").mockResolvedValue({ people: [], teams: [] });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A in the lane Fast, B in Slow, C in none; all in To do. */
async function played(): Promise<{ world: PlayedWorld; session: BoardSession }> {
  const world = playWorld(["A", "B", "C"]);
  world.role = "manager";
  world.elsewhere({ type: "lane.add", laneId: "fast", name: "Fast" });
  world.elsewhere({ type: "lane.add", laneId: "slow", name: "Slow" });
  world.elsewhere({ type: "card.move", cardId: "A", toStageId: "todo", toLaneId: "fast" });
  world.elsewhere({ type: "card.move", cardId: "B", toStageId: "todo", toLaneId: "slow" });
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return { world, session };
}

function draw(session: BoardSession, by: Divided = "own") {
  const ui = { store: createBoardUi(), openCard: () => undefined };
  render(
    <GivenSession session={session}>
      <BoardUiContext value={ui}>
        <BoardDrag host={dragHost(session, ui)} instructions="">
          <RowBoard by={by} />
        </BoardDrag>
      </BoardUiContext>
    </GivenSession>,
  );
  return ui;
}

const row = (name: string): HTMLElement => screen.getByRole("region", { name });
/** What the lists of a row hold: without a layout nothing is in sight. */
const heldIn = (element: HTMLElement): number => element.querySelectorAll("[data-cards] ul").length;
const cardsIn = (session: BoardSession, laneId: string | undefined): string[] => {
  const { board } = session.store.getState();
  if (board === undefined) throw new Error("There is no board");
  return [...allCards(board)].filter((card) => laneOf(board, card) === laneId).map(({ cardId }) => cardId);
};

test("lanes are rows with one head for each stage, cards in theirs, and what is in none below", async () => {
  const { session } = await played();
  draw(session);
  expect(screen.getAllByRole("heading", { level: 2 }).map((head) => head.textContent)).toEqual([
    "To do",
    "Build",
    "Done",
  ]);
  expect(["Fast", "Slow", "No lane"].map((name) => heldIn(row(name)))).toEqual([3, 3, 3]);
  expect(within(row("Fast")).getByRole("list", { name: "Cards in To do in Fast" })).toBeDefined();
});

test("a row says how much is in progress, and its limit in words", async () => {
  const { session } = await played();
  draw(session);
  act(() => void session.wish({ type: "card.move", cardId: "A", toStageId: "build" }));
  act(
    () =>
      void session.wish({
        type: "wip-limit.set",
        scope: { kind: "lane", laneId: "fast" },
        max: 1,
        measure: "count",
        policy: "warn",
      }),
  );
  act(
    () =>
      void session.wish({
        type: "wip-limit.set",
        scope: { kind: "cell", stageId: "build", laneId: "fast" },
        max: 2,
        measure: "count",
        policy: "warn",
      }),
  );
  expect(within(row("Fast")).getByText("1 in progress, limit 1, at its limit")).toBeDefined();
  expect(within(row("Fast")).getByText("1 card, limit 2")).toBeDefined();
});

test("a row folded away keeps its counts, stays so in this browser, and comes back", async () => {
  const { session } = await played();
  draw(session);
  const fold = within(row("Fast")).getByRole("button", { expanded: true });
  fireEvent.click(fold);
  expect(heldIn(row("Fast"))).toBe(0);
  expect(within(row("Fast")).getByText("To do in Fast: 1 card, folded away")).toBeDefined();
  expect(localStorage.getItem("weir-folded:played")).toBe('["row =fast"]');
  fireEvent.click(fold);
  expect(heldIn(row("Fast"))).toBe(3);
});

test("a stage folded away hands the focus to what unfolds it, and takes it back", async () => {
  const { session } = await played();
  draw(session);
  fireEvent.click(screen.getByRole("button", { name: "Fold Build away" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Unfold Build" }));
  expect(within(row("Fast")).getByText("Build in Fast: 0 cards, folded away")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Unfold Build" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Fold Build away" }));
});

test("a new card asked for at a stage goes into the row of the card in hand", async () => {
  const { session } = await played();
  const ui = draw(session);
  act(() => ui.store.setState({ focusedCardId: "B", quickAddStageId: "todo" }));
  const field = within(row("Slow")).getByLabelText("Title of the new card");
  fireEvent.change(field, { target: { value: "New" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(cardsIn(session, "slow")).toEqual(["B", expect.any(String)]);
});

test("a drop into another lane and stage is one command", async () => {
  const { world, session } = await played();
  const ui = draw(session);
  const host = dragHost(session, ui);
  const from = { stageId: "todo", rowId: "=fast" };
  expect(host.spotOf("A")).toEqual(from);
  act(() =>
    host.onDrop({ cardId: "A", from, height: 60, by: "pointer" }, { stageId: "build", rowId: "=slow", place: 0 }),
  );
  expect(cardsIn(session, "slow")).toEqual(["A", "B"]);
  await vi.waitFor(() => expect(world.posted).toHaveLength(1));
  expect(world.posted).toMatchObject([{ type: "card.move", cardId: "A", toStageId: "build", toLaneId: "slow" }]);
});

test("a move of somebody else draws only the cells it touches", async () => {
  const { world, session } = await played();
  const rows = createRows("own");
  const ui = { store: createBoardUi(), openCard: () => undefined };
  ui.store.setState({ rows });
  const cells = ["todo", "build", "done"].flatMap((stageId) =>
    ["=fast", "=slow", "none"].map((rowId) => ({ stageId, rowId })),
  );
  const drawn: string[] = [];
  render(
    <GivenSession session={session}>
      <BoardUiContext value={ui}>
        <BoardDrag host={dragHost(session, ui)} instructions="">
          {cells.map(({ stageId, rowId }) => (
            <Profiler key={`${stageId}${rowId}`} id={`${stageId} ${rowId}`} onRender={(id) => drawn.push(id)}>
              <Cell stageId={stageId} rowId={rowId} rows={rows} />
            </Profiler>
          ))}
        </BoardDrag>
      </BoardUiContext>
    </GivenSession>,
  );
  drawn.length = 0;
  world.elsewhere({ type: "card.move", cardId: "A", toStageId: "build", toLaneId: "slow" });
  await act(async () => world.deliver());
  expect(new Set(drawn)).toEqual(new Set(["todo =fast", "build =slow"]));
});

test("lanes are added, named, ordered, limited and removed in one dialog", async () => {
  const { session } = await played();
  render(
    <GivenSession session={session}>
      <LanesDialog returnTo={createRef()} onClose={() => undefined} />
    </GivenSession>,
  );
  const names = (): unknown => session.store.getState().board?.lanes.map(({ name }) => name);
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.getByText("Give it a name")).toBeDefined();
  fireEvent.change(screen.getByLabelText("New lane"), { target: { value: "Fast" } });
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.getByText("There is a lane “Fast” already. Choose another name.")).toBeDefined();
  fireEvent.change(screen.getByLabelText("New lane"), { target: { value: "Expedite" } });
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  fireEvent.click(screen.getByRole("button", { name: "Move Expedite up" }));
  expect(names()).toEqual(["Fast", "Expedite", "Slow"]);
  const first = within(screen.getAllByRole("listitem")[0] as HTMLElement);
  fireEvent.change(first.getByLabelText("Name"), { target: { value: "Faster" } });
  fireEvent.blur(first.getByLabelText("Name"));
  fireEvent.change(within(screen.getAllByRole("listitem")[0] as HTMLElement).getByLabelText("At most"), {
    target: { value: "2" },
  });
  fireEvent.blur(within(screen.getAllByRole("listitem")[0] as HTMLElement).getByLabelText("At most"));
  expect(screen.getByText("At most 2 cards in progress")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Remove Faster" }));
  fireEvent.change(screen.getByLabelText("Its cards go to"), { target: { value: "slow" } });
  fireEvent.click(screen.getByRole("button", { name: "Remove it and move 1 card" }));
  expect(names()).toEqual(["Expedite", "Slow"]);
  expect(session.store.getState().board?.wipLimits).toEqual([]);
});
