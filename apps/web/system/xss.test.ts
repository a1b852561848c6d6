// Texts that would like to be scripts, in every field and on every screen of a real browser: nothing of them runs, and
// the Content-Security-Policy has nothing to report. In twins whose texts are taken for HTML, all of that is seen.
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openDesk } from "../testing/desk.ts";
import { corpus as whole, everydayCorpus } from "../testing/xss/corpus.ts";
import { plant, type Planted } from "../testing/xss/plant.ts";
import { everydayScreens, screens } from "../testing/xss/screens.ts";
import { openDrawing, walk, walkAddresses } from "../testing/xss/walk.ts";
import { takeTextsForHtml, watch, type Watch } from "../testing/xss/watch.ts";

const isWhole = process.env["WEIR_DEEP"] !== undefined;
const corpus = isWhole ? whole : everydayCorpus;
const names = isWhole ? Object.keys(screens) : everydayScreens;
const minutes = 60_000;

const { weir, browser } = await openDesk();
let planted: Planted;

beforeAll(async () => {
  planted = await plant(weir, corpus);
}, 5 * minutes);

/** What no screen shows as it was written: browsers are called by their names, people of other tools by their ids. */
const unseen: readonly string[] = ["browser", "trello member", "jira author"];

async function visitor(isTwin: boolean, options: BrowserContextOptions = {}): Promise<{ page: Page; watch: Watch }> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, ...options });
  const [name = "", value = ""] = planted.cookie.split("=");
  await context.addCookies([{ name, value, url: weir.url }]);
  const watching = await watch(context, weir.url);
  if (isTwin) await takeTextsForHtml(context);
  return { page: await context.newPage(), watch: watching };
}

const wrongIn = (found: ReadonlyMap<string, string[]>) => [...found].filter(([, wrong]) => wrong.length > 0);

test(
  "nothing that somebody wrote is more than a text, on any screen",
  async () => {
    const on = { url: weir.url, planted, corpus, ...(await visitor(false)) };
    expect(wrongIn(await walk(on, names))).toEqual([]);
    expect(wrongIn(await walkAddresses(on))).toEqual([]);
    console.info(`${corpus.length} texts in ${planted.fields.length} fields on ${names.length} screens`);
    await on.page.context().close();
  },
  10 * minutes,
);

test("every field is on a screen", () => {
  const shown = new Set(Object.values(screens).flatMap(({ shows }) => shows));
  expect(planted.fields.filter((field) => !shown.has(field) && !unseen.includes(field))).toEqual([]);
});

test("a drawing that was saved holds texts, and nothing that runs", async () => {
  const on = { url: weir.url, planted, corpus, ...(await visitor(false, { acceptDownloads: true })) };
  const drawing = await openDrawing(on);
  expect(drawing.wrong).toEqual([]);
  expect(drawing.text).toContain("§");
  await on.page.context().close();
});

/** What one of the twins' pages did. */
async function twinOn(names: readonly string[], options: BrowserContextOptions = {}): Promise<Map<string, string[]>> {
  const on = { url: weir.url, planted, corpus, ...(await visitor(true, options)) };
  const found = await walk(on, names);
  await on.page.context().close();
  return found;
}

test(
  "a twin whose texts are taken for HTML is seen on each screen, and its policy lets nothing run",
  async () => {
    const found = await twinOn(isWhole ? names : ["drawer", "people", "an invitation"]);
    const saw = (word: RegExp) =>
      [...found].filter(([, wrong]) => wrong.some((each) => word.test(each))).map(([name]) => name);
    expect(saw(/^element: /)).toEqual([...found.keys()]);
    expect(saw(/^report: /)).toEqual([...found.keys()]);
    expect(saw(/^dialog: |^a script ran/)).toEqual([]);
  },
  10 * minutes,
);

test("a twin without a policy besides opens dialogs", async () => {
  const found = await twinOn(["people"], { bypassCSP: true });
  expect(found.get("people")).toEqual(expect.arrayContaining([expect.stringMatching(/^dialog: /)]));
});
