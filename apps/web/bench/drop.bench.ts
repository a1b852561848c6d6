import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { makeBigBoard } from "../testing/big-board.ts";
import { card, centreOf, stage } from "../testing/board-hands.ts";
import { startWeir } from "../testing/running-weir.ts";
import { quantile } from "./quantile.ts";

const rounds = 5;

/** A card dropped on a board that is empty but for it, and on one of 10,000, in turns: from letting go to its picture. */
async function dropping() {
  const weir = await startWeir();
  const browser = await launchBrowser();
  try {
    const times = new Map<number, number[]>();
    const boards = new Map<number, string>();
    for (const size of [1, 10_000]) boards.set(size, (await makeBigBoard(weir.url, size)).boardId);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [size, boardId] of boards) {
        const found = await dropTime(browser, `${weir.url}/boards/${boardId}`, round % 2 === 0);
        if (round > 0) times.set(size, [...(times.get(size) ?? []), found]);
      }
    }
    const median = (size: number): number => quantile(times.get(size) ?? [], 0.5);
    const ratio = median(10_000) / median(1);
    return {
      name: "browser-drop",
      rows: [...boards.keys()].map((size) => ({
        what: `${size === 1 ? "empty board" : `${size} cards`}: drop to painted, p50`,
        value: median(size),
        unit: "ms",
      })),
      ratios: [{ what: "drop to painted, 10,000 cards against none", value: ratio, goal: "<= 2", holds: ratio <= 2 }],
    };
  } finally {
    await browser.close();
    await weir.close();
  }
}

/** There in one round, back in the next. */
async function dropTime(browser: Browser, url: string, there: boolean): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-connection="live"]').waitFor();
    await page.waitForTimeout(500);
    const goal = there ? "s2" : "s0";
    const painted = toPainted(page, goal);
    const [from, to] = [await centreOf(card(page, "c0")), await centreOf(stage(page, goal))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, 200, { steps: 20 });
    await page.mouse.up();
    return await painted;
  } finally {
    await context.close();
  }
}

/** From letting go until the card stands in the stage and the frame after it has painted that. */
const toPainted = (page: Page, stageId: string): Promise<number> =>
  page.evaluate(
    (goal) =>
      new Promise<number>((resolve) => {
        const letGo = (): void => {
          const start = performance.now();
          const look = (): void => {
            const there = document.querySelector(`[data-stage="${goal}"] [data-card$=".c0"]`);
            if (there === null) return void requestAnimationFrame(look);
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          };
          requestAnimationFrame(look);
        };
        document.addEventListener("mouseup", letGo, { capture: true, once: true });
      }),
    stageId,
  );

export const benches = [{ name: "browser-drop", run: dropping }];
