import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What the source puts into the page. */
declare const axe: {
  run(within: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** Rules of accessibility that the page breaks, with the first place of each. A page is judged when it stands. */
export async function brokenRules(page: Page): Promise<string[]> {
  return run(page, ":root", {});
}

/** Places of what lies in front of everything else that can hardly be read. */
export async function tooFaint(page: Page): Promise<string[]> {
  const front = ["[role=dialog]", "[role=menu]", "#root"];
  for (const each of front)
    if ((await page.locator(each).count()) > 0) return run(page, each, { runOnly: ["color-contrast"] });
  return [];
}

async function run(page: Page, within: string, options: object): Promise<string[]> {
  await standsStill(page);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  // Only what is broken leaves the page: all that is whole besides takes longer to hand over than to find.
  return page.evaluate(
    async ([selector, how]) => {
      const { violations } = await axe.run(selector, { ...how, resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    },
    [within, options] as const,
  );
}

/** What is still fading in has no colour of its own yet. */
export async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
}
