// The second step of signing in: what it sends, what it says, and the way back.
import { ProblemError, problemOf } from "@weir/contract";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { peopleClient } from "../../../lib/people-client.ts";
import { CodePage } from "./code-page.tsx";

vi.mock("../begin-as.ts", () => ({ beginAs: async () => undefined }));

const enter = vi.spyOn(peopleClient, "signInWithCode");
const done = vi.fn<() => void>();
const again = vi.fn<(why: string | undefined) => void>();
beforeEach(() => {
  for (const call of [enter, done, again]) call.mockReset();
  render(<CodePage ticket="the-ticket" onDone={done} onAgain={again} />);
});
afterEach(cleanup);

const code = (): HTMLInputElement => screen.getByLabelText("Code of the app");

it("is ready for a code, tells browsers what it is, and sends it with the ticket", async () => {
  enter.mockResolvedValue({ personId: "ada" });
  expect(document.activeElement).toBe(code());
  expect([code().autocomplete, code().inputMode]).toEqual(["one-time-code", "numeric"]);
  await userEvent.type(code(), "123 456{Enter}");
  expect(enter).toHaveBeenCalledExactlyOnceWith({ body: { ticket: "the-ticket", code: "123 456" } });
  expect(done).toHaveBeenCalledOnce();
});

it("sends no half code, and points at a wrong one", async () => {
  await userEvent.type(code(), "12345{Enter}");
  expect(enter).not.toHaveBeenCalled();
  expect(screen.getByText("Type the six digits the app shows.")).toBeDefined();
  enter.mockRejectedValue(new ProblemError(problemOf("wrong-code")));
  await userEvent.type(code(), "6{Enter}");
  expect(await screen.findByText(/This code is wrong, or was used already/)).toBeDefined();
  expect(document.activeElement).toBe(code());
});

it("takes a recovery code instead, by keyboard", async () => {
  enter.mockResolvedValue({ personId: "ada" });
  screen.getByRole("button", { name: "Use a recovery code instead" }).focus();
  await userEvent.keyboard("{Enter}");
  const field = screen.getByLabelText<HTMLInputElement>("Recovery code");
  expect(document.activeElement).toBe(field);
  expect([field.autocomplete, field.inputMode]).toEqual(["off", ""]);
  await userEvent.keyboard("abcd-efgh{Enter}");
  expect(enter).toHaveBeenCalledExactlyOnceWith({ body: { ticket: "the-ticket", code: "abcd-efgh" } });
});

it("goes back to the password where the ticket is over, and where somebody else signs in", async () => {
  enter.mockRejectedValue(new ProblemError(problemOf("begin-again")));
  await userEvent.type(code(), "123456{Enter}");
  expect(again).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("password once more"));
  await userEvent.click(screen.getByRole("button", { name: "Sign in with another account" }));
  expect(again).toHaveBeenLastCalledWith(undefined);
});

it("says what helps where there were too many", async () => {
  const detail = "Too many wrong codes from here. Use a recovery code, or wait 5 hours and try again.";
  enter.mockRejectedValue(new ProblemError(problemOf("too-many-requests", { detail }), 18_000));
  await userEvent.type(code(), "123456{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe(detail);
});
