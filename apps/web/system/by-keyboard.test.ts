// The whole way by keyboard alone: the demo, a card across the board, the diagrams, a day, the map, the way back.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { card, openBoard } from "../testing/board-hands.ts";
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
  await page.getByRole("slider", { name: /^Value stream map/ }).waitFor();
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
  await page.getByText("In one line", { exact: true }).click();
  const wall = page.locator("[data-sheet]").getByRole("region");
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

test("a day's work: found by name from any page, made, moved, blocked, spoken of, filtered, undone, and on to the meeting", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"], build: ["B"] });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const { keyboard } = page;
  const field = page.getByRole("dialog").getByRole("combobox");
  const line = (name: string) => page.getByRole("option", { name });
  const byName = async (typed: string, name = typed): Promise<void> => {
    // The hand that hears the key comes a moment after its page.
    await expect
      .poll(async () => {
        if ((await field.count()) === 0) await keyboard.press("Control+k");
        return field.count();
      })
      .toBe(1);
    await keyboard.type(typed);
    await line(name).first().waitFor();
    await keyboard.press("Enter");
    await field.waitFor({ state: "detached" });
  };
  const focusedTitle = () => page.evaluate(() => document.activeElement?.textContent);

  // From the home page: what stands on it, another page, a board; read about, the keys come on each.
  await page.goto(weir.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await byName("new board");
  await page.getByRole("dialog", { name: "New board" }).waitFor();
  await keyboard.press("Escape");
  await byName("import");
  await page.waitForURL(/import$/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("On a board.").waitFor();
  await keyboard.press("Escape");
  await byName("checkout");
  await page.waitForURL(/boards/);
  await openBoard(page, weir.url, board.boardId);

  // The board hears its own keys: c, >, b, Enter and a comment, /, undo.
  await card(page, "B").getByRole("button").first().focus();
  await keyboard.press("c");
  await page.getByPlaceholder("Title of the new card").fill("Fresh");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await expect.poll(() => board.layout()).toMatchObject({ build: ["B", "Fresh"] });
  await card(page, "A").getByRole("button").first().focus();
  await keyboard.press("b");
  await page.locator("[data-card] input:focus").fill("Waits");
  await keyboard.press("Enter");
  await card(page, "A").getByText("Waits").waitFor();
  await expect.poll(focusedTitle).toBe("A");
  await keyboard.press("Enter");
  await page.getByPlaceholder("Write a comment").fill("Seen");
  await keyboard.press("Control+Enter");
  await page.getByRole("dialog", { name: "Card: A" }).getByText("Seen").waitFor();
  await keyboard.press("Escape");
  await expect.poll(focusedTitle).toBe("A");
  await keyboard.press("/");
  await keyboard.type("blocked:yes");
  await expect.poll(() => page.locator("[data-card]").count()).toBe(1);
  await keyboard.press("Control+a");
  await keyboard.press("Delete");
  await keyboard.press("Escape");
  await expect.poll(() => page.locator("[data-card]").count()).toBe(3);
  await card(page, "B").getByRole("button").first().focus();
  await keyboard.press(">");
  await expect.poll(() => board.layout()).toMatchObject({ review: ["B"] });
  await keyboard.press("Control+z");
  await expect.poll(() => board.layout()).toMatchObject({ review: [] });

  // To the figures and to the meeting by name, and there what can be pressed.
  await byName("analytics");
  await page.getByRole("heading", { name: "Analytics" }).waitFor({ state: "attached" });
  await byName("3 months");
  await page.waitForURL(/window=3m/);
  await byName("meetings");
  await page.getByRole("button", { name: "Note the meeting" }).waitFor();
  await byName("product");
  await byName("note the");
  await page.getByText("Product was there 1 of 1 times").waitFor();
  await page.context().close();
});
