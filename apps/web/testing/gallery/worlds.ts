import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { startWeir, type RunningWeir } from "../running-weir.ts";
import { drawMaps } from "./drawn-maps.ts";
import { tellMap } from "./told-map.ts";

/** Where a screen is looked at: where nothing is yet, or as somebody of a team that has everything. */
export type World = "fresh" | "team";

/** Pages for whoever has no account, reached by a link. */
export type HandedLink = "form" | "share" | "invitation";

export interface Worlds {
  readonly url: (world: World) => string;
  readonly link: (link: HandedLink) => string;
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
  const invited = async (name: string, role: string): Promise<string> => {
    const { link } = (await (await ask("/api/invitations", { name, role })).json()) as { link: string };
    return link;
  };
  await invited("Grace Hopper", "member");
  const invitation = await invited("Gus Guest", "guest");
  await tellMap(ask, async (path) =>
    (await fetch(team.url + path, { headers: { cookie, accept: "application/json" } })).json(),
  );
  const links = { invitation, ...(await furnished(team.url, cookie)) };
  await drawMaps(ask);
  const urls = { fresh: fresh.url, team: team.url };
  return {
    url: (world) => urls[world],
    link: (link) => links[link],
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

const board = "demo-checkout";
const ownFields = [
  { kind: "text", value: "4711" },
  { kind: "number", value: 1_250.5 },
  { kind: "choice", options: ["Gold", "Silver"], value: "Gold" },
  { kind: "date", value: "2026-12-24" },
  { kind: "link", value: "https://example.org/4711" },
];

/** What the demo has not: fields of its own with values, a file, a meeting held, a request form, a link. */
async function furnished(url: string, cookie: string): Promise<{ form: string; share: string }> {
  const to = (path: string): string => `${url}/api/boards/${board}${path}`;
  let commands = 0;
  const command = (fields: object): Promise<Response> =>
    post(to("/commands"), { commandId: `gallery-${(commands += 1)}`, ...fields }, cookie);
  const answer = await fetch(to(""), { headers: { cookie, accept: "application/json" } });
  const { cards, stages } = (await answer.json()) as {
    cards: { cardId: string; stageId: string }[];
    stages: { stageId: string }[];
  };
  const cardId = cards.find(({ stageId }) => stageId === stages[0]?.stageId)?.cardId ?? "";
  for (const { kind, options, value } of ownFields) {
    await command({ type: "field.add", fieldId: kind, name: `A ${kind}`, kind, ...(options && { options }) });
    await command({ type: "card.set-field", cardId, fieldId: kind, value });
  }
  const note = "Voucher first.";
  await command({ type: "cadence.hold", meetingId: "m", kind: "stand-up", roles: ["product"], others: [], note });
  const file = await fetch(to(`/cards/${cardId}/attachments/plan?name=plan.txt`), {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie },
    body: "Test the voucher, then ship it.",
  });
  if (!file.ok) throw new Error(`The file: ${file.status} ${await file.text()}`);
  const linkOf = async (path: string, body: object): Promise<string> =>
    ((await (await post(to(path), body, cookie)).json()) as { link: string }).link;
  const fields = { description: "optional", kind: "optional", due: "optional", name: "required", email: "optional" };
  const form = { title: "Ask the checkout team", intro: "What do you need?", open: true, fields };
  return {
    form: await linkOf("/intake", form),
    share: await linkOf("/shares", { what: "board", note: "For the board room", hidesPeople: false }),
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
