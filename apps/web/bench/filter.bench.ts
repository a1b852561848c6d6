import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { makeBigBoard } from "../testing/big-board.ts";
import { startWeir } from "../testing/running-weir.ts";
import { quantile } from "./quantile.ts";

const sizes = [1_000, 10_000] as const;
const rounds = 3;
/** Each leaves other cards than the one before. */
const filters = ["parcel 7", "order", "-parcel 1", "age:..2", 'stage:"Stage 3" 9', "order page"];

/** Boards of two sizes filtered in turns, each time in a browser context of its own: from the typing to the painted board. */
async function filtering() {
  const weir = await startWeir();
  const browser = await launchBrowser();
  try {
    const boards = new Map<number, string>();
    for (const size of sizes) boards.set(size, (await makeBigBoard(weir.url, size)).boardId);
    const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const size of sizes) {
        const found = await typingTimes(browser, weir.url, boards.get(size) ?? "");
        if (round > 0) times.get(size)?.push(...found);
      }
    }
    const median = (size: number): number => quantile(times.get(size) ?? [], 0.5);
    const ratio = median(10_000) / median(1_000);
    return {
      name: "browser-filter",
      rows: sizes.flatMap((size) => [
        { what: `${size} cards: filtered and painted, p50`, value: median(size), unit: "ms" },
        { what: `${size} cards: filtered and painted, longest`, value: quantile(times.get(size) ?? [], 1), unit: "ms" },
      ]),
      ratios: [{ what: "filtering 10,000 cards against 1,000", value: ratio, goal: "<= 3", holds: ratio <= 3 }],
    };
  } finally {
    await browser.close();
    await weir.close();
  }
}

async function typingTimes(browser: Browser, url: string, boardId: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/boards/${boardId}`);
    await page.locator('[data-connection="live"]').waitFor();
    // What understands a filter comes with the first one.
    await page.locator("[data-filter]").fill("delivery 5");
    await page.getByRole("search").getByRole("status").waitFor();
    const times: number[] = [];
    for (const filter of filters) {
      // Typing is told to the address once it rests.
      await page.waitForTimeout(500);
      times.push(await typed(page, filter));
    }
    return times;
  } finally {
    await context.close();
  }
}

/** The number of cards that are left tells when the filter was heard; the frame after it has painted them. */
const typed = (page: Page, filter: string): Promise<number> =>
  page.evaluate(
    (next) =>
      new Promise<number>((resolve, reject) => {
        const field = document.querySelector<HTMLInputElement>("[data-filter]");
        const count = document.querySelector('[role="search"] [role="status"]');
        if (field === null || count === null) return reject(new Error("There is no filter to type"));
        field.focus();
        field.select();
        const start = performance.now();
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        watch.observe(count, { childList: true, characterData: true, subtree: true });
        document.execCommand("insertText", false, next);
      }),
    filter,
  );

export const benches = [{ name: "browser-filter", run: filtering }];
