import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { cardOf, type Card } from "@weir/domain";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useBoard } from "../../../replica/use-board-session.tsx";
import { BlockForm } from "../block-form.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { Blocking } from "../drawer/blocking.tsx";

afterEach(cleanup);

function Drawn(): ReactNode {
  const card = useBoard((board) => cardOf(board, "A"));
  return card === undefined ? null : (
    <>
      <BlockForm cardId="A" />
      {card.blocked !== undefined && <Blocking card={card} />}
    </>
  );
}

test("the card asks what it waits for, who deals with that and whom outside it waits on; its drawer asks the same", async () => {
  const session = openBoardSession("played", playWorld(["A"]));
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const keys = vi.fn<() => void>();
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store: createBoardUi(), openCard: () => undefined }}>
        <div onKeyDown={keys}>
          <Drawn />
        </div>
      </BoardUiContext>
    </GivenSession>,
  );
  const blocked = (): Card["blocked"] => {
    const { board } = session.store.getState();
    return board && cardOf(board, "A")?.blocked;
  };
  const reason = screen.getByLabelText("What is it waiting for?");
  expect(document.activeElement).toBe(reason);
  fireEvent.keyDown(reason, { key: "x" });
  expect(keys).not.toHaveBeenCalled();
  fireEvent.change(await screen.findByLabelText("Who deals with it?"), { target: { value: "ann.lee" } });
  fireEvent.change(screen.getByLabelText("Waiting on somebody outside?"), { target: { value: "The bank" } });
  fireEvent.click(screen.getByRole("button", { name: "Block" }));
  expect(blocked()).toBeUndefined();
  fireEvent.change(reason, { target: { value: "A statement" } });
  fireEvent.click(screen.getByRole("button", { name: "Block" }));
  expect(blocked()).toMatchObject({ reason: "A statement", ownerId: "ann.lee", waitingOn: "The bank" });
  fireEvent.click(screen.getByRole("button", { name: "Change" }));
  const [, again] = screen.getAllByLabelText("What is it waiting for?");
  fireEvent.change(again as HTMLElement, { target: { value: "Two statements" } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(blocked()).toMatchObject({ reason: "Two statements", ownerId: "ann.lee", waitingOn: "The bank" });
});
