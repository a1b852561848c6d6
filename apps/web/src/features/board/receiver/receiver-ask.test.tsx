import { cardOf } from "@weir/domain";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession, useBoard, useLive } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { askedHere } from "./asked-here.ts";
import { ReceiverAsk } from "./receiver-ask.tsx";

afterEach(cleanup);

async function pulled(askReceivers: number): Promise<BoardSession> {
  const world = playWorld(["A"]);
  world.role = "manager";
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  session.wish({ type: "stage.set-policy", stageId: "build", askReceivers });
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store: createBoardUi(), openCard: () => undefined }}>
        <Drawn />
      </BoardUiContext>
    </GivenSession>,
  );
  return session;
}

function Drawn(): ReactNode {
  const card = useBoard((board) => cardOf(board, "A"));
  const moveId = useLive((live) => (card === undefined ? undefined : askedHere(live, card)));
  return (
    <article>
      <button type="button">A</button>
      {card !== undefined && moveId !== undefined && <ReceiverAsk card={card} moveId={moveId} />}
    </article>
  );
}

const answerIn = (session: BoardSession): string | undefined => {
  const { board } = session.store.getState();
  return board && cardOf(board, "A")?.asked?.answer;
};

test("whoever pulled answers with one key while the card has the focus, and is asked once", async () => {
  const session = await pulled(100);
  expect(screen.getByRole("group", { name: "What was the work like that you pulled?" })).toBeDefined();
  fireEvent.keyDown(screen.getByRole("button", { name: "A" }), { key: "3" });
  expect(answerIn(session)).toBe("fixed");
  expect(screen.queryByRole("group")).toBeNull();
});

test("an answer is one tap as well; not now is none, and nobody asks again", async () => {
  const tapped = await pulled(100);
  fireEvent.click(screen.getByRole("button", { name: "Usable" }));
  expect(answerIn(tapped)).toBe("usable");
  cleanup();
  const left = await pulled(100);
  fireEvent.click(screen.getByRole("button", { name: "Not now" }));
  expect(screen.queryByRole("group")).toBeNull();
  expect(answerIn(left)).toBeUndefined();
});

test("nobody is asked where it is off, nor about somebody else's pull", async () => {
  await pulled(0);
  expect(screen.queryByRole("group")).toBeNull();
  cleanup();
  const session = await pulled(100);
  act(() => session.store.setState({ asks: new Set() }));
  expect(screen.queryByRole("group")).toBeNull();
});
