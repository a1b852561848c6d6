// Every screen with the demo's full data: no rule of accessibility broken in light, dark and forced colours, by mouse or
// on a phone; at 200 % nothing but boards and drawings has to be scrolled both ways.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { brokenRules, tooFaint } from "../testing/broken-rules.ts";
import { addressOf } from "../testing/gallery/screen.ts";
import { everyScreen } from "../testing/gallery/screens.ts";
import { openWorlds } from "../testing/gallery/worlds.ts";

const [worlds, browser] = await Promise.all([openWorlds(), launchBrowser()]);
const contexts = new Map<string, BrowserContext>();
const desk = { width: 1280, height: 800 };

beforeAll(async () => {
  const options = { viewport: desk, reducedMotion: "reduce" } as const;
  contexts.set("fresh", await worlds.enter("fresh", browser, options));
  contexts.set("team", await worlds.enter("team", browser, options));
  contexts.set("signed out", await worlds.enter("team", browser, options, true));
  await Promise.all([...contexts.values()].map((each) => each.addInitScript(noFading)));
});
afterAll(async () => {
  await browser.close();
  await worlds.close();
});

/** Every change of colours is there at once: thousands of fading ones on a board are not waited for. */
function noFading(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::before, *::after { transition: none !important }");
  document.adoptedStyleSheets = [sheet];
}

/** How far the page, and what is read in it, is wider than what is seen of it. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, document.querySelector("#content")].map((each) =>
        each === null ? 0 : each.scrollWidth - each.clientWidth,
      ),
    ),
  );

test.each(everyScreen)("$name", async (screen) => {
  const { world, signedOut, show, wide } = screen;
  const page = await contexts.get(signedOut === true ? "signed out" : world)?.newPage();
  if (page === undefined) throw new Error(`There is no world ${world}`);
  await page.goto(addressOf(screen, worlds));
  await show?.(page);
  const sideways = async () => (wide === true ? 0 : tooWide(page));
  const broken: Record<string, unknown> = { light: await brokenRules(page) };
  await page.emulateMedia({ colorScheme: "dark" });
  broken["dark"] = await tooFaint(page);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  broken["forced colours"] = await tooFaint(page);
  await page.emulateMedia({ forcedColors: "none" });
  // What 1280 px are at 200 %, and a phone.
  await page.setViewportSize({ width: 640, height: 400 });
  await expect.poll(sideways).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  broken["phone"] = await brokenRules(page);
  await expect.poll(sideways).toBe(0);
  await page.close();
  expect(broken).toEqual({ light: [], dark: [], "forced colours": [], phone: [] });
});
