import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { cardsIn } from "@weir/domain";
import { afterEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { PasteOffer } from "./paste-offer.tsx";

afterEach(cleanup);

async function pasted(text: string, ...limits: (Record<string, unknown> & { type: string })[]) {
  const world = playWorld([]);
  for (const limit of limits) world.elsewhere(limit);
  const session = openBoardSession("played", world);
  const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await settled();
  const [onAsOne, onDone] = [vi.fn<(text: string) => void>(), vi.fn<() => void>()];
  render(
    <GivenSession session={session}>
      <PasteOffer
        text={text}
        wishFor={(cardId, card) => ({ type: "card.create", cardId, stageId: "build", ...card })}
        onAsOne={onAsOne}
        onDone={onDone}
      />
    </GivenSession>,
  );
  const titles = () => {
    const { board } = session.store.getState();
    return board && cardsIn(board, "build").map(({ title }) => title);
  };
  const undo = async () => {
    await act(async () => void (await session.undo()));
    await settled();
  };
  return { hand: userEvent.setup(), titles, undo, onAsOne, onDone, settled };
}

const full = (policy: string) => ({
  type: "wip-limit.set",
  scope: { kind: "stage", stageId: "build" },
  max: 1,
  policy,
});

test("each line becomes a card, in their order, and one undo takes them all back", async () => {
  const { hand, titles, undo, onDone, settled } = await pasted("- One\n- Two\n- Three");
  expect(screen.getByText("Make 3 cards, one of each line?")).toBeDefined();
  await hand.click(screen.getByRole("button", { name: "Make 3 cards" }));
  await settled();
  expect(titles()).toEqual(["One", "Two", "Three"]);
  expect(onDone).toHaveBeenCalledTimes(1);
  await undo();
  expect(titles()).toEqual([]);
});

test("lines that a limit stops stay with the question, asked once", async () => {
  const { hand, titles, undo, onDone, settled } = await pasted("One\nTwo\nThree", full("ask-reason"));
  await hand.click(screen.getByRole("button", { name: "Make 3 cards" }));
  expect(titles()).toEqual(["One"]);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Two", "Three"]);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  await hand.type(screen.getByLabelText("Why do these go in?"), "All at once");
  await hand.click(screen.getByRole("button", { name: "Make 2 cards" }));
  await settled();
  expect(titles()).toEqual(["One", "Two", "Three"]);
  expect(onDone).toHaveBeenCalledTimes(1);
  await undo();
  expect(titles()).toEqual([]);
});

test("what is refused is still there to be copied or left, and all of it can be one title", async () => {
  const refused = await pasted("One\nTwo", full("refuse"));
  await refused.hand.click(screen.getByRole("button", { name: "Make 2 cards" }));
  expect(screen.getByRole("listitem").textContent).toBe("Two");
  expect(refused.onDone).not.toHaveBeenCalled();
  cleanup();
  const { hand, onAsOne } = await pasted("One\nTwo");
  await hand.click(screen.getByRole("button", { name: "One title" }));
  expect(onAsOne).toHaveBeenCalledExactlyOnceWith("One\nTwo");
});
