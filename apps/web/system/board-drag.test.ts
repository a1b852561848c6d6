import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { card, cardIn, centreOf, dragByMouse, dragByTouch, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser } = await openDesk();

/** Two people: pages in contexts that share nothing. */
async function twoPeople(
  board: MadeBoard,
  options: BrowserContextOptions = {},
): Promise<{ mover: Page; watcher: Page }> {
  const open = async (more: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...more });
    const page = await context.newPage();
    await openBoard(page, weir.url, board.boardId);
    return page;
  };
  const [mover, watcher] = await Promise.all([open(options), open({})]);
  return { mover, watcher };
}

describe("a card carried by hand appears in a second browser", () => {
  test("by mouse", async () => {
    const board = await makeBoard(weir.url, { todo: ["A", "B", "C"], build: ["D"] });
    const { mover, watcher } = await twoPeople(board);
    await dragByMouse(mover, "B", "build");
    await cardIn(mover, "build", "B").waitFor();
    await cardIn(watcher, "build", "B").waitFor();
    await expect.poll(async () => board.layout()).toMatchObject({ todo: ["A", "C"], build: ["D", "B"] });
    await expect.poll(async () => cardIn(watcher, "todo", "B").count()).toBe(0);
  });

  test("by touch, and a swipe scrolls instead of dragging", async () => {
    const titles = Array.from({ length: 30 }, (_, index) => `T${index}`);
    const board = await makeBoard(weir.url, { todo: titles });
    const { mover, watcher } = await twoPeople(board, { hasTouch: true });
    await dragByTouch(mover, "T1", await centreOf(stage(mover, "build")));
    await cardIn(watcher, "build", "T1").waitFor();

    const before = await board.layout();
    const from = await centreOf(card(mover, "T6"));
    const touch = await mover.context().newCDPSession(mover);
    await touch.send("Input.synthesizeScrollGesture", { x: from.x, y: from.y, yDistance: -300, speed: 2000 });
    await expect
      .poll(() =>
        stage(mover, "todo")
          .locator("[data-cards]")
          .evaluate((node) => node.scrollTop),
      )
      .toBeGreaterThan(100);
    await expect.poll(async () => board.layout()).toEqual(before);
  });

  test("by keyboard, said aloud at each step", async () => {
    const board = await makeBoard(weir.url, { todo: ["A", "B", "C"], build: ["D"] });
    const { mover, watcher } = await twoPeople(board);
    const voice = mover.locator("[data-announcer]");
    await card(mover, "A").getByRole("button").first().focus();
    await mover.keyboard.press("Space");
    await expect.poll(() => voice.textContent()).toContain("A lifted. To do, position 1 of 3");
    await mover.keyboard.press("ArrowRight");
    await expect.poll(() => voice.textContent()).toContain("Build, position 1 of 2. 2 of 2 after this");
    await mover.keyboard.press("ArrowDown");
    await expect.poll(() => voice.textContent()).toContain("Build, position 2 of 2");
    await mover.keyboard.press("Space");
    await cardIn(watcher, "build", "A").waitFor();
    await expect.poll(async () => board.layout()).toMatchObject({ todo: ["B", "C"], build: ["D", "A"] });
    await expect
      .poll(() => mover.evaluate(() => document.activeElement?.closest("[data-card]")?.getAttribute("data-card")))
      .toBe(board.idOf("A"));
  });

  test("Escape puts it back", async () => {
    const board = await makeBoard(weir.url, { todo: ["A", "B"] });
    const { mover } = await twoPeople(board);
    await card(mover, "A").getByRole("button").first().focus();
    const voice = mover.locator("[data-announcer]");
    await mover.keyboard.press("Space");
    await expect.poll(() => voice.textContent()).toContain("A lifted");
    await mover.keyboard.press("ArrowRight");
    await mover.keyboard.press("Escape");
    await expect.poll(() => voice.textContent()).toContain("Cancelled. A is back in To do");
    await expect.poll(async () => board.layout()).toMatchObject({ todo: ["A", "B"], build: [] });
  });
});

describe("a drop says what it means", () => {
  test("each stage tells it before the drop; a refusal stands at the card", async () => {
    const board = await makeBoard(weir.url, { todo: ["A"], review: ["R"] });
    const { mover } = await twoPeople(board);
    await dragByMouse(mover, "A", "review", async () => {
      await stage(mover, "review").getByText("Full (1 of 1): not now").waitFor();
      await stage(mover, "build").getByText("1 of 2 after this").waitFor();
    });
    await card(mover, "A").getByText("Review is full (1 of 1). Finish something there first.").waitFor();
    await expect.poll(async () => board.layout()).toMatchObject({ todo: ["A"], review: ["R"] });
  });

  test("a reason is asked at the card, and the move goes in with it", async () => {
    const board = await makeBoard(weir.url, { todo: ["A"], build: ["D", "E"] });
    const { mover, watcher } = await twoPeople(board);
    await dragByMouse(mover, "A", "build");
    await card(mover, "A")
      .getByText("Build is full (2 of 2). Finish something there first, or say why this one goes in.")
      .waitFor();
    await mover.locator("input:focus, textarea:focus").waitFor();
    await mover.keyboard.type("The customer is on the phone");
    await mover.keyboard.press("Enter");
    await cardIn(watcher, "build", "A").waitFor();
    await expect.poll(async () => stage(watcher, "build").locator('[data-tone="over"]').count()).toBe(1);
    await expect
      .poll(async () => (await board.client.boardEvents({ params: { boardId: board.boardId } })).events.at(-1))
      .toMatchObject({ type: "card.moved", breach: { reason: "The customer is on the phone", limit: 2 } });
  });
});
