// Asking for a link, and inviting by mail: what is sent, and what is shown where the mail could not be.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { client } from "../../../lib/client.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { InviteDialog, type Invited } from "../invite-dialog.tsx";
import { ForgottenForm } from "./forgotten-form.tsx";
import { Forgotten } from "./forgotten.tsx";
import { looksLikeAddress } from "./looks-like-address.ts";
import { notSent } from "./told-sent.ts";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));

const session = vi.spyOn(client, "session");
const forgottenPassword = vi.spyOn(peopleClient, "forgottenPassword");
const invite = vi.spyOn(peopleClient, "invite");
const said = { mode: "team", person: null, role: null, oidc: null, demo: { state: "off" }, version: "0" } as const;
beforeEach(() => {
  forgottenPassword.mockReset();
  invite.mockReset();
});
afterEach(cleanup);
const nothing = (): void => undefined;

it("offers a link only where mail is sent", async () => {
  session.mockResolvedValue({ ...said, mail: false });
  const { rerender } = render(<Forgotten key="none" onForgotten={nothing} />);
  expect(await screen.findByText(/Whoever runs this workspace can send you a link/)).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
  session.mockResolvedValue({ ...said, mail: true });
  const asked = vi.fn<() => void>();
  rerender(<Forgotten key="mail" onForgotten={asked} />);
  await userEvent.click(await screen.findByRole("button", { name: "Forgot your password?" }));
  expect(asked).toHaveBeenCalledOnce();
});

it("asks with the login, and says what comes in words that hold for anybody", async () => {
  forgottenPassword.mockResolvedValue({ asked: true });
  const user = userEvent.setup();
  render(<ForgottenForm onBack={nothing} />);
  await user.click(screen.getByRole("button", { name: "Send me a link" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Login"));
  expect(forgottenPassword).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText("Login"), " ada {Enter}");
  expect(forgottenPassword).toHaveBeenCalledExactlyOnceWith({ body: { login: "ada" } });
  expect((await screen.findByRole("status")).textContent).toContain("If somebody signs in with this login");
});

it("invites by mail where mail is sent, and refuses what is no address", async () => {
  session.mockResolvedValue({ ...said, mail: true });
  const answer = { invitationId: "i", expiresAt: "2026-03-09T09:00:00.000Z" };
  invite.mockResolvedValue({ ...answer, mailed: true });
  const invited = vi.fn<(made: Invited) => void>();
  const user = userEvent.setup();
  render(<InviteDialog onClose={nothing} onInvited={invited} />);
  await user.type(screen.getByLabelText("For whom"), "Mia");
  const field = await screen.findByLabelText("E-mail address");
  const make = screen.getByRole("button", { name: "Make the invitation" });
  await user.type(field, "mia@example");
  await user.click(make);
  expect(await screen.findByText("Type one address, such as ada@example.org.")).toBeDefined();
  expect(document.activeElement).toBe(field);
  await user.type(field, ".org");
  await user.click(make);
  expect(invite).toHaveBeenCalledExactlyOnceWith({ body: { name: "Mia", role: "member", email: "mia@example.org" } });
  expect(invited).toHaveBeenCalledExactlyOnceWith({ name: "Mia", ...answer, mailed: true });
});

it("says plainly that a mail was not sent, and nothing where none was to be", () => {
  expect(notSent({ name: "Mia", mailed: false })).toContain("Hand this link to Mia yourself");
  expect([notSent({ name: "Mia" }), notSent({ name: "Mia", mailed: true })]).toEqual([undefined, undefined]);
});

it.each([
  ["ada@example.org", true],
  ["ada@example", false],
  ["a@b.org, c@d.org", false],
  ["Ada <ada@example.org>", false],
])("%s looks like one address: %s", (text, looks) => expect(looksLikeAddress(text)).toBe(looks));
