import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardStrip } from "../board-strip.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { listStage } from "../look/look.ts";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));

async function listed(
  cards: readonly string[],
): Promise<{ session: BoardSession; ui: ReturnType<typeof createBoardUi> }> {
  const world = playWorld(cards);
  world.elsewhere({ type: "card.edit", cardId: cards[0], changes: { cardType: "Bug", dueAt: "2026-03-01" } });
  world.elsewhere({ type: "card.label", cardId: cards[0], labels: ["web"] });
  const session = openBoardSession("played", world);
  await settled();
  const store = createBoardUi();
  listStage(store, "todo");
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store, openCard: () => undefined }}>
        <BoardStrip />
      </BoardUiContext>
    </GivenSession>,
  );
  await screen.findByRole("region", { name: "To do as a list" });
  return { session, ui: store };
}

test("a column sorts the list, and pressed again leads back to the order of hands", async () => {
  const { ui } = await listed(["A", "B"]);
  const due = screen.getByRole("button", { name: "Due" });
  fireEvent.click(due);
  expect(ui.getState().look).toMatchObject({ sort: "due", list: "todo" });
  expect(due.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(due);
  expect(ui.getState().look.sort).toBe("rank");
});

test("a list of 10,000 draws as many lines as one of 100", async () => {
  const lines = async (count: number): Promise<number> => {
    await listed(Array.from({ length: count }, (_each, index) => `card-${index}`));
    const drawn = document.querySelectorAll("[data-card]").length;
    cleanup();
    return drawn;
  };
  const few = await lines(100);
  expect(await lines(10_000)).toBe(few);
});

test("it is left for all stages, where cards are cards again", async () => {
  const { ui } = await listed(["A", "B"]);
  fireEvent.click(screen.getByRole("button", { name: "All stages" }));
  await settled();
  expect(screen.getByRole("region", { name: "Build" })).toBeDefined();
  expect(ui.getState().cardShape).toBeUndefined();
});
