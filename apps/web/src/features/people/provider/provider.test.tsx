// The way to the sign-in provider, what is said of a way that led nowhere, and being linked with it.
import { ProblemError, problemOf, type AnswerOf } from "@weir/contract";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { client } from "../../../lib/client.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { ProviderButton } from "./provider-button.tsx";
import { ProviderSection, type ProviderLink } from "./provider-section.tsx";
import { Refused } from "./refused.tsx";

const session = vi.spyOn(client, "session");
const link = vi.spyOn(peopleClient, "linkProvider");
const unlink = vi.spyOn(peopleClient, "unlinkProvider");
const assign = vi.spyOn(location, "assign");
beforeEach(() => {
  for (const each of [session, link, unlink, assign]) each.mockReset();
  assign.mockReturnValue();
});
afterEach(cleanup);

const saying = (oidc: { name: string } | null): AnswerOf<"session"> => ({
  mode: "team",
  person: null,
  role: null,
  demo: { state: "off" },
  version: "0.0.0",
  mail: false,
  oidc,
});

describe("the button", () => {
  it("leads there, and knows where one was going", async () => {
    session.mockResolvedValue(saying({ name: "Example" }));
    render(<ProviderButton to="/boards/b?card=c&x=1" />);
    await userEvent.click(await screen.findByRole("button", { name: "Sign in with Example" }));
    expect(assign).toHaveBeenCalledWith("/api/session/oidc?to=%2Fboards%2Fb%3Fcard%3Dc%26x%3D1");
  });

  it("is not there without a provider, and without an answer", async () => {
    session.mockResolvedValueOnce(saying(null)).mockRejectedValueOnce(new Error("no network"));
    for (let at = 0; at < 2; at += 1) {
      render(<ProviderButton to={undefined} />);
      await vi.waitFor(() => expect(session).toHaveBeenCalledTimes(at + 1));
      expect(screen.queryByRole("button")).toBeNull();
    }
  });
});

it.each([
  ["not-let-in", /none of your groups/],
  ["provider-unreachable", /does not answer as it should/],
  ["sign-in-failed", /Try it once more/],
  ["constructor", /That did not work out\. Try it once more/],
  ["<b>x</b>", /That did not work out\. Try it once more/],
])("says aloud why one came back: %s", (code, sentence) => {
  render(<Refused code={code} />);
  expect(screen.getByRole("alert").textContent).toMatch(sentence);
});

describe("the account's section", () => {
  const reload = vi.fn<() => Promise<void>>(async () => undefined);
  const show = (found: ProviderLink, withCode = false): void =>
    void render(<ProviderSection link={found} withCode={withCode} refused={undefined} reload={reload} />);

  it("is not there without a provider", () => {
    show({ name: null, onlyWayIn: false });
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("asks for the password, and leads to the provider once it is right", async () => {
    link
      .mockRejectedValueOnce(new ProblemError(problemOf("wrong-credentials")))
      .mockResolvedValueOnce({ location: "https://login.example/auth" });
    show({ name: "Example", onlyWayIn: false });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Link with Example" }));
    await user.type(screen.getByLabelText("Password"), "guessed{Enter}");
    expect(await screen.findByText("This is not your password.")).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText("Password"));
    await user.type(screen.getByLabelText("Password"), " again{Enter}");
    expect(link).toHaveBeenLastCalledWith({ body: { password: "guessed again" } });
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("https://login.example/auth"));
  });

  it("asks for the code too where there is a second factor", async () => {
    link.mockResolvedValue({ location: "https://login.example/auth" });
    show({ name: "Example", onlyWayIn: false }, true);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Link with Example" }));
    await user.type(screen.getByLabelText("Password"), "a bicycle");
    await user.click(screen.getByRole("button", { name: "Go there" }));
    expect(link).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("Code of the app, or a recovery code"), "123456");
    await user.click(screen.getByRole("button", { name: "Go there" }));
    expect(link).toHaveBeenCalledWith({ body: { password: "a bicycle", code: "123456" } });
  });

  it("asks once more before it unlinks", async () => {
    unlink.mockResolvedValue({ unlinked: true });
    show({ name: "Example", linkedAt: "2026-03-02T09:00:00.000Z", onlyWayIn: false });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Unlink" }));
    expect(unlink).not.toHaveBeenCalled();
    const [yes] = screen.getAllByRole("button", { name: "Unlink" }).toReversed();
    await user.click(yes ?? document.body);
    expect(unlink).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it("takes nobody's only way in", () => {
    show({ name: "Example", linkedAt: "2026-03-02T09:00:00.000Z", onlyWayIn: true });
    expect(screen.getByText(/you have no password here/)).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
