// Every screen, light and dark, wide and narrow, on one page to look at: `npm run gallery`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../../../scripts/browser.mjs";
import { standsStill } from "../broken-rules.ts";
import { addressOf, type Screen } from "./screen.ts";
import { everyScreen } from "./screens.ts";
import { openWorlds } from "./worlds.ts";

const folder = fileURLToPath(new URL("../../../../build/gallery", import.meta.url));
const widths = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
const schemes = ["light", "dark"] as const;
const wanted = process.argv[2]?.toLowerCase();

const fileOf = ({ name }: Screen, width: string, scheme: string): string =>
  `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${width}-${scheme}.png`;

async function draw(): Promise<readonly string[]> {
  const [worlds, browser] = await Promise.all([openWorlds(), launchBrowser()]);
  const failed: string[] = [];
  try {
    for (const screen of everyScreen.filter(({ name }) => wanted === undefined || name.toLowerCase().includes(wanted)))
      for (const [width, viewport] of Object.entries(widths)) {
        const options = { viewport, hasTouch: width === "phone", reducedMotion: "reduce" } as const;
        const context = await worlds.enter(screen.world, browser, options, screen.signedOut);
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        try {
          await page.goto(addressOf(screen, worlds));
          await screen.show?.(page);
          if (screen.whole === true) await page.setViewportSize({ ...viewport, height: await lengthOf(page) });
        } catch (error) {
          failed.push(`${screen.name}, ${width}: ${String(error).split("\n")[0]}`);
        }
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          await standsStill(page);
          await page.screenshot({ path: join(folder, fileOf(screen, width, colorScheme)) });
        }
        await context.close();
      }
  } finally {
    await browser.close();
    await worlds.close();
  }
  return failed;
}

/** How tall a window is that nothing in it has to be scrolled in. */
const lengthOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const hidden = [...document.querySelectorAll("#content, #content *")].map(
      (each) => each.scrollHeight - each.clientHeight,
    );
    return innerHeight + Math.max(0, ...hidden);
  });

const pictures = (screen: Screen): string =>
  Object.entries(widths)
    .flatMap(([width, { width: px }]) =>
      schemes.map((scheme) => {
        const file = fileOf(screen, width, scheme);
        return `<a href="${file}"><img src="${file}" alt="${screen.name}, ${px} px, ${scheme}" loading="lazy" height="400"></a>`;
      }),
    )
    .join("\n");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const failed = await draw();
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of Weir</title>
<style>body{font:14px system-ui;margin:24px;background:#888}h2{font-size:16px;margin:24px 0 8px}img{margin-right:8px}</style>
<h1>Screens of Weir</h1>
${everyScreen.map((screen) => `<h2>${screen.name}</h2>\n${pictures(screen)}`).join("\n")}
</html>`,
);
console.log(`${join(folder, "index.html")}: ${everyScreen.length} screens`);
for (const each of failed) console.error(`Not shown: ${each}`);
process.exit(failed.length === 0 ? 0 : 1);
