// What nobody asks for and everybody notices: where the focus goes, what a page is called, that nothing slides about.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { card, cardIn, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();
let board: MadeBoard;

beforeAll(async () => {
  board = await makeBoard(weir.url, { todo: ["A", "B"], build: ["C"] });
});

const pageAt = async (width: number): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height: 800 } })).newPage();

/** The name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

test("whatever is closed gives the focus back to where it came from", async () => {
  const page = await pageAt(1280);
  await openBoard(page, weir.url, board.boardId);
  const onCard = async (key: string): Promise<void> => card(page, "B").getByRole("button").first().press(key);
  const escape = async (): Promise<void> => page.keyboard.press("Escape");

  await onCard("?");
  await page.getByRole("dialog").waitFor();
  await escape();
  await expect.poll(() => focused(page)).toBe("B");

  await onCard("/");
  await page.keyboard.type("no such card");
  // The field's keys come with its help, which is loaded with its first use.
  await page.getByRole("button", { name: "Clear" }).waitFor();
  await escape();
  await expect.poll(() => focused(page)).toBe("B");

  await onCard("c");
  await page.getByPlaceholder("Title of the new card").waitFor();
  await escape();
  await expect.poll(() => focused(page)).toBe("B");

  for (const [name, opened] of [
    ["Change Build", page.getByLabel("At most")],
    ["Checkout. Switch board", page.getByRole("menu")],
  ] as const) {
    // The second time its code is there already.
    for (const _turn of [1, 2]) {
      await page.getByRole("button", { name }).press("Enter");
      await opened.waitFor();
      await escape();
      await expect.poll(() => focused(page)).toBe(name);
    }
  }
  await page.context().close();
});

test("every page has a name of its own, and a new one takes the focus a gone one held", async () => {
  const page = await pageAt(1280);
  await page.goto(weir.url);
  await expect.poll(() => page.title()).toBe("Boards · Weir");
  await page.goto(`${weir.url}/nowhere`);
  await expect.poll(() => page.title()).toBe("There is no such page · Weir");
  await openBoard(page, weir.url, board.boardId);
  await expect.poll(() => page.title()).toBe("Checkout · Weir");
  await card(page, "A").getByRole("button").first().press("Enter");
  await expect.poll(() => page.title()).toBe("A · Checkout · Weir");
  await page.getByRole("link", { name: "Analytics" }).click();
  await expect.poll(() => page.title()).toBe("Analytics · Checkout · Weir");
  const flow = page.getByRole("slider", { name: /^Cumulative flow/ });
  await flow.press("End");
  await flow.press("Enter");
  await page.locator("[data-at]").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.context().close();
});

test("no page of a phone moves sideways, and none is longer than its window", async () => {
  const page = await pageAt(390);
  const long = await makeBoard(weir.url, {});
  const title = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";
  await long.send({ type: "card.create", cardId: long.idOf("long"), stageId: "todo", title });
  await long.send({ type: "board.rename", name: "Rechtsschutzversicherungsgesellschaften der Region Süd und West" });
  const today = new Date().toISOString().slice(0, 10);
  for (const view of ["", "/analytics", "/value-stream", `/at/${today}`]) {
    await page.goto(`${weir.url}/boards/${long.boardId}${view}`);
    await page.locator('[data-connection="live"]').waitFor();
    await expect.poll(() => page.getByRole("status", { name: /Measuring|loading/i }).count()).toBe(0);
    const beyond = (): Promise<number[]> =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - innerWidth, scrollHeight - innerHeight];
      });
    await expect.poll(async () => [view, ...(await beyond())]).toEqual([view, 0, 0]);
    // Two rows, whatever the name.
    await expect.poll(async () => (await page.locator("header").first().boundingBox())?.height).toBeLessThan(100);
  }
  await page.context().close();
});

test("a day's board is the same board, and nothing on it can be changed", async () => {
  const page = await pageAt(1280);
  await page.goto(`${weir.url}/boards/${board.boardId}/at/${new Date().toISOString().slice(0, 10)}`);
  await cardIn(page, "todo", "A").getByRole("button").press(">");
  await page.keyboard.press("c");
  await page.keyboard.press("Space");
  await expect.poll(() => focused(page)).toBe("A");
  for (const name of ["Add a card to To do", "Change To do", "Undo", "Add a stage"])
    await expect.poll(async () => [name, await page.getByRole("button", { name }).count()]).toEqual([name, 0]);
  await expect.poll(async () => board.layout()).toMatchObject({ todo: ["A", "B"], build: ["C"] });
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Card: A" }).waitFor();
  await page.context().close();
});

test("what is asked for first without a server is there all the same", async () => {
  const page = await pageAt(1280);
  const menu = page.waitForResponse(/toaster.*\.js/);
  await openBoard(page, weir.url, board.boardId);
  await menu;
  await weir.kill();
  await page.locator('[data-connection="offline"]').waitFor();
  await card(page, "A").getByRole("button").first().press("Enter");
  await page.getByRole("dialog", { name: "Card: A" }).waitFor();
  await page.keyboard.press("Escape");
  await stage(page, "todo").getByRole("button", { name: "Change To do" }).press("Enter");
  await page.getByLabel("At most").waitFor();
  await page.getByRole("link", { name: "Analytics" }).press("Enter");
  await page.getByText("This could not be measured").first().waitFor();
  await weir.restart();
  const flow = page.getByRole("slider", { name: /^Cumulative flow/ });
  await expect.poll(() => flow.count(), { timeout: 20_000 }).toBe(1);
  await page.context().close();
});

test("without a server every page says so, quietly, and says when it is back", async () => {
  const page = await pageAt(1280);
  const strip = page.locator("[data-offline]");
  const status = page.getByRole("status").filter({ hasText: "Weir" });
  for (const [path, title, sentence] of [
    ["/", "Boards", "What you see may be out of date"],
    ["/import", "Import", "What you see may be out of date"],
    [`/boards/${board.boardId}/analytics`, "Analytics", "Go on working"],
  ] as const) {
    await page.goto(weir.url + path);
    // A page whose code has not come is loaded anew once the server is back: it is its own title that is waited for.
    await page.getByRole("heading", { level: 1, name: title }).waitFor({ state: "attached" });
    const before = await page.locator("#content").boundingBox();
    await weir.kill();
    // As a browser tells it; without that it is found out a little later.
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    await strip.getByText(sentence).waitFor();
    await expect.poll(async () => (await page.locator("#content").boundingBox())?.y).toBe(before?.y);
    await weir.restart();
    // The page may find out by itself before anybody can press.
    const asked = strip.getByRole("button", { name: "Try now" }).click({ timeout: 5_000 });
    await Promise.race([asked.catch(() => undefined), strip.waitFor({ state: "detached" })]);
    await strip.waitFor({ state: "detached" });
    await status.getByText("Weir is connected again.").waitFor({ state: "attached" });
  }
  await page.context().close();
});

test("a page of a day is named as people write days", async () => {
  const page = await pageAt(1280);
  await page.goto(`${weir.url}/boards/${board.boardId}/at/2026-03-02`);
  await expect.poll(() => page.title()).toBe("Mon 2 Mar 2026 · Checkout · Weir");
  await page.context().close();
});
