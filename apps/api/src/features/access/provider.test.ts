import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Browser, type Page } from "../../../testing/browser.ts";
import { claimed, goodPassword, joined } from "../../../testing/people.ts";
import { createProviderDesk, outcome, type ProviderDesk } from "../../../testing/provider-desk.ts";
import { withSecondFactor } from "../../../testing/code-app.ts";
import { client } from "../../../testing/sign-in-provider.ts";
import { testApp } from "../../../testing/test-app.ts";
import type { OidcSettings } from "../../oidc-settings.ts";

let desk: ProviderDesk;
beforeEach(async () => {
  // The provider of the tests says of itself that it is one for tests.
  vi.spyOn(console, "warn").mockReturnValue();
  desk = await createProviderDesk();
});
afterEach(async () => {
  await desk.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The same provider, and a server with other settings. */
const restart = async (settings: Partial<OidcSettings>): Promise<void> => {
  await desk.api.app.close();
  desk = await createProviderDesk(settings, desk.provider);
};

describe("signing in with the provider", () => {
  test("ends where one was going, with a session and nothing else that was handed out", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new Error("only src/outgoing calls out")));
    const browser = new Browser();
    const page = await desk.signIn(browser);
    expect(page.url).toBe(`${desk.base}/sign-in?to=%2Fboards%2Fb`);
    const asked = new URL(page.trail[1] ?? "");
    expect(asked.origin).toBe(desk.provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: "code",
      scope: "openid profile email groups",
      code_challenge_method: "S256",
      redirect_uri: `${desk.base}/api/session/oidc/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(await desk.who(browser)).toMatchObject({
      person: { name: "Ada" },
      role: "member",
      oidc: { name: "Example" },
    });
    expect(browser.cookies.filter(({ name }) => name.startsWith("weir")).map(({ name }) => name)).toEqual(["weir"]);
    const [, arrived, begun] = (await desk.audit()).toReversed().slice(-3);
    expect([arrived?.[1], arrived?.[2], begun?.[1]]).toEqual([
      "member.arrived",
      { personId: arrived?.[0], role: "member" },
      "session.begun",
    ]);
  });

  test("takes a cookie of its own along, which no script and no other site gets", async () => {
    const { headers } = await new Browser().go(`${desk.base}/api/session/oidc`, { follow: 0 });
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(/^weir-provider=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
  });

  test("comes back from another site, as a page that is gone to; what a foreign page loads is turned away", async () => {
    const browser = new Browser();
    const back = await desk.back(browser);
    const cross = { "sec-fetch-site": "cross-site" };
    const loaded = await browser.go(back, { headers: { ...cross, "sec-fetch-mode": "no-cors" } });
    expect(outcome(loaded)).toEqual([403, "foreign-origin"]);
    const page = await browser.go(back, { headers: { ...cross, "sec-fetch-mode": "navigate" }, follow: 0 });
    expect([page.status, page.headers.location]).toEqual([302, "/sign-in?to=%2F"]);
  });

  test("finds the same account again, from another browser too, and ends a session that was brought along", async () => {
    const [one, two] = [new Browser(), new Browser()];
    await desk.signIn(one);
    const { person } = await desk.who(one);
    await desk.signIn(two);
    expect((await desk.who(two)).person).toEqual(person);
    const before = one.cookie("weir") ?? "";
    await desk.signIn(one);
    expect(one.cookie("weir")).not.toBe(before);
    expect((await desk.api.get("/api/boards", { cookie: `weir=${before}` })).status).toBe(401);
  });

  test("is offered only once the workspace has an owner: nobody becomes it this way", async () => {
    const unclaimed = await testApp({ oidcIssuer: new URL(desk.provider.issuer), oidcClientId: client.id });
    expect((await unclaimed.get("/api/session")).json).toMatchObject({ mode: "solo", oidc: null });
    expect((await unclaimed.get("/api/session/oidc")).json.code).toBe("not-claimed");
    await claimed(unclaimed);
    expect((await unclaimed.get("/api/session")).json.oidc).toEqual({ name: "127.0.0.1" });
    expect((await unclaimed.get("/api/session/oidc")).status).toBe(302);
    await unclaimed.app.close();
  });

  test("is not there where no provider is configured", async () => {
    const plain = await testApp();
    await claimed(plain);
    expect((await plain.get("/api/session")).json.oidc).toBeNull();
    for (const path of ["/api/session/oidc", "/api/session/oidc/callback?code=x&state=y"])
      expect((await plain.get(path)).json.code).toBe("no-such-route");
    await plain.app.close();
  });
});

describe("what groups say", () => {
  const inGroups = (...groups: readonly string[]): void => {
    desk.provider.people.set("ada-1", { ...desk.provider.people.get("ada-1")!, groups });
  };

  test("holds from the next sign-in: more, less, nothing", async () => {
    const browser = new Browser();
    await desk.signIn(browser);
    inGroups("staff", "weir-admins", "others");
    expect((await desk.who(browser)).role).toBe("member");
    await desk.signIn(browser);
    expect((await desk.who(browser)).role).toBe("admin");
    const elsewhere = new Browser();
    inGroups("others");
    expect(outcome(await desk.signIn(elsewhere))).toEqual([403, "not-let-in"]);
    expect((await desk.who(browser)).person).toBeNull();
    expect((await desk.audit()).slice(0, 1)).toEqual([["nobody", "session.refused", { personId: expect.any(String) }]]);
  });

  test("lets nobody in who is in none, or a guest where that is configured", async () => {
    desk.provider.person = "bo-2";
    expect(outcome(await desk.signIn())).toEqual([403, "not-let-in"]);
    await restart({ oidcDefaultRole: "guest" });
    const browser = new Browser();
    await desk.signIn(browser);
    expect((await desk.who(browser)).role).toBe("guest");
  });

  test("makes no owner, and unmakes none", async () => {
    await restart({ oidcRoles: new Map([["staff", "guest"]]) });
    const browser = new Browser();
    await desk.link(browser);
    inGroups();
    await desk.signIn(browser);
    expect(await desk.who(browser)).toMatchObject({ person: { id: desk.owner.personId }, role: "owner" });
  });

  test("is nothing where nobody configured any: only who is linked comes in", async () => {
    await restart({ oidcRoles: undefined });
    expect(outcome(await desk.signIn())).toEqual([403, "not-let-in"]);
    await desk.link();
    const browser = new Browser();
    await desk.signIn(browser);
    expect((await desk.who(browser)).person.id).toBe(desk.owner.personId);
  });
});

describe("a link with an account that is there", () => {
  const linkOf = async (): Promise<unknown> => (await desk.owner.get("/api/account/oidc")).json;

  test("is made by whoever is signed in and knows the password, and taken back again", async () => {
    expect(await linkOf()).toEqual({ name: "Example", onlyWayIn: false });
    expect(outcome(await desk.link(undefined, "not the password at all"))).toEqual([401, "wrong-credentials"]);
    expect((await desk.link()).url).toBe(`${desk.base}/account`);
    expect(await linkOf()).toMatchObject({ linkedAt: desk.api.now() });
    const browser = new Browser();
    await desk.signIn(browser);
    expect((await desk.who(browser)).person.id).toBe(desk.owner.personId);
    expect((await desk.owner.send("DELETE", "/api/account/oidc")).json).toEqual({ unlinked: true });
    await desk.signIn(browser);
    expect((await desk.who(browser)).person.id).not.toBe(desk.owner.personId);
  });

  test("is never made because of an e-mail address or a login", async () => {
    const mia = await joined(desk.api, desk.owner, "member", "ada@example.org");
    const same = await joined(desk.api, desk.owner, "admin", "ada");
    const browser = new Browser();
    await desk.signIn(browser);
    expect([mia.personId, same.personId]).not.toContain((await desk.who(browser)).person.id);
    const { members } = (await desk.owner.get("/api/members")).json;
    expect(members.map(({ login }: { login: string }) => login)).toContain("ada (2)");
  });

  test("needs the session that asked for it: who was signed out in between, or is somebody else, is not linked", async () => {
    const browser = new Browser();
    browser.keep(desk.owner.cookie);
    const offered = await browser.go(`${desk.base}/api/account/oidc`, {
      method: "POST",
      body: { password: goodPassword },
    });
    const mia = await joined(desk.api, desk.owner, "member", "mia");
    browser.keep(mia.cookie);
    expect(outcome(await browser.go(JSON.parse(offered.text).location))).toEqual([400, "sign-in-failed"]);
    for (const person of [desk.owner, mia])
      expect((await person.get("/api/account/oidc")).json).not.toHaveProperty("linkedAt");
  });

  test("asks for the second factor where there is one, and signing in that way then asks for none", async () => {
    const app = await withSecondFactor(desk.api, desk.owner, goodPassword);
    const browser = new Browser();
    browser.keep(app.headers["cookie"] ?? "");
    const ask = (body: object): Promise<Page> =>
      browser.go(`${desk.base}/api/account/oidc`, { method: "POST", body: { password: goodPassword, ...body } });
    expect(outcome(await ask({}))).toEqual([401, "wrong-code"]);
    expect(outcome(await ask({ code: "000000" }))).toEqual([401, "wrong-code"]);
    const offered = await ask({ code: app.code(1) });
    expect((await browser.go(JSON.parse(offered.text).location)).url).toBe(`${desk.base}/account`);
    expect(outcome(await ask({ code: app.code(1) }))).toEqual([401, "wrong-code"]);
    const other = new Browser();
    await desk.signIn(other);
    expect((await desk.who(other)).person.id).toBe(desk.owner.personId);
  });

  test("is one person's; who came by the provider has no other way in", async () => {
    const browser = new Browser();
    await desk.signIn(browser);
    expect(outcome(await desk.link())).toEqual([409, "identity-taken"]);
    const own = await browser.go(`${desk.base}/api/account/oidc`, { method: "DELETE" });
    expect(outcome(own)).toEqual([409, "only-way-in"]);
  });
});
