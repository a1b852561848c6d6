// What the form sends, what it says when it is refused, and that what is wrong has the focus.
import { ProblemError, problemOf } from "@weir/contract";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { peopleClient } from "../../lib/people-client.ts";
import { SignInForm } from "./sign-in-page.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));
vi.mock("./begin-as.ts", () => ({ beginAs: async () => undefined }));

const signIn = vi.spyOn(peopleClient, "signIn");
const done = vi.fn<() => void>();
const ticket = vi.fn<(ticket: string) => void>();
beforeEach(() => {
  signIn.mockReset();
  done.mockReset();
  ticket.mockReset();
});
afterEach(cleanup);

const button = (): HTMLElement => screen.getByRole("button", { name: "Sign in" });
const form = (): { login: HTMLInputElement; password: HTMLInputElement } => ({
  login: screen.getByLabelText("Login"),
  password: screen.getByLabelText("Password"),
});

it("tells browsers what its fields are, takes pasted passwords, and shows one when asked", async () => {
  signIn.mockResolvedValue({ personId: "ada" });
  const user = userEvent.setup();
  render(<SignInForm onDone={done} onTicket={ticket} />);
  const { login, password } = form();
  expect([login.autocomplete, password.autocomplete]).toEqual(["username", "current-password"]);
  await user.type(login, " ada ");
  await user.click(password);
  await user.paste("a bicycle that never was ");
  expect(password.type).toBe("password");
  await user.click(screen.getByRole("button", { name: "Show the password" }));
  expect(password.type).toBe("text");
  await user.click(screen.getByRole("button", { name: "Hide the password" }));
  await user.click(button());
  expect(signIn).toHaveBeenCalledWith({ body: { login: "ada", password: "a bicycle that never was " } });
  expect(done).toHaveBeenCalledOnce();
});

it("goes on with the ticket where a code is asked for as well", async () => {
  signIn.mockResolvedValue({ secondFactor: { ticket: "t".repeat(43), expiresAt: "2026-03-02T09:05:00.000Z" } });
  const user = userEvent.setup();
  render(<SignInForm onDone={done} onTicket={ticket} />);
  await user.type(form().login, "ada");
  await user.type(form().password, "vK3-9pq!{Enter}");
  expect(ticket).toHaveBeenCalledExactlyOnceWith("t".repeat(43));
  expect(done).not.toHaveBeenCalled();
});

it("sends nothing that is not there, and points at it", async () => {
  const user = userEvent.setup();
  render(<SignInForm onDone={done} onTicket={ticket} />);
  await user.click(button());
  expect(signIn).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(form().login);
  expect(form().login.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Type your password.")).toBeDefined();
});

it.each([
  [new ProblemError(problemOf("wrong-credentials")), "Login or password is wrong, or the account is disabled."],
  [new ProblemError(problemOf("too-many-requests"), 45), "Too many attempts. Try again in 45 seconds."],
  [new ProblemError(problemOf("too-many-requests"), 840), "Too many attempts. Try again in 14 minutes."],
  [new ProblemError(problemOf("too-many-requests")), "Too many attempts. Try again in a few minutes."],
  [new Error("no network"), "Weir did not answer. Check the connection and try again."],
])("says why it is refused, aloud: %s", async (failure, sentence) => {
  signIn.mockRejectedValue(failure);
  const user = userEvent.setup();
  render(<SignInForm onDone={done} onTicket={ticket} />);
  await user.type(form().login, "ada");
  await user.type(form().password, "guessed{Enter}");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toBe(sentence);
  expect(document.activeElement).toBe(alert);
  expect(done).not.toHaveBeenCalled();
  expect(form().password.value).toBe("guessed");
});
