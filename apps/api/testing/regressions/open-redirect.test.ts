import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Browser } from "../browser.ts";
import { createProviderDesk, type ProviderDesk } from "../provider-desk.ts";

let desk: ProviderDesk;
beforeAll(async () => {
  vi.spyOn(console, "warn").mockReturnValue();
  desk = await createProviderDesk();
});
afterAll(async () => {
  await desk.close();
  vi.restoreAllMocks();
});

/** The page that reads it leads home from all of these: apps/web/src/features/people/safe-path.test.ts. */
describe("Kanboard CVE-2026-21879: nobody is led off to another site after signing in", () => {
  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "http:evil.example",
    "/x\r\nlocation: https://evil.example",
    "?x#//evil.example",
  ])("%j stays a word in an address of ours", async (to) => {
    const { url, trail } = await desk.signIn(new Browser(), to);
    expect(url).toBe(`${desk.base}/sign-in?to=${encodeURIComponent(to)}`);
    const hosts = new Set(trail.map((address) => new URL(address).origin));
    expect(hosts).toEqual(new Set([desk.base, desk.provider.issuer]));
  });

  test("nor by what one came back with, nor by where one says one came from", async () => {
    const browser = new Browser();
    const back = new URL(await desk.back(browser));
    for (const name of ["to", "next", "redirect_uri", "return_to"]) back.searchParams.set(name, "https://evil.example");
    const headers = { referer: "https://evil.example/", "x-forwarded-host": "evil.example" };
    expect((await browser.go(back.href, { headers })).url).toBe(`${desk.base}/sign-in?to=%2F`);
    const page = { accept: "text/html", ...headers };
    const refused = await browser.go(`${desk.base}/api/session/oidc/callback?error=//evil.example`, { headers: page });
    expect(refused.url).toBe(`${desk.base}/sign-in?refused=sign-in-failed`);
  });
});
