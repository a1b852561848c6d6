import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  board: async () => undefined,
  "a refusal at the card": async (page) => {
    await card(page, "A").getByRole("button").first().focus();
    await page.keyboard.press("b");
    await page.keyboard.type("Waits");
    await page.keyboard.press("Enter");
    await page.getByText("Waits").waitFor();
    await stage(page, "build").getByRole("button", { name: "Add a card to Build" }).first().click();
    await page.keyboard.type("One too many");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
  },
  "the opened card": async (page) => {
    await card(page, "B").getByRole("button").first().press("Enter");
    await page.getByText("You created it in To do").waitFor();
  },
  "the card's menu": async (page) => {
    await card(page, "B").getByRole("button").first().press("m");
    await page.getByRole("menu").waitFor();
  },
  "a stage being changed": async (page) => {
    await stage(page, "todo").getByRole("button", { name: "Change To do" }).press("Enter");
    await page.getByLabel("At most").waitFor();
  },
  "the keys": async (page) => {
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
};

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
] as const)("no violation of the accessibility rules: %s, %d px", async (colorScheme, width) => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"], build: ["C", "D"], review: ["E"] });
  for (const [name, show] of Object.entries(views)) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await openBoard(page, weir.url, board.boardId);
    await show(page);
    expect([name, await brokenRules(page)]).toEqual([name, []]);
    await board.send({ type: "card.unblock", cardId: board.idOf("A") }).catch(() => undefined);
    await context.close();
  }
});

test("a stage goes, its cards go where the user says, and it comes back with one key", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"], review: ["E"] });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openBoard(page, weir.url, board.boardId);
  await stage(page, "review").getByRole("button", { name: "Change Review" }).press("Enter");
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByLabel("Its cards go to").selectOption({ label: "To do" });
  await page.getByRole("button", { name: "Remove it and move 1 card" }).click();
  await expect.poll(() => board.layout()).toEqual({ todo: ["A", "E"], build: [], done: [] });
  await page.keyboard.press("Control+z");
  await expect.poll(() => board.layout()).toEqual({ todo: ["A"], build: [], review: ["E"], done: [] });
});
