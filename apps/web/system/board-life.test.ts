import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, cardIn, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

async function visit(board: MadeBoard, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await openBoard(page, weir.url, board.boardId);
  return page;
}

const focus = (page: Page, cardId: string) => card(page, cardId).getByRole("button").first().focus();

test("undo takes back one's own move and leaves others' work alone", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  const [mine, theirs] = await Promise.all([visit(board), visit(board)]);
  await focus(mine, "A");
  await mine.keyboard.press(">");
  await cardIn(theirs, "build", "A").waitFor();
  await focus(theirs, "B");
  await theirs.keyboard.press(">");
  await cardIn(mine, "build", "B").waitFor();
  await mine.keyboard.press("Control+z");
  await cardIn(theirs, "todo", "A").waitFor();
  await expect.poll(async () => board.layout()).toMatchObject({ todo: ["A"], build: ["B"] });
  await expect
    .poll(async () => (await board.client.boardEvents({ params: { boardId: board.boardId } })).events.at(-1)?.type)
    .toBe("move.withdrawn");
});

test("work goes on without a server and arrives when it is back", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  const page = await visit(board);
  await weir.kill();
  await page.locator('[data-connection="offline"]').waitFor();
  await focus(page, "A");
  await page.keyboard.press(">");
  await cardIn(page, "build", "A").waitFor();
  await page.getByText("1 change is kept here").waitFor();
  await page.reload().catch(() => undefined);
  await weir.restart();
  await openBoard(page, weir.url, board.boardId);
  await cardIn(page, "build", "A").waitFor();
  await expect.poll(() => board.layout(), { timeout: 20_000 }).toMatchObject({ todo: ["B"], build: ["A"] });
});

test("a run of cards, a name, a limit and a block, all by keyboard", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"] });
  const page = await visit(board);
  await focus(page, "A");
  await page.keyboard.press("c");
  for (const title of ["Second", "Third"]) {
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await expect.poll(() => board.layout()).toMatchObject({ todo: ["A", "Second", "Third"] });

  await focus(page, "A");
  await page.keyboard.press("b");
  await page.keyboard.type("Waits for the bank");
  await page.keyboard.press("Enter");
  await card(page, "A").getByText("Waits for the bank").waitFor();

  await stage(page, "todo").getByRole("button", { name: "Change To do" }).press("Enter");
  await page.getByLabel("At most").fill("2");
  await page.getByLabel("At most").press("Enter");
  await stage(page, "todo").locator('[data-tone="over"]').waitFor();
  await page.getByLabel("Name").fill("Ready");
  await page.getByLabel("Name").press("Enter");
  await page.keyboard.press("Escape");
  await stage(page, "todo").getByRole("heading", { name: "Ready" }).waitFor();
});

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

test("the opened card tells its story and takes a correction", async () => {
  const board = await makeBoard(weir.url, {});
  const cardId = board.idOf("A");
  await board.send({ type: "card.create", cardId, stageId: "todo", title: "A", at: daysAgo(5) });
  await board.send({ type: "card.move", cardId, toStageId: "build", at: daysAgo(1) });
  const page = await visit(board);
  await focus(page, "A");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Card: A" });
  await panel.getByText("You moved it from To do to Build").waitFor();
  await panel.getByText("after 4 d in To do").waitFor();

  await panel.getByRole("button", { name: "When was this really?" }).click();
  await panel.getByLabel("It was really moved on").fill(daysAgo(3.1).slice(0, 16));
  await panel.getByLabel("Why is it corrected?").fill("We forgot to move it");
  await panel.getByRole("button", { name: "Correct" }).click();
  await panel.getByText("“We forgot to move it”").waitFor();
  await card(page, "A").getByText("here 3 d").waitFor();

  await panel.getByLabel("Add a person").fill("Ada Lovelace");
  await panel.getByLabel("Add a person").press("Enter");
  await panel.getByText("You gave it to Ada Lovelace").waitFor();
  await panel.getByLabel("Write a comment").fill("Looks right");
  await panel.getByRole("button", { name: "Comment" }).click();
  await panel.getByText("Looks right").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});

test("a phone shows one stage at a time and the rail at the bottom", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"], build: ["B"] });
  const page = await visit(board, 390);
  await expect.poll(async () => (await stage(page, "todo").boundingBox())?.width).toBeGreaterThan(340);
  const rail = page.getByRole("navigation", { name: "Main" });
  await expect.poll(async () => (await rail.boundingBox())?.y).toBeGreaterThan(700);
  await expect.poll(async () => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
