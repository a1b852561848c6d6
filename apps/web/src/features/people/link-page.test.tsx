// Links that were handed over: the key leaves the address, and each kind of link gets its form or the way on.
import { ProblemError, problemOf } from "@weir/contract";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { peopleClient } from "../../lib/people-client.ts";
import { AccountForm } from "./account-form.tsx";
import { LinkPage } from "./link-page.tsx";

let path = "/join";
vi.mock("@tanstack/react-router", () => ({
  Link: ({ children, to }: { children: ReactNode; to: string }) => <a href={to}>{children}</a>,
  useRouterState: () => path,
}));
vi.mock("./begin-as.ts", () => ({ beginAs: async () => undefined }));

const keyPurpose = vi.spyOn(peopleClient, "keyPurpose");
const accept = vi.spyOn(peopleClient, "acceptInvitation");
const reset = vi.spyOn(peopleClient, "resetPassword");
beforeEach(() => {
  for (const call of [keyPurpose, accept, reset]) call.mockReset();
});
afterEach(cleanup);

const secret = "k".repeat(43);
function open(at: string, hash: string): void {
  path = at;
  location.hash = hash;
  render(<LinkPage />);
}

it("says that the key is missing where the link was cut", () => {
  open("/join", "");
  expect(screen.getByRole("heading", { name: "A part of the link is missing" })).toBeDefined();
  expect(keyPurpose).not.toHaveBeenCalled();
});

it("takes the key out of the address, asks what it is for, and greets whom it is for", async () => {
  keyPurpose.mockResolvedValue({ purpose: "invitation", name: "Grace" });
  open("/join", `#key=${secret}`);
  expect(location.hash).toBe("");
  expect(await screen.findByRole("heading", { name: "Welcome, Grace" })).toBeDefined();
  expect(keyPurpose).toHaveBeenCalledWith({ body: { key: secret } });
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Grace");
  expect(screen.getByLabelText<HTMLInputElement>("Password").autocomplete).toBe("new-password");
  expect(screen.getByText(/15 characters or more/)).toBeDefined();
});

it.each([
  ["/join", /Ask whoever gave it to you/],
  ["/claim", /weir admin create-owner/],
])("says what to do about a link at %s that is over", async (at, way) => {
  keyPurpose.mockRejectedValue(new ProblemError(problemOf("key-over")));
  open(at, `#key=${secret}`);
  await screen.findByRole("heading", { name: "This link is not good any more" });
  expect(screen.getByText(way)).toBeDefined();
});

it("sets a new password and leads to signing in with it", async () => {
  keyPurpose.mockResolvedValue({ purpose: "reset" });
  reset.mockResolvedValue({ personId: "ada" });
  const user = userEvent.setup();
  open("/reset", `#key=${secret}`);
  const field = await screen.findByLabelText<HTMLInputElement>("New password");
  await user.type(field, "too short{Enter}");
  expect(screen.getByText("15 characters or more. So far it has 9.")).toBeDefined();
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, "a bicycle that never was{Enter}");
  await screen.findByRole("heading", { name: "The new password is set" });
  expect(reset).toHaveBeenCalledWith({ body: { key: secret, password: "a bicycle that never was" } });
});

it("puts what the server refuses at its field", async () => {
  const user = userEvent.setup();
  const errors = [{ path: "password", expected: "a password that others do not try first" }];
  accept.mockRejectedValueOnce(new ProblemError(problemOf("login-taken", { detail: "Somebody signs in as ada." })));
  accept.mockRejectedValueOnce(new ProblemError(problemOf("invalid", { errors })));
  accept.mockResolvedValueOnce({ personId: "p1" });
  const done = vi.fn<() => void>();
  render(<AccountForm secret={secret} purpose="invitation" name="Grace" onOver={() => undefined} onDone={done} />);
  await user.type(screen.getByLabelText("Login"), "ada");
  await user.type(screen.getByLabelText("Password"), "passwordpassword{Enter}");
  await screen.findByText("Somebody signs in as ada.");
  expect(document.activeElement).toBe(screen.getByLabelText("Login"));
  await user.click(screen.getByRole("button", { name: "Join" }));
  await screen.findByText("Choose a password that others do not try first.");
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
  await user.click(screen.getByRole("button", { name: "Join" }));
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
});

it("tells that the link was used by somebody meanwhile", async () => {
  const user = userEvent.setup();
  accept.mockRejectedValue(new ProblemError(problemOf("key-over")));
  const over = vi.fn<() => void>();
  render(<AccountForm secret={secret} purpose="invitation" name="Grace" onOver={over} />);
  await user.type(screen.getByLabelText("Login"), "grace");
  await user.type(screen.getByLabelText("Password"), "a bicycle that never was{Enter}");
  await vi.waitFor(() => expect(over).toHaveBeenCalledOnce());
});
