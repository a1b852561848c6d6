// Texts that would like to be scripts, in every field and on every screen of a real browser: nothing of them runs, and
// the Content-Security-Policy has nothing to report. In twins whose texts are taken for HTML, all of that is seen.
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openDesk } from "../testing/desk.ts";
import { corpus as whole, everydayCorpus } from "../testing/xss/corpus.ts";
import { plant, type Planted } from "../testing/xss/plant.ts";
import { everydayScreens, screens } from "../testing/xss/screens.ts";
import { openDrawing, walk, walkAddresses, type Walked } from "../testing/xss/walk.ts";
import { takeTextsForHtml, watch, type Watch } from "../testing/xss/watch.ts";

const isWhole = process.env["WEIR_DEEP"] !== undefined;
const corpus = isWhole ? whole : everydayCorpus;
const names = isWhole ? Object.keys(screens) : everydayScreens;
/** So many at a time: a walk of all of them would be one long test that says little of where it stands. */
const together = 12;
const walkOf = (some: readonly string[]) => ({ some, path: `${some[0]} to ${some.at(-1)}` });
const walks = Array.from({ length: Math.ceil(names.length / together) }, (_, index) =>
  walkOf(names.slice(index * together, (index + 1) * together)),
);
const minutes = 60_000;

const { weir, browser } = await openDesk();
let planted: Planted;

beforeAll(async () => {
  planted = await plant(weir, corpus);
}, 5 * minutes);

/** What no screen shows as it was written: browsers are called by their names. */
const unseen: readonly string[] = ["browser"];
/** People of other tools stand in places that no screen is about, and as a part of what a reader hears. */
const besides: readonly string[] = [...unseen, "trello member", "jira author", "xes person"];

async function visitor(isTwin: boolean, options: BrowserContextOptions = {}): Promise<{ page: Page; watch: Watch }> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, ...options });
  const [name = "", value = ""] = planted.cookie.split("=");
  await context.addCookies([{ name, value, url: weir.url }]);
  const watching = await watch(context, weir.url);
  if (isTwin) await takeTextsForHtml(context);
  return { page: await context.newPage(), watch: watching };
}

const wrongIn = (found: ReadonlyMap<string, string[]>) => [...found].filter(([, wrong]) => wrong.length > 0);

/** What was shown as a text, and what was taken for HTML where that is the flaw. */
const shown = new Set<string>();
const made = new Set<string>();

async function walkAs(
  isTwin: boolean,
  screensOf: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Walked> {
  const on = { url: weir.url, planted, corpus, ...(await visitor(isTwin, options)) };
  const walked = await walk(on, screensOf);
  await on.page.context().close();
  return walked;
}

test.each(walks)(
  "nothing that somebody wrote is more than a text, from $path",
  async ({ some }) => {
    const walked = await walkAs(false, some);
    expect(wrongIn(walked.wrong)).toEqual([]);
    for (const field of walked.shown) shown.add(field);
  },
  10 * minutes,
);

test(
  "nor is what an address says",
  async () => {
    const on = { url: weir.url, planted, corpus, ...(await visitor(false)) };
    expect(wrongIn(await walkAddresses(on))).toEqual([]);
    await on.page.context().close();
  },
  10 * minutes,
);

test("every field is on a screen", () => {
  const all = new Set(Object.values(screens).flatMap(({ shows }) => shows));
  expect(planted.fields.filter((field) => !all.has(field) && !besides.includes(field))).toEqual([]);
});

test.runIf(isWhole)("every field was seen", () => {
  expect(planted.fields.filter((field) => !shown.has(field) && !unseen.includes(field))).toEqual([]);
  console.info(`${corpus.length} texts in ${shown.size} fields on ${names.length} screens`);
});

test("a drawing that was saved holds texts, and nothing that runs", async () => {
  const on = { url: weir.url, planted, corpus, ...(await visitor(false, { acceptDownloads: true })) };
  const drawing = await openDrawing(on);
  expect(drawing.wrong).toEqual([]);
  expect(drawing.text).toContain("§");
  await on.page.context().close();
});

const twinWalks = isWhole ? walks : [walkOf(["drawer", "people", "an invitation"])];

test.each(twinWalks)(
  "a twin whose texts are taken for HTML is seen from $path, and its policy lets nothing run",
  async ({ some }) => {
    const walked = await walkAs(true, some);
    const saw = (word: RegExp) =>
      [...walked.wrong].filter(([, wrong]) => wrong.some((each) => word.test(each))).map(([name]) => name);
    expect(saw(/^is not open|^does not show/)).toEqual([]);
    expect(saw(/^element: /)).toEqual(some);
    expect(saw(/^report: /)).toEqual(some);
    expect(saw(/^dialog: |^a script ran/)).toEqual([]);
    for (const field of walked.made) made.add(field);
  },
  10 * minutes,
);

test.runIf(isWhole)("the twin took every field for HTML", () => {
  expect(planted.fields.filter((field) => !made.has(field) && !besides.includes(field))).toEqual([]);
});

test("a twin without a policy besides opens dialogs", async () => {
  const walked = await walkAs(true, ["people"], { bypassCSP: true });
  expect(walked.wrong.get("people")).toEqual(expect.arrayContaining([expect.stringMatching(/^dialog: /)]));
});
