// What a role may not do is not offered.
import { act, cleanup, render, screen } from "@testing-library/react";
import { cardOf, type BoardRole } from "@weir/domain";
import { afterEach, expect, test } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { openBoardSession } from "../../replica/board-session.ts";
import { GivenSession } from "../../replica/use-board-session.tsx";
import { BoardStrip } from "./board-strip.tsx";
import { BoardUiContext, createBoardUi } from "./board-ui.ts";
import { Comments } from "./drawer/comments.tsx";

afterEach(cleanup);

/** What can be pressed or typed into on a board, and at one of its cards. */
async function offeredTo(role: BoardRole): Promise<string[]> {
  const world = playWorld(["A"]);
  world.role = role;
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const card = cardOf(world.server(), "A");
  if (card === undefined) throw new Error("There is no card");
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store: createBoardUi(), openCard: () => undefined }}>
        <BoardStrip />
        <Comments card={card} story={{ state: "ready", description: "", comments: [], story: [] }} />
      </BoardUiContext>
    </GivenSession>,
  );
  const named = screen.queryAllByRole("button").map((node) => node.getAttribute("aria-label") ?? node.textContent);
  const comment = screen.queryByLabelText("Write a comment") === null ? [] : ["Write a comment"];
  cleanup();
  return [...new Set([...named, ...comment])].toSorted();
}

const stages = ["Build", "Done", "To do"];

test("managers shape the board, contributors work on it, commenters comment, viewers read", async () => {
  const add = stages.map((stage) => `Add a card to ${stage}`);
  const shape = stages.map((stage) => `Change ${stage}`);
  // How one looks at the board is one's own business.
  const fold = stages.map((stage) => `Fold ${stage} away`);
  expect(await offeredTo("manager")).toEqual([...add, "Add a stage", ...shape, ...fold, "Write a comment"]);
  expect(await offeredTo("contributor")).toEqual([...add, ...fold, "Write a comment"]);
  expect(await offeredTo("commenter")).toEqual([...fold, "Write a comment"]);
  expect(await offeredTo("viewer")).toEqual(fold);
});
