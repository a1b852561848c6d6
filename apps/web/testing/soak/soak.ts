import { createRandom, pickIndex } from "@weir/flow-metrics";
import type { BrowserContext } from "playwright-core";
import { expect } from "vitest";
import { openBoard } from "../board-hands.ts";
import { makeBoard } from "../board-maker.ts";
import type { Desk } from "../desk.ts";
import { act, showAll, tidy, type Somebody } from "./hands.ts";
import { heldBy, limitsOn, linesOf, shownOn, unanswered } from "./standing.ts";

export interface SoakWish {
  readonly seed: string;
  /** Of each of the two. */
  readonly actions: number;
  /** The share of cards that are written before all else; none unless told. */
  readonly adding?: number;
  /** Before a page begins. */
  readonly spoil?: (context: BrowserContext) => Promise<unknown>;
}

/** What two people did to a board, and what is wrong in the end; nothing where all is well. */
export interface Soaked {
  readonly wrong: readonly string[];
  readonly diaries: readonly (readonly string[])[];
  /** Facts the board has in the end. */
  readonly facts: number;
}

/** Two people with browsers of their own work on one board at random, losing the network now and then. */
export async function soak({ weir, browser }: Pick<Desk, "weir" | "browser">, wish: SoakWish): Promise<Soaked> {
  const board = await makeBoard(weir.url, { todo: [..."ABCDEFGH"], build: [..."IJ"], review: ["K"] });
  const url = { boardId: board.boardId };
  const wrong: string[] = [];
  const refused = new Set<string>();
  /** Titles of cards that were ever made, as the server has them. */
  const made = async (): Promise<Set<unknown>> =>
    new Set((await allEvents()).map((event) => (event.type === "card.created" ? event.title : undefined)));
  const allEvents = async () => {
    const all: { type: string; seq: number; title?: unknown }[] = [];
    for (;;) {
      const { events } = await board.client.boardEvents({
        params: url,
        query: { after: String(all.at(-1)?.seq ?? 0) },
      });
      if (events.length === 0) return all;
      all.push(...events);
    }
  };

  const come = async (name: string): Promise<Somebody> => {
    const context = await browser.newContext({ viewport: { width: 1500, height: 2400 }, reducedMotion: "reduce" });
    await wish.spoil?.(context);
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => wrong.push(`${name}'s page: ${message}`));
    page.on("response", (response) => {
      if (response.status() < 400 || response.request().method() !== "POST") return;
      const sent = response.request().postDataJSON() as { type?: string; title?: string } | null;
      if (sent?.type === "card.create" && sent.title !== undefined) refused.add(sent.title);
    });
    await openBoard(page, weir.url, board.boardId);
    return {
      name,
      page,
      random: createRandom(wish.seed).fork(name),
      adding: wish.adding ?? 0,
      diary: [],
      written: new Map(),
    };
  };

  const work = async (somebody: Somebody): Promise<void> => {
    const { page, random, diary, written } = somebody;
    let back = 0;
    /** Where the diary was when all was sent for certain. */
    let sent = 0;
    for (let done = 1; done <= wish.actions; done += 1) {
      if (back === 0 && (done === 5 || random.next() < 0.08)) {
        sent = diary.length;
        await page.context().setOffline(true);
        diary.push("loses the network");
        back = done + 2 + pickIndex(random, 8);
      }
      if (done === back) {
        await page.context().setOffline(false);
        diary.push("has it again");
        back = 0;
      }
      if (back === 0 && (await unanswered(page)) === 0) sent = diary.length;
      await act(somebody);
      // What was not sent yet may be taken back without a trace.
      if (/^(un|re)do$/.test(diary.at(-1) ?? ""))
        for (const [title, at] of written) if (at >= sent) written.delete(title);
    }
    await page.context().setOffline(false);
    await tidy(somebody);
    await showAll(somebody);
    await tidy(somebody);
  };

  const two = await Promise.all([come("Ann"), come("Bob")]);
  await Promise.all(two.map(work));

  const settled = async (what: string, check: () => Promise<unknown>): Promise<void> =>
    check().then(
      () => undefined,
      (reason: unknown) => void wrong.push(`${what}: ${told(reason)}`),
    );
  for (const { name, page } of two) {
    await page.setViewportSize({ width: 1500, height: 9000 });
    await settled(`${name} is not connected with nothing to send`, () =>
      page.locator('[data-connection="live"]').waitFor({ timeout: 90_000 }),
    );
    await settled(`${name} has changes that nobody answered`, () => expect.poll(() => unanswered(page)).toBe(0));
  }
  const fresh = await browser.newContext({ viewport: { width: 1500, height: 9000 } });
  const third = await fresh.newPage();
  await openBoard(third, weir.url, board.boardId);
  const held = await heldBy(board);
  for (const { name, page, written } of [
    ...two,
    { name: "Whoever comes", page: third, written: new Map<string, number>() },
  ]) {
    await settled(`${name}'s board is not the server's`, () =>
      expect.poll(async () => linesOf(await shownOn(page))).toEqual(linesOf(held)),
    );
    const limits = await limitsOn(third);
    await settled(`${name}'s limits are not the server's`, () => expect.poll(() => limitsOn(page)).toEqual(limits));
    const known = await made();
    const lost = [...written.keys()].filter((title) => !known.has(title) && !refused.has(title));
    if (lost.length > 0) wrong.push(`${name} wrote what is nowhere: ${lost.join(", ")}`);
  }
  const facts = (await allEvents()).length;
  for (const { page } of [...two, { page: third }]) await page.context().close();
  return { wrong, diaries: two.map(({ diary }) => diary), facts };
}

/** What was expected and what was there, each where only one of them has it. */
function told(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  const { actual, expected } = reason as { actual?: unknown; expected?: unknown };
  if (!Array.isArray(actual) || !Array.isArray(expected)) return reason.message;
  const without = (some: unknown[], others: unknown[]): unknown[] => some.filter((each) => !others.includes(each));
  return `shows ${without(actual, expected).join(" | ")}; expected ${without(expected, actual).join(" | ")}`;
}
