// Work without a network, in a real browser: kept, replayed once and in order, told of, and never under another name.
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, cardIn, openBoard } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";
import { inOutbox } from "../testing/outbox.ts";
import { startWeir, type RunningWeir } from "../testing/running-weir.ts";

const { weir, browser } = await openDesk();

const someone = (): Promise<BrowserContext> => browser.newContext({ viewport: { width: 1280, height: 800 } });

async function tab(context: BrowserContext, board: MadeBoard): Promise<Page> {
  const page = await context.newPage();
  // What a hand may ask for later is loaded while there is a network.
  const warm = page.waitForResponse(/toaster.*\.js/);
  await openBoard(page, weir.url, board.boardId);
  await warm;
  return page;
}

async function moveOn(page: Page, title: string, to: string): Promise<void> {
  await card(page, title).getByRole("button").first().focus();
  await page.keyboard.press(">");
  await cardIn(page, to, title).waitFor();
}

async function comment(page: Page, title: string, text: string): Promise<void> {
  await card(page, title).getByRole("button").first().press("Enter");
  await page.getByPlaceholder("Write a comment").fill(text);
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
}

/** Whoever is alone becomes the owner, by the link in the server's terminal. */
async function claim(page: Page, team: RunningWeir): Promise<void> {
  await page.goto(`${team.url}/people`);
  await page.getByRole("button", { name: "Print the link" }).click();
  await page.goto((await claimLink(team)).link);
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("Login").fill("ada");
  await page.getByLabel("Password", { exact: true }).fill("a bicycle that never was");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${team.url}/`);
}

const kept = async (page: Page): Promise<number> => (await inOutbox(page)).length;

const eventsOf = async (board: MadeBoard) =>
  (await board.client.boardEvents({ params: { boardId: board.boardId } })).events;

test("three moves and a comment made offline survive a reload and arrive once, in order", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"], build: ["C"] });
  const before = (await eventsOf(board)).length;
  const context = await someone();
  const page = await tab(context, board);
  await context.setOffline(true);
  await page.locator('[data-connection="offline"]').waitFor();
  await moveOn(page, "C", "review");
  await moveOn(page, "A", "build");
  await moveOn(page, "B", "build");
  await comment(page, "A", "Written in a tunnel");
  await page.locator('[data-connection="offline"]', { hasText: "Offline, 4 changes wait" }).waitFor();
  await page.getByText("4 changes are kept here").waitFor();
  await expect.poll(() => kept(page)).toBe(4);
  await expect.poll(async () => eventsOf(board)).toHaveLength(before);

  await page.close();
  await context.setOffline(false);
  const again = await tab(context, board);
  await expect
    .poll(async () => (await eventsOf(board)).slice(before))
    .toMatchObject([
      { type: "card.moved", cardId: board.idOf("C"), toStageId: "review" },
      { type: "card.moved", cardId: board.idOf("A"), toStageId: "build" },
      { type: "card.moved", cardId: board.idOf("B"), toStageId: "build" },
      { type: "card.commented", cardId: board.idOf("A"), text: "Written in a tunnel" },
    ]);
  await expect.poll(() => kept(again)).toBe(0);
  await again.locator('[data-connection="live"]').waitFor();
  await context.close();
});

test("two tabs send what both kept once, in the order it was made", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  const before = (await eventsOf(board)).length;
  const context = await someone();
  const [one, two] = [await tab(context, board), await tab(context, board)];
  await context.setOffline(true);
  await Promise.all([one, two].map((page) => page.locator('[data-connection="offline"]').waitFor()));
  await moveOn(one, "A", "build");
  await cardIn(two, "build", "A").waitFor();
  await moveOn(two, "B", "build");
  await cardIn(one, "build", "B").waitFor();
  await moveOn(one, "A", "review");
  await expect.poll(() => kept(two)).toBe(3);
  await context.setOffline(false);
  // A stream that was lost looks for its server every 30 s at the latest.
  await Promise.all([one, two].map((page) => page.locator('[data-connection="live"]').waitFor({ timeout: 90_000 })));
  await expect.poll(() => kept(one)).toBe(0);
  await expect
    .poll(async () => (await eventsOf(board)).slice(before))
    .toMatchObject([
      { cardId: board.idOf("A"), toStageId: "build" },
      { cardId: board.idOf("B"), toStageId: "build" },
      { cardId: board.idOf("A"), toStageId: "review" },
    ]);
  await context.close();
});

test("what was not taken is told under the card's name, with its text to copy, until it was read", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  const context = await someone();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await tab(context, board);
  await card(page, "B").getByRole("button").first().press("Enter");
  await page.getByRole("button", { name: "Add a description" }).click();
  await context.setOffline(true);
  await page.locator('[data-connection="offline"]').waitFor();
  await page.getByLabel("Description").fill("A long thought about B");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
  await moveOn(page, "A", "build");
  await expect.poll(() => kept(page)).toBe(2);
  await board.send({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 0, policy: "refuse" });
  await board.send({ type: "board.archive" });
  await context.setOffline(false);
  const list = page.getByRole("region", { name: "Changes that are not on the board" });
  await list.getByText("2 changes were not taken").first().waitFor();
  const row = list.getByRole("listitem").filter({ hasText: "A long thought about B" });
  await row.getByText("This board is archived").waitFor();
  await cardIn(page, "todo", "A").waitFor();

  await openBoard(page, weir.url, board.boardId);
  await list.getByRole("button", { name: "Copy the text: B, edit" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("A long thought about B");
  await list.getByRole("button", { name: "All right: B, edit" }).press("Enter");
  await list.getByText("1 change was not taken").first().waitFor();
  await list.getByRole("button", { name: "All right: A, move to Build" }).press("Enter");
  await list.waitFor({ state: "detached" });
  await expect.poll(() => kept(page)).toBe(0);
  await context.close();
});

test("signing out throws away what was not sent only after asking, and nobody's waiting change is sent as another", async () => {
  const team = await startWeir();
  try {
    const board = await makeBoard(team.url, { todo: ["A", "B"] });
    const context = await someone();
    const page = await context.newPage();
    await claim(page, team);
    await openBoard(page, team.url, board.boardId);
    const commands = `${team.url}/api/boards/${board.boardId}/commands`;
    await page.route(commands, (route) => route.abort());
    await moveOn(page, "A", "build");
    await expect.poll(() => kept(page)).toBe(1);
    const signOut = async (): Promise<void> => {
      await page.getByRole("button", { name: "You: Ada, Owner" }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await page.getByRole("dialog", { name: "1 change of yours is kept on this device only" }).waitFor();
    };
    await signOut();
    await page.getByRole("button", { name: "Stay signed in" }).click();
    await expect.poll(async () => kept(page)).toBe(1);

    await page.unroute(commands);
    const data = { commandId: "anothers", type: "card.move", cardId: board.idOf("B"), toStageId: "build" };
    const headers = { "weir-person": "somebody-else" };
    expect((await page.request.post(commands, { data, headers })).status()).toBe(401);
    await expect.poll(() => kept(page)).toBe(0);

    await page.route(commands, (route) => route.abort());
    await moveOn(page, "B", "build");
    await expect.poll(() => kept(page)).toBe(1);
    await signOut();
    await page.getByRole("button", { name: "Throw away and sign out" }).click();
    await expect.poll(() => page.url()).toContain("/sign-in");
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    await expect.poll(async () => kept(page)).toBe(0);
    await context.close();
  } finally {
    await team.close();
  }
});
