// A copy is there whole or not at all, right below its original; limits are asked, and one undo takes it away.
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { allCards, cardsIn, isOnBoard, type Card } from "@weir/domain";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { copyCards, type ReadDescription } from "./copy-cards.ts";
import { HandSheets } from "./hand-sheets.tsx";
import { handAt } from "./in-hand.ts";

afterEach(cleanup);

const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));

async function desk(...limits: (Record<string, unknown> & { type: string })[]) {
  const world = playWorld(["A", "B"]);
  world.elsewhere({ type: "card.edit", cardId: "A", changes: { description: "why", size: 3, cardType: "Bug" } });
  world.elsewhere({ type: "card.label", cardId: "A", labels: ["Urgent"] });
  world.elsewhere({ type: "card.check-item", cardId: "A", itemId: "i", text: "step", done: true });
  world.elsewhere({ type: "card.comment", cardId: "A", commentId: "c", text: "said" });
  for (const limit of limits) world.elsewhere(limit);
  const session = openBoardSession("played", world);
  await settled();
  const ui = { store: createBoardUi(), openCard: () => undefined };
  render(
    <GivenSession session={session}>
      <BoardUiContext value={ui}>
        <HandSheets />
      </BoardUiContext>
    </GivenSession>,
  );
  const board = () => {
    const shown = session.store.getState().board;
    if (shown === undefined) throw new Error("There is no board");
    return shown;
  };
  const copy = async (description: ReadDescription = async () => "why", related?: "related"): Promise<void> => {
    const hand = handAt(session, ui, "A");
    await act(async () => hand && copyCards(hand, related, description));
    await settled();
  };
  const copies = (): Card[] =>
    [...allCards(board())].filter((card) => !["A", "B"].includes(card.cardId) && isOnBoard(card));
  return { world, session, ui, board, copy, copies };
}

test("all that can be given is copied by one command, the steps unticked, and undone in one step", async () => {
  const { world, session, ui, board, copy, copies } = await desk();
  await copy();
  const [made] = copies();
  expect(cardsIn(board(), "todo").map(({ cardId }) => cardId)).toEqual(["A", made?.cardId, "B"]);
  expect(made).toMatchObject({
    title: "A",
    size: 3,
    cardType: "Bug",
    labels: ["Urgent"],
    checkItems: [{ text: "step", done: false }],
    hasDescription: true,
    commentCount: 0,
  });
  expect(made?.links).toBeUndefined();
  expect(world.posted).toMatchObject([{ type: "card.create", copyOf: "A", description: "why" }]);
  expect(ui.store.getState().focusedCardId).toBe(made?.cardId);
  await act(async () => void (await session.undo()));
  await settled();
  expect(copies()).toEqual([]);
});

test("a related copy has its link from the first moment, and undo takes both away", async () => {
  const { world, session, copy, copies } = await desk();
  await copy(undefined, "related");
  expect(copies()[0]?.links).toEqual([{ kind: "relates", cardId: "A" }]);
  expect(world.posted).toHaveLength(1);
  await act(async () => void (await session.undo()));
  await settled();
  expect(copies()).toEqual([]);
});

test("without its description nothing is copied", async () => {
  const { world, copy, copies } = await desk();
  await copy(() => Promise.reject(new TypeError("no network")));
  expect([copies(), world.posted]).toEqual([[], []]);
});

test("a full stage asks why, and is told it", async () => {
  const { copy, copies } = await desk({
    type: "wip-limit.set",
    scope: { kind: "stage", stageId: "todo" },
    max: 2,
    policy: "ask-reason",
  });
  await copy();
  expect(copies()).toEqual([]);
  const dialog = screen.getByRole("dialog");
  const hand = userEvent.setup();
  await hand.type(within(dialog).getByRole("textbox"), "It burns");
  await hand.click(within(dialog).getByRole("button", { name: "Do it anyway" }));
  await settled();
  expect(copies()).toHaveLength(1);
});
