// The whole way by keyboard alone: the demo, a card across the board, the diagrams, a day, the map, the way back.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();
let page: Page;

beforeAll(async () => {
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
});

/** What has the focus, by role and name as they are written in the page. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    return here?.getAttribute("aria-label") ?? here?.textContent ?? "";
  });

/** Stops that do not show where the keyboard is. */
const unmarked: string[] = [];

/** Goes on by Tab until something of that name has the focus. */
async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press(key);
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return [];
      const seen = element.matches("input[type=radio]") ? element.nextElementSibling : element;
      const marks = [seen ?? element, element.parentElement ?? element].map((each) => getComputedStyle(each));
      const marked = marks.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
      return marked ? [] : [element.outerHTML.slice(0, 120)];
    });
    unmarked.push(...hidden);
    if (name.test(await focused())) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test("from an empty workspace to the map and back", async () => {
  await page.goto(weir.url);
  await page.getByRole("button", { name: "Open the demo" }).waitFor();
  await tabTo(/^Open the demo$/);
  await page.keyboard.press("Enter");
  await page.locator("[data-card]").first().waitFor();

  await tabTo(/^Analytics$/);
  await page.keyboard.press("Enter");
  await page.getByRole("slider").first().waitFor();
  await tabTo(/^Cumulative flow\./);
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await page.locator("[data-at]").waitFor();
  await tabTo(/^Day before$/);
  const day = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href < day);
  await tabTo(/^Back to now$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/demo-checkout$/);

  await tabTo(/^Value stream$/);
  await page.keyboard.press("Enter");
  await page.getByRole("slider").waitFor();
  await tabTo(/^Value stream map\./);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Close" }).waitFor();

  await tabTo(/^Boards$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Boards", level: 1 }).waitFor();
  await tabTo(/^Remove the demo$/);
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("Keep them");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Remove the demo");
  expect(unmarked).toEqual([]);
});

test("a map longer than its wall is moved by keys, and follows what is read on it", async () => {
  const active = ["Analysis", "Design", "Build", "Review", "Test", "Audit", "Release", "Watch"];
  const stages = [
    { stageId: "todo", name: "To do", kind: "queue" as const },
    ...active.map((name) => ({ stageId: name.toLowerCase(), name, kind: "active" as const })),
    { stageId: "done", name: "Done", kind: "done" as const },
  ];
  const board = await makeBoard(weir.url, { todo: ["A"] }, stages);
  for (const { stageId } of stages.slice(1))
    await board.send({ type: "card.move", cardId: board.idOf("A"), toStageId: stageId });
  await page.goto(`${weir.url}/boards/${board.boardId}/value-stream`);
  const wall = page.getByRole("region", { name: /scroll sideways/ });
  await wall.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => wall.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  await expect.poll(() => wall.evaluate((node) => node.scrollLeft)).toBeLessThan(120);
  for (const _step of active) await page.keyboard.press("ArrowRight");
  await expect.poll(() => wall.evaluate((node) => node.scrollLeft + node.clientWidth)).toBeGreaterThan(1500);
});

test("who types before the page knows its keys loses none of them", async () => {
  let goOn = (): void => undefined;
  const typed = new Promise<void>((resolve) => (goOn = resolve));
  // What the keys mean comes late, as over a slow network.
  await page.route(/hear-key.*\.js/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${weir.url}/boards/demo-checkout`);
  await page.locator("[data-card] button").first().focus();
  await page.keyboard.type("flabel:");
  goOn();
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  await page.keyboard.type("a b");
  await expect.poll(() => page.locator("[data-filter]").inputValue()).toBe("label:a b");
});
