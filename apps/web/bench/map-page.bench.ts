import type { BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { startWeir } from "../testing/running-weir.ts";
import { quantile } from "./quantile.ts";

const board = "demo-checkout";
const rounds = 9;
const goal = 1_000;

/** Milliseconds until a reader sees the map, and everything of the page; the longest piece of work in between. */
interface Opened {
  readonly mapMs: number;
  readonly wholeMs: number;
  readonly longestMs: number;
}

/** The demo's value stream page, warm: it was open before, in this browser and of this server. */
async function opening() {
  const weir = await startWeir();
  const browser = await launchBrowser();
  try {
    await fetch(`${weir.url}/api/demo`, { method: "POST" });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await watched(context);
    const page = await context.newPage();
    const url = `${weir.url}/boards/${board}`;
    const [loaded, led]: [Opened[], Opened[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      await page.goto("about:blank");
      await page.goto(`${url}/value-stream`);
      const load = await opened(page, 0);
      await page.locator(`nav a[href="/boards/${board}"]`).click();
      await page.locator("[data-card]").first().waitFor();
      const start = await page.evaluate(() => {
        const now = performance.now();
        document.querySelector<HTMLElement>('nav a[href$="/value-stream"]')?.click();
        return now;
      });
      const click = await opened(page, start);
      if (round > 0) {
        loaded.push(load);
        led.push(click);
      }
    }
    return report(loaded, led);
  } finally {
    await browser.close();
    await weir.close();
  }
}

/** Keeps the long tasks of each page. */
const watched = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const tasks: { at: number; ms: number }[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration });
    }).observe({ type: "longtask" });
  });

/** From an instant of the page's clock on; a page's load begins at 0. */
const opened = (page: Page, start: number): Promise<Opened> =>
  page.evaluate(
    (from) =>
      new Promise<Opened>((resolve) => {
        let mapMs: number | undefined;
        const look = (): void => {
          if (mapMs === undefined && document.querySelector('[data-sheet] svg [data-role="step"]') !== null)
            mapMs = performance.now() - from;
          const pending = document.querySelector('main [class*="_skeleton_"]');
          if (mapMs === undefined || pending !== null) return void requestAnimationFrame(look);
          const wholeMs = performance.now() - from;
          // Long tasks are told a little later than they end.
          setTimeout(() => {
            const tasks = (window as Window & { longTasks?: { at: number; ms: number }[] }).longTasks ?? [];
            const longestMs = Math.max(0, ...tasks.filter(({ at }) => at >= from).map(({ ms }) => ms));
            resolve({ mapMs: mapMs ?? wholeMs, wholeMs, longestMs });
          }, 200);
        };
        look();
      }),
    start,
  );

function report(loaded: readonly Opened[], led: readonly Opened[]) {
  const at = (opens: readonly Opened[], what: keyof Opened, p: number): number =>
    quantile(
      opens.map((open) => open[what]),
      p,
    );
  const median = (opens: readonly Opened[], what: keyof Opened): number => at(opens, what, 0.5);
  const row = (what: string, value: number) => ({ what, value, unit: "ms" });
  const value = median(loaded, "mapMs");
  return {
    name: "browser-map",
    rows: [
      row("loaded: the map painted, p50", value),
      // Of a busy machine the quickest tells most.
      row("loaded: the map painted, quickest", at(loaded, "mapMs", 0)),
      row("loaded: the whole page, p50", median(loaded, "wholeMs")),
      row("loaded: longest task, p50", median(loaded, "longestMs")),
      row("from the board: the map painted, p50", median(led, "mapMs")),
      row("from the board: the map painted, quickest", at(led, "mapMs", 0)),
      row("from the board: the whole page, p50", median(led, "wholeMs")),
      row("from the board: longest task, p50", median(led, "longestMs")),
    ],
    ratios: [{ what: "the demo's map painted, ms", value, goal: `<= ${goal}`, holds: value <= goal }],
  };
}

export const benches = [{ name: "browser-map", run: opening }];
