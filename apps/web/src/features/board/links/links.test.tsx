import { cardOf, type Card } from "@weir/domain";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useBoard } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { LinkFacts } from "./link-facts.tsx";
import { Links } from "./links.tsx";

afterEach(cleanup);
const openCard = vi.fn<(cardId: string) => void>();

async function opened(): Promise<BoardSession> {
  const world = playWorld(["A", "B", "Another"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store: createBoardUi(), openCard }}>
        <Drawn />
      </BoardUiContext>
    </GivenSession>,
  );
  return session;
}

function Drawn(): ReactNode {
  const card = useBoard((board) => cardOf(board, "A"));
  return card === undefined ? null : (
    <>
      <Links card={card} />
      <p data-testid="front">
        <LinkFacts card={card} />
      </p>
    </>
  );
}

const linksOf = (session: BoardSession, cardId: string): Card["links"] => {
  const { board } = session.store.getState();
  return board && cardOf(board, cardId)?.links;
};
const front = (): string => screen.getByTestId("front").textContent;

test("a card is found by its title, linked with one key, opened and let go again", async () => {
  const session = await opened();
  const field = screen.getByLabelText("Which card?");
  fireEvent.change(field, { target: { value: "nothing" } });
  expect(screen.getByText("No card of this board is called so.")).toBeDefined();
  fireEvent.change(field, { target: { value: "ano" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(linksOf(session, "A")).toEqual([{ kind: "blocked-by", cardId: "Another" }]);
  expect(front()).toBe("Waits for 1 unfinished card");
  fireEvent.click(screen.getByRole("button", { name: /^Another/ }));
  expect(openCard).toHaveBeenCalledWith("Another");
  act(() => void session.wish({ type: "card.move", cardId: "Another", toStageId: "done" }));
  expect(front()).toBe("1Linked with 1 card");
  fireEvent.click(screen.getByRole("button", { name: "Take off the link with Another" }));
  expect(linksOf(session, "A")).toBeUndefined();
  expect(front()).toBe("");
});

test("a parent shows how far its children are, and a circle is refused with its chain", async () => {
  const session = await opened();
  act(() => {
    session.wish({ type: "card.link", cardId: "A", kind: "parent-of", otherId: "B" });
    session.wish({ type: "card.link", cardId: "A", kind: "parent-of", otherId: "Another" });
    session.wish({ type: "card.move", cardId: "B", toStageId: "done" });
  });
  expect(front()).toContain("1 of 2 child cards finished");
  const refused = session.wish({ type: "card.link", cardId: "B", kind: "parent-of", otherId: "A" });
  expect(refused).toMatchObject({ refused: "link-cycle", cardIds: ["A", "B"] });
});
