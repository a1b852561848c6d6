import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, cell, centreOf, dragByMouse, dragByTouch, openBoard } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

/** Fast holds A, Slow B; C is in no lane; all in To do. In Fast one may be in progress. */
async function withLanes(): Promise<MadeBoard> {
  const board = await makeBoard(weir.url, { todo: ["A", "B", "C"] });
  for (const [laneId, name, title] of [
    ["fast", "Fast", "A"],
    ["slow", "Slow", "B"],
  ] as const) {
    await board.send({ type: "lane.add", laneId, name });
    await board.send({ type: "card.move", cardId: board.idOf(title), toStageId: "todo", toLaneId: laneId });
  }
  await board.send({ type: "wip-limit.set", scope: { kind: "lane", laneId: "fast" }, max: 1, policy: "refuse" });
  return board;
}

async function someoneAt(board: MadeBoard, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
  await openBoard(page, weir.url, board.boardId);
  return page;
}

/** Where the server has a card: its stage and lane. */
async function standing(board: MadeBoard, title: string): Promise<string> {
  const { cards } = await board.client.board({ params: { boardId: board.boardId } });
  const found = cards.find((each) => each.title === title);
  return `${found?.stageId} ${found?.laneId ?? "-"}`;
}

const inCell = (page: Page, stageId: string, rowId: string, title: string) =>
  cell(page, stageId, rowId).locator(`[data-card$=".${title}"]`);

test("a card is carried between lanes and stages by mouse, onto a folded lane too, and seen there by others", async () => {
  const board = await withLanes();
  const [mover, watcher] = await Promise.all([someoneAt(board), someoneAt(board)]);
  await dragByMouse(mover, "B", cell(mover, "build", "=fast"));
  await inCell(watcher, "build", "=fast", "B").waitFor();
  await expect.poll(async () => standing(board, "B")).toBe("build fast");

  await dragByMouse(mover, "A", cell(mover, "build", "=fast"));
  await mover.getByText("Full: Fast (1 of 1). Finish something first.").waitFor();
  await expect.poll(async () => standing(board, "A")).toBe("todo fast");

  await mover.getByRole("button", { name: "Slow", expanded: true }).click();
  await dragByMouse(mover, "B", cell(mover, "done", "=slow"));
  await inCell(watcher, "done", "=slow", "B").waitFor();
  await mover.getByText("Done in Slow: 1 card, folded away").waitFor({ state: "attached" });
});

test("by keyboard a card goes from lane to lane, said aloud, and the focus goes along; undo brings it back", async () => {
  const board = await withLanes();
  const page = await someoneAt(board);
  const voice = page.locator("[data-announcer]");
  const title = card(page, "B").getByRole("button").first();
  await title.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => voice.textContent()).toBe("B lifted. To do in Slow, position 1 of 1.");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => voice.textContent()).toContain("Build in Slow, position 1 of 1.");
  await page.keyboard.press("PageUp");
  await expect.poll(() => voice.textContent()).toContain("Build in Fast, position 1 of 1.");
  await page.keyboard.press("Enter");
  await expect.poll(() => voice.textContent()).toBe("B is in Build in Fast, position 1 of 1.");
  await expect.poll(() => standing(board, "B")).toBe("build fast");
  await expect.poll(() => title.evaluate((node) => node === document.activeElement)).toBe(true);

  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => standing(board, "B")).toBe("build slow");
  await expect.poll(() => title.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => standing(board, "B")).toBe("build fast");
});

test("on a phone a finger carries a card to another lane, and rows break no rule in the dark", async () => {
  const board = await withLanes();
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: "dark" } as const;
  const page = await someoneAt(board, phone);
  await dragByTouch(page, "C", await centreOf(cell(page, "todo", "=slow")));
  await inCell(page, "todo", "=slow", "C").waitFor();
  await expect.poll(() => standing(board, "C")).toBe("todo slow");
  expect(await brokenRules(page)).toEqual([]);
});

test("lanes are made in their dialog, and people are rows of their own without a fact of the board", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  await board.send({ type: "card.assign", cardId: board.idOf("A"), people: ["ann.lee"] });
  const page = await someoneAt(board);
  await page.getByRole("button", { name: "Order and views" }).click();
  await page.getByRole("menuitem", { name: "Lanes …" }).click();
  await page.getByLabel("New lane").fill("Expedite");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "Expedite" }).waitFor();

  const { seq } = await board.client.board({ params: { boardId: board.boardId } });
  await page.goto(`${weir.url}/boards/${board.boardId}?rows=person`);
  await page.locator('[data-connection="live"]').waitFor();
  await page.getByRole("region", { name: "Nobody" }).waitFor();
  await expect.poll(async () => (await board.client.board({ params: { boardId: board.boardId } })).seq).toBe(seq);
  await dragByMouse(page, "B", cell(page, "todo", "=ann.lee"));
  await inCell(page, "todo", "=ann.lee", "B").waitFor();
  await expect
    .poll(async () =>
      (await board.client.board({ params: { boardId: board.boardId } })).cards.map(({ people }) => people),
    )
    .toEqual([["ann.lee"], ["ann.lee"]]);
  expect(await brokenRules(page)).toEqual([]);
});
