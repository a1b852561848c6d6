import type { Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { makeBigBoard } from "../testing/big-board.ts";
import { startWeir } from "../testing/running-weir.ts";

const cards = 500;
const events = 20_000;

/** What a page holds after it was told of many moves of others, against what it held before. */
async function receiving() {
  const weir = await startWeir({ WEIR_RATE_LIMIT: "off" });
  const browser = await launchBrowser();
  try {
    const board = await makeBigBoard(weir.url, cards);
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(`${weir.url}/boards/${board.boardId}`);
    await page.locator('[data-connection="live"]').waitFor();
    // All that comes later has come.
    await page.waitForTimeout(5_000);
    const before = await heapOf(page);
    let next = 0;
    const mover = async (): Promise<void> => {
      for (let index = next++; index < events; index = next++) {
        const cardId = board.idOf(`c${1 + (index % (cards - 1))}`);
        await board.send({ type: "card.move", cardId, toStageId: `s${Math.floor(index / cards) % 11}` });
      }
    };
    await Promise.all(Array.from({ length: 32 }, mover));
    await board.send({ type: "board.rename", name: "All told" });
    await page.getByText("All told").first().waitFor({ timeout: 600_000 });
    await page.waitForTimeout(5_000);
    const after = await heapOf(page);
    return {
      name: "browser-received",
      rows: [
        { what: "heap before", value: before / 1e6, unit: "MB" },
        { what: `heap after ${events} received events`, value: after / 1e6, unit: "MB" },
      ],
      ratios: [
        {
          what: "heap after 20,000 events against before",
          value: after / before,
          goal: "<= 1.2",
          holds: after <= 1.2 * before,
        },
      ],
    };
  } finally {
    await browser.close();
    await weir.close();
  }
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  for (let times = 0; times < 3; times += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  await cdp.detach();
  return usedSize;
}

export const benches = [{ name: "browser-received", run: receiving }];
