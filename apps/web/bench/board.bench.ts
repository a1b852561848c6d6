import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { makeBigBoard } from "../testing/big-board.ts";
import { card, centreOf, stage } from "../testing/board-hands.ts";
import { startWeir } from "../testing/running-weir.ts";
import { quantile } from "./quantile.ts";

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}
interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly goal: string;
  readonly holds: boolean;
}

const sizes = [100, 500, 10_000] as const;
const rounds = 5;

interface Measured {
  readonly interactiveMs: number;
  readonly nodes: number;
  readonly frames: readonly number[];
  /** The longest piece of work of the page's thread while dragging, in processor time: a busy machine does not add to it. */
  readonly longestMs: number;
}

/** Boards of three sizes opened and dragged on in turns, each time in a browser context of its own. */
async function boardSize(): Promise<{ name: string; rows: Row[]; ratios: Ratio[] }> {
  const weir = await startWeir();
  const browser = await launchBrowser();
  try {
    const boards = new Map<number, string>();
    for (const size of sizes) boards.set(size, (await makeBigBoard(weir.url, size)).boardId);
    const measured = new Map<number, Measured[]>(sizes.map((size) => [size, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const size of sizes) {
        const found = await measure(browser, weir.url, boards.get(size) ?? "");
        if (round > 0) measured.get(size)?.push(found);
      }
    }
    return report(measured);
  } finally {
    await browser.close();
    await weir.close();
  }
}

async function measure(browser: Browser, url: string, boardId: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/boards/${boardId}`);
    const interactiveMs = await untilInteractive(page);
    await page.locator('[data-connection="live"]').waitFor();
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    await page.waitForTimeout(500);
    const tracing = await traceTasks(page);
    const frames = await dragFrames(page);
    return { interactiveMs, nodes, frames, longestMs: await tracing.longestMs() };
  } finally {
    await context.close();
  }
}

/** From the start of navigation until a key on the first card has moved the focus and that was painted. */
function untilInteractive(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const first = document.querySelector<HTMLElement>("[data-card] [data-card-title]");
          if (first === null) return void requestAnimationFrame(look);
          first.focus();
          first.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
          const moved = (): void =>
            document.activeElement !== first && document.activeElement?.matches("[data-card-title]") === true
              ? void requestAnimationFrame(() => resolve(performance.now()))
              : void requestAnimationFrame(moved);
          moved();
        };
        look();
      }),
  );
}

/** Tasks of the page's main thread from here on. */
async function traceTasks(page: Page): Promise<{ longestMs(): Promise<number> }> {
  const cdp = await page.context().newCDPSession(page);
  const threads = new Map<number, string>();
  const found: { tid: number; tdur: number }[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) {
      const { name, tid, tdur, args }: Record<string, unknown> = event;
      if (name === "thread_name") threads.set(Number(tid), (args as { name: string }).name);
      if (name === "RunTask" && tdur !== undefined) found.push({ tid: Number(tid), tdur: Number(tdur) });
    }
  });
  await cdp.send("Tracing.start", {
    traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline", "devtools.timeline", "toplevel"] },
  });
  return {
    async longestMs() {
      const done = new Promise((resolve) => void cdp.once("Tracing.tracingComplete", resolve));
      await cdp.send("Tracing.end");
      await done;
      const own = found.filter(({ tid }) => threads.get(tid) === "CrRendererMain");
      return Math.max(...own.map(({ tdur }) => tdur / 1_000));
    },
  };
}

/** Times between frames while a card is carried over several stages and back. */
async function dragFrames(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    const tick = (at: number): void => {
      times.push(at);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const from = await centreOf(card(page, "c1"));
  const to = await centreOf(stage(page, "s4"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 80; step += 1) {
    const share = Math.sin((Math.PI * step) / 80);
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share + step);
  }
  await page.keyboard.press("Escape");
  await page.mouse.up();
  const times = await page.evaluate(() => (window as Window & { frameTimes?: number[] }).frameTimes ?? []);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}

function report(measured: ReadonlyMap<number, readonly Measured[]>): { name: string; rows: Row[]; ratios: Ratio[] } {
  const interactive = (size: number): number =>
    quantile(
      (measured.get(size) ?? []).map((each) => each.interactiveMs),
      0.5,
    );
  const nodes = (size: number): number =>
    quantile(
      (measured.get(size) ?? []).map((each) => each.nodes),
      0.5,
    );
  const frames = (size: number): number[] => (measured.get(size) ?? []).flatMap((each) => each.frames);
  const longest = (size: number): number => Math.max(...(measured.get(size) ?? []).map((each) => each.longestMs));
  const rows = sizes.flatMap((size): Row[] => [
    { what: `${size} cards: interactive, p50`, value: interactive(size), unit: "ms" },
    { what: `${size} cards: DOM nodes`, value: nodes(size), unit: "nodes" },
    { what: `${size} cards: frame while dragging, p95`, value: quantile(frames(size), 0.95), unit: "ms" },
    { what: `${size} cards: longest frame while dragging`, value: quantile(frames(size), 1), unit: "ms" },
    { what: `${size} cards: longest work while dragging, of the processor`, value: longest(size), unit: "ms" },
  ]);
  const atMost = (what: string, value: number, most: number): Ratio => ({
    what,
    value,
    goal: `<= ${most}`,
    holds: value <= most,
  });
  return {
    name: "browser",
    rows,
    ratios: [
      atMost("interactive, 10,000 cards against 100", interactive(10_000) / interactive(100), 2),
      atMost("DOM nodes, 10,000 cards against 500", nodes(10_000) / nodes(500), 1.2),
      atMost(
        "frame p95 while dragging, 10,000 cards against 100",
        quantile(frames(10_000), 0.95) / quantile(frames(100), 0.95),
        1.25,
      ),
      atMost("ms of the processor in one piece while dragging 10,000 cards", longest(10_000), 100),
    ],
  };
}

export const benches = [{ name: "browser", run: boardSize }];
