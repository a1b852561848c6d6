// Removing text for good is offered to those who may, says first what it means, and is not said to be done before it is.
import { ProblemError, problemOf } from "@weir/contract";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { REMOVED_TEXT, cardOf, type BoardRole } from "@weir/domain";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { Comments } from "./comments.tsx";
import { RemoveCardText } from "./remove-card-text.tsx";

const ask = vi.spyOn(client, "boardCommand");
beforeEach(() => {
  ask.mockReset();
  vi.spyOn(client, "people").mockResolvedValue({ people: [], teams: [] });
});
afterEach(cleanup);

const said = (commentId: string, text: string) => ({
  commentId,
  text,
  at: "2026-03-02T09:00:00.000Z",
  actor: { kind: "person", id: "you" },
});

async function open(role: BoardRole): Promise<void> {
  const world = playWorld(["A"]);
  world.role = role;
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const card = cardOf(world.server(), "A");
  if (card === undefined) throw new Error("There is no card");
  const comments = [said("m", "Secret"), said("n", REMOVED_TEXT)];
  render(
    <GivenSession session={session}>
      <Comments card={card} story={{ state: "ready", description: "", comments, story: [] }} />
      <RemoveCardText card={card} />
    </GivenSession>,
  );
}

const offered = (): number =>
  screen.queryAllByRole("button", { name: /Remove text for good|More about this comment/ }).length;

test("it is offered to managers alone, and not for what was removed", async () => {
  for (const role of ["viewer", "commenter", "contributor"] as const) {
    await open(role);
    expect([role, offered()]).toEqual([role, 0]);
    cleanup();
  }
  await open("manager");
  expect(offered()).toBe(2);
  expect(screen.getByText("Removed text")).toBeDefined();
  expect(document.body.textContent).not.toContain(REMOVED_TEXT);
});

test("one may keep it, and then nothing is asked of the server", async () => {
  const user = userEvent.setup();
  await open("manager");
  const button = screen.getByRole("button", { name: /Remove text for good/ });
  await user.click(button);
  expect(await screen.findByRole("button", { name: "Keep it" })).toBe(document.activeElement);
  expect(screen.getByRole("dialog").textContent).toContain("backups and exports taken before");
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

test("what the server does not do is said in the dialog, and asked again as the same command", async () => {
  const user = userEvent.setup();
  ask.mockRejectedValueOnce(new ProblemError(problemOf("forbidden", { detail: "You may not." })));
  ask.mockResolvedValueOnce({ results: [] });
  await open("manager");
  await user.click(screen.getByRole("button", { name: "More about this comment" }));
  await user.click(await screen.findByRole("menuitem", { name: /Remove text for good/ }));
  await user.click(await screen.findByRole("button", { name: "Remove for good" }));
  expect((await screen.findByRole("alert")).textContent).toBe("It is not removed yet: You may not.");
  await user.click(screen.getByRole("button", { name: "Remove for good" }));
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const [first, second] = ask.mock.calls.map(([input]) => input);
  expect(first).toMatchObject({
    params: { boardId: "played" },
    body: { type: "card.redact", cardId: "A", commentId: "m" },
  });
  expect(second).toEqual(first);
});
