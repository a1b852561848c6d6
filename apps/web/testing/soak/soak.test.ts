// Two people in browsers of their own do what comes to their hands on one board, and lose the network now and then: in the
// end both see what the server has. `npm run soak` runs it; the seed says what is done.
import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk } from "../desk.ts";
import { soak } from "./soak.ts";

const actions = Number(process.env["SOAK_ACTIONS"] ?? 500);
const seed = process.env["SOAK_SEED"] ?? "a river";

const desk = await openDesk();

test(
  `two people, ${actions} deeds each, seed "${seed}": both boards are the server's in the end`,
  async () => {
    const { wrong, diaries, facts } = await soak(desk, { seed, actions });
    console.info(`${diaries.flat().length} lines in two diaries, ${facts} facts on the board`);
    expect({ wrong, diaries: wrong.length > 0 ? diaries : [] }).toEqual({ wrong: [], diaries: [] });
    expect(facts).toBeGreaterThan(actions);
  },
  60 * 60_000,
);

/** A browser that loses cards which wait in it for the network. */
const forgetful = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    const isNew = ({ command }: { command?: { type: string } }): boolean => command?.type === "card.create";
    IDBObjectStore.prototype.put = function (value, ...key) {
      const loses = !navigator.onLine && Array.isArray(value);
      return put.call(this, loses ? value.filter((each) => !isNew(each)) : value, ...key);
    };
  });

test(
  "a twin whose browsers lose what waits in them is seen",
  async () => {
    const { wrong } = await soak(desk, { seed: "a leak", actions: 15, adding: 0.7, spoil: forgetful });
    expect(wrong.join("\n")).toMatch(/wrote what is nowhere/);
  },
  10 * 60_000,
);
