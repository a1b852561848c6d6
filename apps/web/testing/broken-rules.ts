import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What the source puts into the page. */
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/**
 * Rules of accessibility that the page breaks, with the first place of each. A page is judged when it stands: what is
 * still fading in has no colour of its own yet.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
