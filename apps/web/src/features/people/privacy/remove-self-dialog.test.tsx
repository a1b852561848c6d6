// What it says before, what it asks for, and that what is wrong has the focus.
import { ProblemError, problemOf } from "@weir/contract";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { peopleClient } from "../../../lib/people-client.ts";
import { RemoveSelfDialog } from "./remove-self-dialog.tsx";

const remove = vi.spyOn(peopleClient, "removeAccount");
const removed = vi.fn<() => void>();
beforeEach(() => {
  remove.mockReset();
  removed.mockReset();
});
const open = (provider?: string) =>
  render(
    <RemoveSelfDialog provider={provider} returnTo={{ current: null }} onClose={() => undefined} onRemoved={removed} />,
  );
afterEach(cleanup);

const refused = (code: "wrong-credentials" | "wrong-code" | "begin-again"): void =>
  void remove.mockRejectedValueOnce(new ProblemError(problemOf(code)));
const button = (): HTMLElement => screen.getByRole("button", { name: "Remove yourself" });

it("says what goes and what stays, and sends nothing without a password", async () => {
  const user = userEvent.setup();
  open();
  expect(screen.getByText("Gone for good")).toBeDefined();
  expect(screen.getByText(/what was done on cards/)).toBeDefined();
  expect(screen.getByText("This cannot be undone.")).toBeDefined();
  await user.click(button());
  expect(remove).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText("Password now"));
});

it("points at a wrong password, asks for a code where there is a second factor, and removes with both", async () => {
  const user = userEvent.setup();
  open();
  await user.type(screen.getByLabelText("Password now"), "wrong");
  refused("wrong-credentials");
  await user.click(button());
  expect(document.activeElement).toBe(screen.getByLabelText("Password now"));
  expect(screen.queryByLabelText("Code of your second factor")).toBeNull();
  refused("wrong-code");
  await user.click(button());
  const code = screen.getByLabelText("Code of your second factor");
  expect(screen.getByText(/the code that your app shows/)).toBeDefined();
  await user.type(code, "123 456");
  refused("wrong-code");
  await user.click(button());
  expect(screen.getByText(/was used already/)).toBeDefined();
  expect(removed).not.toHaveBeenCalled();
  remove.mockResolvedValueOnce({ removed: true, number: 1 });
  await user.click(button());
  expect(remove).toHaveBeenLastCalledWith({ body: { password: "wrong", code: "123 456" } });
  expect(removed).toHaveBeenCalledOnce();
});

it("asks those who come by a provider alone for nothing but to have come just now", async () => {
  const user = userEvent.setup();
  open("Example");
  expect(screen.queryByLabelText("Password now")).toBeNull();
  expect(screen.getByText(/You sign in with Example/)).toBeDefined();
  refused("begin-again");
  await user.click(button());
  expect(screen.getByText(/sign in with Example once more/)).toBeDefined();
  remove.mockResolvedValueOnce({ removed: true, number: 2 });
  await user.click(button());
  expect(remove).toHaveBeenLastCalledWith({ body: {} });
  expect(removed).toHaveBeenCalledOnce();
});
