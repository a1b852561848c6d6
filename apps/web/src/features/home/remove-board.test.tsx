// A board goes after its name was read once more, and only then from the list.
import { ProblemError, problemOf } from "@weir/contract";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { client } from "../../lib/client.ts";
import { RemoveBoard } from "./remove-board.tsx";

const ask = vi.spyOn(client, "removeBoard");
const onRemoved = vi.fn<() => Promise<void>>();
beforeEach(() => {
  ask.mockReset();
  onRemoved.mockReset().mockResolvedValue(undefined);
});
afterEach(cleanup);

const board = {
  boardId: "b",
  name: "Team",
  timeZone: "UTC",
  archived: true,
  createdAt: "2026-03-02T09:00:00.000Z",
  role: "manager",
} as const;

test("it is named, can be kept, and is gone once the server says so", async () => {
  const user = userEvent.setup();
  ask.mockRejectedValueOnce(new ProblemError(problemOf("forbidden", { detail: "You may not." })));
  ask.mockResolvedValueOnce({ boardId: "b", removed: true });
  render(<RemoveBoard board={board} onRemoved={onRemoved} />);
  const button = screen.getByRole("button", { name: "Remove Team for good" });
  await user.click(button);
  expect(screen.getByRole("dialog", { name: "Remove “Team” for good?" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Keep it" }));
  expect(ask).not.toHaveBeenCalled();
  await user.click(button);
  await user.click(screen.getByRole("button", { name: "Remove for good" }));
  expect((await screen.findByRole("alert")).textContent).toBe("It is not removed yet: You may not.");
  expect(onRemoved).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Remove for good" }));
  await vi.waitFor(() => expect(onRemoved).toHaveBeenCalledOnce());
  expect(ask).toHaveBeenLastCalledWith({ params: { boardId: "b" } });
});
