import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Browser } from "../../../testing/browser.ts";
import { createProviderDesk, outcome, type ProviderDesk } from "../../../testing/provider-desk.ts";
import { startSignInProvider } from "../../../testing/sign-in-provider.ts";
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

describe("nobody comes in", () => {
  test("who is disabled", async () => {
    const browser = new Browser();
    await desk.signIn(browser);
    const { person } = await desk.who(browser);
    await desk.owner.send("POST", `/api/members/${person.id}`, { disabled: true });
    expect(outcome(await desk.signIn(browser))).toEqual([403, "not-let-in"]);
    expect((await desk.who(browser)).person).toBeNull();
  });

  const refusals: Readonly<Record<string, (browser: Browser, back: URL) => unknown>> = {
    "without the cookie": (browser) => (browser.cookies = []),
    "with the cookie of another browser": async (browser) => {
      const other = new Browser();
      await other.go(`${desk.base}/api/session/oidc`, { follow: 0 });
      browser.cookies = other.cookies;
    },
    "with a cookie that somebody made up": (browser) => {
      browser.cookies = browser.cookies.map((cookie) => ({ ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` }));
    },
    "too late": () => desk.api.pass(10 * 60_000),
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
    const back = new URL(await desk.back(browser));
    await change(browser, back);
    expect(outcome(await browser.go(back.href))).toEqual([400, "sign-in-failed"]);
    expect((await desk.who(browser)).person).toBeNull();
  });

  test("with a code that was used, though everything else is as it was", async () => {
    const browser = new Browser();
    const back = await desk.back(browser);
    const { cookies } = browser;
    await browser.go(back);
    expect((await desk.who(browser)).person).not.toBeNull();
    const thief = new Browser();
    thief.cookies = cookies;
    expect(outcome(await thief.go(back))).toEqual([400, "sign-in-failed"]);
  });

  test("with an id token that was made for another sign-in: its nonce is another", async () => {
    const browser = new Browser();
    const sent = await browser.go(`${desk.base}/api/session/oidc`, { follow: 0 });
    const asked = new URL(String(sent.headers.location));
    asked.searchParams.set("nonce", "n".repeat(43));
    expect(outcome(await browser.go(asked.href))).toEqual([400, "sign-in-failed"]);
  });

  test("with a code somebody else began: the verifier is not theirs", async () => {
    const [victim, thief] = [new Browser(), new Browser()];
    const stolen = new URL(await desk.back(victim)).searchParams.get("code") ?? "";
    const own = new URL(await desk.back(thief));
    own.searchParams.set("code", stolen);
    expect(outcome(await thief.go(own.href))).toEqual([400, "sign-in-failed"]);
  });

  test("again and again: the tries of one source are counted", async () => {
    const outcomes = new Set<unknown>();
    for (let at = 0; at < 62; at += 1) {
      const browser = new Browser();
      await browser.go(`${desk.base}/api/session/oidc`, { follow: 0 });
      outcomes.add((await browser.go(`${desk.base}/api/session/oidc/callback?code=x&state=x`)).status);
    }
    expect([...outcomes]).toEqual([400, 429]);
  });
});

describe("a provider that does not answer as it should", () => {
  const unreachable = [502, "provider-unreachable"];

  test("is a plain problem, and no more than that: once it is back, so are we", async () => {
    desk.provider.instead = (request) => request.socket.destroy();
    expect(outcome(await desk.signIn())).toEqual(unreachable);
    expect((await desk.api.get("/api/session")).status).toBe(200);
    desk.provider.instead = undefined;
    expect((await desk.signIn()).url).toMatch(/\/sign-in\?to=/);
  });

  test.each([
    ["no JSON", "<html>"],
    [
      "another issuer's",
      JSON.stringify({ issuer: "https://evil.example", authorization_endpoint: "https://x.example" }),
    ],
    ["nothing to sign in at", "{}"],
  ])("%s", async (_, body) => {
    desk.provider.instead = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    };
    expect(outcome(await desk.signIn())).toEqual(unreachable);
  });

  test("a page for signing in that is no https page of theirs", async () => {
    desk.provider.instead = (_request, response) => {
      const metadata = { issuer: desk.provider.issuer, authorization_endpoint: "javascript:alert(1)" };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
    };
    expect(outcome(await desk.signIn())).toEqual(unreachable);
  });

  test("a token endpoint that lies in our network, where the issuer does not", async () => {
    const canary = await startSignInProvider();
    const browser = new Browser();
    desk.provider.instead = (_request, response) => {
      const metadata = {
        issuer: desk.provider.issuer,
        authorization_endpoint: `${desk.provider.issuer}/auth`,
        token_endpoint: `${canary.issuer}/token`,
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
    };
    const sent = await browser.go(`${desk.base}/api/session/oidc`, { follow: 0 });
    const state = new URL(String(sent.headers.location)).searchParams.get("state");
    expect(outcome(await browser.go(`${desk.base}/api/session/oidc/callback?code=x&state=${state}`))).toEqual(
      unreachable,
    );
    expect(canary.asked).toEqual([]);
    await canary.close();
  });

  test("breaks off in the middle, or does not know us", async () => {
    const browser = new Browser();
    const back = await desk.back(browser);
    desk.provider.instead = (request) => request.socket.destroy();
    expect(outcome(await browser.go(back))).toEqual(unreachable);
    desk.provider.instead = undefined;
    await restart({ oidcClientSecret: "another secret" });
    expect(outcome(await desk.signIn())).toEqual(unreachable);
  });

  test("is told to people on a page", async () => {
    desk.provider.instead = (request) => request.socket.destroy();
    const { url } = await new Browser().go(`${desk.base}/api/session/oidc`, { headers: { accept: "text/html" } });
    expect(url).toBe(`${desk.base}/sign-in?refused=provider-unreachable`);
  });
});
