import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Browser, type Page } from "../../../testing/browser.ts";
import { claimed, goodPassword, joined, type Person } from "../../../testing/people.ts";
import { client, startSignInProvider, type SignInProvider } from "../../../testing/sign-in-provider.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import type { OidcSettings } from "../../oidc-settings.ts";

let provider: SignInProvider;
let api: TestApp;
let base: string;
let owner: Person;

const roles = new Map([
  ["weir-admins", "admin"],
  ["staff", "member"],
] as const);

async function start(settings: Partial<OidcSettings> = {}): Promise<void> {
  await api?.app.close();
  api = await testApp({
    oidcIssuer: new URL(provider.issuer),
    oidcClientId: client.id,
    oidcClientSecret: client.secret,
    oidcName: "Example",
    oidcRoles: roles,
    ...settings,
  });
  base = await api.app.listen({ port: 0, host: "127.0.0.1" });
  provider.knows(`${base}/api/session/oidc/callback`);
  owner = await claimed(api);
}

beforeEach(async () => {
  // The provider of the tests says of itself that it is one for tests.
  vi.spyOn(console, "warn").mockReturnValue();
  provider = await startSignInProvider();
  await start();
});
afterEach(async () => {
  await api.app.close();
  await provider.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const signIn = (browser = new Browser(), to = "/boards/b"): Promise<Page> =>
  browser.go(`${base}/api/session/oidc?to=${encodeURIComponent(to)}`);
/** Up to the address that Weir is called back at, which is not gone to. */
const almost = async (browser: Browser): Promise<string> => {
  for (let follow = 1; ; follow += 1) {
    const { headers, url } = await browser.go(`${base}/api/session/oidc`, { follow });
    const next = new URL(String(headers.location), url).href;
    if (next.startsWith(base)) return next;
  }
};
const code = ({ status, text }: Page): unknown => [status, text === "" ? "" : JSON.parse(text).code];
const who = async (browser: Browser) => JSON.parse((await browser.go(`${base}/api/session`)).text);
const audit = async (): Promise<[string, string, object][]> =>
  (await owner.get("/api/audit")).json.entries.map(({ by, did, what }: { by: string; did: string; what: object }) => [
    by,
    did,
    what,
  ]);

describe("signing in with the provider", () => {
  test("ends where one was going, with a session and nothing else that was handed out", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new Error("only src/outgoing calls out")));
    const browser = new Browser();
    const page = await signIn(browser);
    expect(page.url).toBe(`${base}/sign-in?to=%2Fboards%2Fb`);
    const asked = new URL(page.trail[1] ?? "");
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: "code",
      scope: "openid profile email groups",
      code_challenge_method: "S256",
      redirect_uri: `${base}/api/session/oidc/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(await who(browser)).toMatchObject({ person: { name: "Ada" }, role: "member", oidc: { name: "Example" } });
    expect(browser.cookies.filter(({ name }) => name.startsWith("weir")).map(({ name }) => name)).toEqual(["weir"]);
    const [, arrived, begun] = (await audit()).toReversed().slice(-3);
    expect([arrived?.[1], arrived?.[2], begun?.[1]]).toEqual([
      "member.arrived",
      { personId: arrived?.[0], role: "member" },
      "session.begun",
    ]);
  });

  test("takes a cookie of its own along, which no script and no other site gets", async () => {
    const { headers } = await new Browser().go(`${base}/api/session/oidc`, { follow: 0 });
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(/^weir-provider=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
  });

  test("finds the same account again, from another browser too, and ends a session that was brought along", async () => {
    const [one, two] = [new Browser(), new Browser()];
    await signIn(one);
    const { person } = await who(one);
    await signIn(two);
    expect((await who(two)).person).toEqual(person);
    const before = one.cookie("weir") ?? "";
    await signIn(one);
    expect(one.cookie("weir")).not.toBe(before);
    expect((await api.get("/api/boards", { cookie: `weir=${before}` })).status).toBe(401);
  });

  test("is offered only once the workspace has an owner: nobody becomes it this way", async () => {
    const unclaimed = await testApp({ oidcIssuer: new URL(provider.issuer), oidcClientId: client.id });
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
    provider.people.set("ada-1", { ...provider.people.get("ada-1")!, groups });
  };

  test("holds from the next sign-in: more, less, nothing", async () => {
    const browser = new Browser();
    await signIn(browser);
    inGroups("staff", "weir-admins", "others");
    expect((await who(browser)).role).toBe("member");
    await signIn(browser);
    expect((await who(browser)).role).toBe("admin");
    const elsewhere = new Browser();
    inGroups("others");
    expect(code(await signIn(elsewhere))).toEqual([403, "not-let-in"]);
    expect((await who(browser)).person).toBeNull();
    expect((await audit()).slice(0, 1)).toEqual([["nobody", "session.refused", { personId: expect.any(String) }]]);
  });

  test("lets nobody in who is in none, or a guest where that is configured", async () => {
    provider.person = "bo-2";
    expect(code(await signIn())).toEqual([403, "not-let-in"]);
    await start({ oidcDefaultRole: "guest" });
    const browser = new Browser();
    await signIn(browser);
    expect((await who(browser)).role).toBe("guest");
  });

  test("makes no owner, and unmakes none", async () => {
    await start({ oidcRoles: new Map([["staff", "guest"]]) });
    const browser = new Browser();
    await link(browser);
    inGroups();
    await signIn(browser);
    expect(await who(browser)).toMatchObject({ person: { id: owner.personId }, role: "owner" });
  });

  test("is nothing where nobody configured any: only who is linked comes in", async () => {
    await start({ oidcRoles: undefined });
    expect(code(await signIn())).toEqual([403, "not-let-in"]);
    await link();
    const browser = new Browser();
    await signIn(browser);
    expect((await who(browser)).person.id).toBe(owner.personId);
  });
});

describe("nobody comes in", () => {
  test("who is disabled", async () => {
    const browser = new Browser();
    await signIn(browser);
    const { person } = await who(browser);
    await owner.send("POST", `/api/members/${person.id}`, { disabled: true });
    expect(code(await signIn(browser))).toEqual([403, "not-let-in"]);
    expect((await who(browser)).person).toBeNull();
  });

  const refusals: Readonly<Record<string, (browser: Browser, back: URL) => unknown>> = {
    "without the cookie": (browser) => (browser.cookies = []),
    "with the cookie of another browser": async (browser) => {
      const other = new Browser();
      await other.go(`${base}/api/session/oidc`, { follow: 0 });
      browser.cookies = other.cookies;
    },
    "with a cookie that somebody made up": (browser) => {
      browser.cookies = browser.cookies.map((cookie) => ({ ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` }));
    },
    "too late": () => api.pass(10 * 60_000),
    "with another state": (_, back) => back.searchParams.set("state", "x".repeat(43)),
    "without a state": (_, back) => back.searchParams.delete("state"),
    "with a code nobody gave": (_, back) => back.searchParams.set("code", "x".repeat(43)),
    "from another issuer": (_, back) => back.searchParams.set("iss", "https://evil.example"),
    "whom the provider refused": (_, back) => {
      back.searchParams.delete("code");
      back.searchParams.set("error", "access_denied");
    },
  };
  test.each(Object.entries(refusals))("%s", async (_, change) => {
    const browser = new Browser();
    const back = new URL(await almost(browser));
    await change(browser, back);
    expect(code(await browser.go(back.href))).toEqual([400, "sign-in-failed"]);
    expect((await who(browser)).person).toBeNull();
  });

  test("with a code that was used, though everything else is as it was", async () => {
    const browser = new Browser();
    const back = await almost(browser);
    const { cookies } = browser;
    await browser.go(back);
    expect((await who(browser)).person).not.toBeNull();
    const thief = new Browser();
    thief.cookies = cookies;
    expect(code(await thief.go(back))).toEqual([400, "sign-in-failed"]);
  });

  test("with an id token that was made for another sign-in: its nonce is another", async () => {
    const browser = new Browser();
    const sent = await browser.go(`${base}/api/session/oidc`, { follow: 0 });
    const asked = new URL(String(sent.headers.location));
    asked.searchParams.set("nonce", "n".repeat(43));
    expect(code(await browser.go(asked.href))).toEqual([400, "sign-in-failed"]);
  });

  test("with a code somebody else began: the verifier is not theirs", async () => {
    const [victim, thief] = [new Browser(), new Browser()];
    const stolen = new URL(await almost(victim)).searchParams.get("code") ?? "";
    const own = new URL(await almost(thief));
    own.searchParams.set("code", stolen);
    expect(code(await thief.go(own.href))).toEqual([400, "sign-in-failed"]);
  });

  test("again and again: the tries of one source are counted", async () => {
    const outcomes = new Set<unknown>();
    for (let at = 0; at < 62; at += 1) {
      const browser = new Browser();
      await browser.go(`${base}/api/session/oidc`, { follow: 0 });
      outcomes.add((await browser.go(`${base}/api/session/oidc/callback?code=x&state=x`)).status);
    }
    expect([...outcomes]).toEqual([400, 429]);
  });
});

describe("a provider that does not answer as it should", () => {
  const unreachable = [502, "provider-unreachable"];

  test("is a plain problem, and no more than that: once it is back, so are we", async () => {
    provider.instead = (request) => request.socket.destroy();
    expect(code(await signIn())).toEqual(unreachable);
    expect((await api.get("/api/session")).status).toBe(200);
    provider.instead = undefined;
    expect((await signIn()).url).toMatch(/\/sign-in\?to=/);
  });

  test.each([
    ["no JSON", "<html>"],
    [
      "another issuer's",
      JSON.stringify({ issuer: "https://evil.example", authorization_endpoint: "https://x.example" }),
    ],
    ["nothing to sign in at", "{}"],
  ])("%s", async (_, body) => {
    provider.instead = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    };
    expect(code(await signIn())).toEqual(unreachable);
  });

  test("a page for signing in that is no https page of theirs", async () => {
    provider.instead = (_request, response) => {
      const metadata = { issuer: provider.issuer, authorization_endpoint: "javascript:alert(1)" };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
    };
    expect(code(await signIn())).toEqual(unreachable);
  });

  test("a token endpoint that lies in our network, where the issuer does not", async () => {
    const canary = await startSignInProvider();
    const browser = new Browser();
    provider.instead = (_request, response) => {
      const metadata = {
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/auth`,
        token_endpoint: `${canary.issuer}/token`,
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
    };
    const sent = await browser.go(`${base}/api/session/oidc`, { follow: 0 });
    const state = new URL(String(sent.headers.location)).searchParams.get("state");
    expect(code(await browser.go(`${base}/api/session/oidc/callback?code=x&state=${state}`))).toEqual(unreachable);
    expect(canary.asked).toEqual([]);
    await canary.close();
  });

  test("breaks off in the middle, or does not know us", async () => {
    const browser = new Browser();
    const back = await almost(browser);
    provider.instead = (request) => request.socket.destroy();
    expect(code(await browser.go(back))).toEqual(unreachable);
    provider.instead = undefined;
    await start({ oidcClientSecret: "another secret" });
    expect(code(await signIn())).toEqual(unreachable);
  });

  test("is told to people on a page", async () => {
    provider.instead = (request) => request.socket.destroy();
    const { url } = await new Browser().go(`${base}/api/session/oidc`, { headers: { accept: "text/html" } });
    expect(url).toBe(`${base}/sign-in?refused=provider-unreachable`);
  });
});

/** The owner links their account, in a browser of theirs. */
async function link(browser = new Browser(), password = goodPassword): Promise<Page> {
  const [name = "", value = ""] = owner.cookie.split("=");
  browser.cookies = [...browser.cookies, { name, value, host: "127.0.0.1", path: "/" }];
  const offered = await browser.go(`${base}/api/account/oidc`, { method: "POST", body: { password } });
  if (offered.status !== 200) return offered;
  return browser.go(JSON.parse(offered.text).location);
}

describe("a link with an account that is there", () => {
  const linkOf = async (): Promise<unknown> => (await owner.get("/api/account/oidc")).json;

  test("is made by whoever is signed in and knows the password, and taken back again", async () => {
    expect(await linkOf()).toEqual({ name: "Example", onlyWayIn: false });
    expect(code(await link(undefined, "not the password at all"))).toEqual([401, "wrong-credentials"]);
    expect((await link()).url).toBe(`${base}/account`);
    expect(await linkOf()).toMatchObject({ linkedAt: api.now() });
    const browser = new Browser();
    await signIn(browser);
    expect((await who(browser)).person.id).toBe(owner.personId);
    expect((await owner.send("DELETE", "/api/account/oidc")).json).toEqual({ unlinked: true });
    await signIn(browser);
    expect((await who(browser)).person.id).not.toBe(owner.personId);
  });

  test("is never made because of an e-mail address or a login", async () => {
    const mia = await joined(api, owner, "member", "ada@example.org");
    const same = await joined(api, owner, "admin", "ada");
    const browser = new Browser();
    await signIn(browser);
    expect([mia.personId, same.personId]).not.toContain((await who(browser)).person.id);
    const { members } = (await owner.get("/api/members")).json;
    expect(members.map(({ login }: { login: string }) => login)).toContain("ada (2)");
  });

  test("needs the session that asked for it: who was signed out in between, or is somebody else, is not linked", async () => {
    const browser = new Browser();
    const [name = "", value = ""] = owner.cookie.split("=");
    browser.cookies = [{ name, value, host: "127.0.0.1", path: "/" }];
    const offered = await browser.go(`${base}/api/account/oidc`, { method: "POST", body: { password: goodPassword } });
    const mia = await joined(api, owner, "member", "mia");
    browser.cookies = browser.cookies.map((cookie) =>
      cookie.name === "weir" ? { ...cookie, value: mia.cookie.split("=")[1] ?? "" } : cookie,
    );
    expect(code(await browser.go(JSON.parse(offered.text).location))).toEqual([400, "sign-in-failed"]);
    for (const person of [owner, mia])
      expect((await person.get("/api/account/oidc")).json).not.toHaveProperty("linkedAt");
  });

  test("is one person's; who came by the provider has no other way in", async () => {
    const browser = new Browser();
    await signIn(browser);
    expect(code(await link())).toEqual([409, "identity-taken"]);
    const own = await browser.go(`${base}/api/account/oidc`, { method: "DELETE" });
    expect(code(own)).toEqual([409, "only-way-in"]);
  });
});
