import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { startWeir, type RunningWeir } from "../running-weir.ts";

/** Where a screen is looked at: where nothing is yet, or as somebody of a team that has everything. */
export type World = "fresh" | "team";

export interface Worlds {
  readonly url: (world: World) => string;
  /** A browser of somebody who may do everything there; `signedOut` of nobody. */
  enter(world: World, browser: Browser, options: BrowserContextOptions, signedOut?: boolean): Promise<BrowserContext>;
  close(): Promise<void>;
}

const password = "a bicycle that never was";

/** An empty workspace, and a team with the demo's boards. */
export async function openWorlds(): Promise<Worlds> {
  const [fresh, team] = await Promise.all([startWeir({ WEIR_DEMO: "off" }), startWeir({ WEIR_DEMO: "on" })]);
  const cookie = await claimedBy(team, { name: "Ada Lovelace", login: "ada", password });
  const ask = (path: string, body: object): Promise<Response> => post(team.url + path, body, cookie);
  await ask("/api/teams", { name: "Checkout crew" });
  for (const [name, role] of [
    ["Grace Hopper", "member"],
    ["Gus Guest", "guest"],
  ])
    await ask("/api/invitations", { name, role });
  const urls = { fresh: fresh.url, team: team.url };
  return {
    url: (world) => urls[world],
    async enter(world, browser, options, signedOut = false) {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", bypassCSP: true, ...options });
      const [name = "", value = ""] = cookie.split("=");
      if (world === "team" && !signedOut) await context.addCookies([{ name, value, url: team.url }]);
      return context;
    },
    async close() {
      await Promise.all([fresh.close(), team.close()]);
    },
  };
}

async function claimedBy(weir: RunningWeir, account: object): Promise<string> {
  await post(`${weir.url}/api/team`, {});
  const answer = await post(`${weir.url}/api/claim`, { key: await claimKey(weir), ...account });
  return /^[^;]*/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "";
}

/** The key of the link in the server's terminal. */
async function claimKey(weir: RunningWeir): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const key = /\/claim#key=([\w-]+)/.exec(weir.printed())?.[1];
    if (key !== undefined) return key;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server printed no link");
}

async function post(url: string, body: object, cookie = ""): Promise<Response> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...(cookie !== "" && { cookie }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}
