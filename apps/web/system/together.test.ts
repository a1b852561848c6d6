// Two people on one board, each in a browser of their own: they see each other there, and what the other has in hand.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { card, holdByMouse, openBoard } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();
let ada: Page;
let grace: Page;
let board: MadeBoard;

const password = "a bicycle that never was";

/** Opens a link that makes an account, and makes it. */
async function enter(page: Page, link: string, name: string, login: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${weir.url}/`);
}

beforeAll(async () => {
  board = await makeBoard(weir.url, { todo: ["First", "Second"] });
  [ada, grace] = await Promise.all([someone(), someone()]);
  await fetch(`${weir.url}/api/team`, { method: "POST" });
  await enter(ada, (await claimLink(weir)).link, "Ada Lovelace", "ada");
  await ada.goto(`${weir.url}/people`);
  await ada.getByRole("button", { name: "Invite somebody" }).click();
  await ada.getByLabel("For whom").fill("Grace Hopper");
  await ada.getByRole("button", { name: "Make the invitation" }).click();
  await enter(grace, await ada.getByLabel("Link").inputValue(), "Grace Hopper", "grace");
});

test("who is here is told by name, and which card they have in hand, until they leave", async () => {
  await openBoard(ada, weir.url, board.boardId);
  await openBoard(grace, weir.url, board.boardId);
  await ada.getByRole("button", { name: "Here now: Grace Hopper" }).waitFor();
  await grace.getByRole("button", { name: "Here now: Ada Lovelace" }).waitFor();

  await holdByMouse(grace, "First", "build");
  await card(ada, "First").getByText("Grace Hopper is moving this").waitFor();
  await ada.getByRole("button", { name: "Here now: Grace Hopper" }).click();
  await ada.getByRole("listitem").filter({ hasText: "is moving “First”" }).waitFor();
  expect(await brokenRules(ada)).toEqual([]);
  await ada.keyboard.press("Escape");
  // Whoever holds it is told nothing about themselves.
  await expect.poll(async () => grace.locator("[data-held]").count()).toBe(0);
  await grace.mouse.up();
  await expect.poll(async () => ada.locator("[data-held]").count()).toBe(0);

  await card(grace, "Second").getByRole("button").first().click();
  await grace.getByPlaceholder("Write a comment").focus();
  await card(ada, "Second").getByText("Grace Hopper is editing this").waitFor();
  await grace.goto("about:blank");
  await ada.getByRole("button", { name: /Here now/ }).waitFor({ state: "detached" });
  await expect.poll(async () => ada.locator("[data-held]").count()).toBe(0);
});

test("an @ offers who may see the board; whoever has the card open reads the comment at once, in its place", async () => {
  await openBoard(ada, weir.url, board.boardId);
  await openBoard(grace, weir.url, board.boardId);
  for (const page of [ada, grace]) await card(page, "Second").getByRole("button").first().click();
  const field = ada.getByRole("textbox", { name: "Write a comment" });
  await field.focus();
  await ada.keyboard.type("Ask @gr");
  const offered = ada.getByRole("listbox", { name: "People who may see this board" });
  await offered.getByRole("option", { name: "Grace Hopper", selected: true }).waitFor();
  await expect
    .poll(async () => field.getAttribute("aria-activedescendant"))
    .toBe(await offered.getByRole("option").getAttribute("id"));
  expect(await brokenRules(ada)).toEqual([]);
  await ada.keyboard.press("Escape");
  await offered.waitFor({ state: "detached" });
  // The card stays open: the key was the list's.
  await field.pressSequentially("a");
  await offered.getByRole("option").waitFor();
  await ada.keyboard.press("Enter");
  await expect.poll(async () => field.inputValue()).toBe("Ask @Grace Hopper ");
  await ada.keyboard.type("first.");
  await ada.keyboard.press("ControlOrMeta+Enter");

  await grace.getByRole("listitem").filter({ hasText: "Ask @Grace Hopper first." }).locator("[data-own]").waitFor();
  await grace.getByRole("textbox", { name: "Write a comment" }).fill("Second.");
  await grace.keyboard.press("ControlOrMeta+Enter");
  await ada.getByRole("listitem").filter({ hasText: "Second." }).waitFor();
  const comments = ada
    .locator("section", { has: ada.getByRole("heading", { name: "Comments" }) })
    .last()
    .getByRole("listitem");
  await expect
    .poll(async () => comments.allTextContents())
    .toEqual([expect.stringContaining("Ask @Grace Hopper first."), expect.stringContaining("Second.")]);
  const path = `/api/boards/${board.boardId}/cards/${board.idOf("Second")}`;
  const details = (): Promise<string> =>
    ada.evaluate(async (url) => JSON.stringify((await (await fetch(url)).json()).details), path);
  await expect.poll(details).toContain("Second.");
  await expect.poll(details).not.toContain("Grace Hopper");
});

test("who is mentioned finds it in the inbox, by a count that can be heard, and goes to the card", async () => {
  await grace.goto(weir.url);
  await grace.getByRole("link", { name: "Inbox, 1 unread" }).click();
  const entry = grace.getByRole("link", { name: /^unread: Ada Lovelace mentioned you/ });
  await entry.waitFor();
  expect(await brokenRules(grace)).toEqual([]);
  await entry.click();
  await grace.waitForURL(`**/boards/${board.boardId}?card=*`);
  await grace.getByRole("dialog", { name: /Second/ }).waitFor();
  await grace.getByRole("link", { name: "Inbox", exact: true }).waitFor();

  await grace.getByRole("textbox", { name: "Write a comment" }).pressSequentially("Done, @ada lovelace!");
  await grace.getByRole("button", { name: "Comment", exact: true }).click();
  await ada.goto(`${weir.url}/inbox`);
  await ada
    .getByRole("button", { name: /^Mark as read: Grace Hopper/ })
    .first()
    .waitFor();
  await ada.getByRole("button", { name: "Mark all as read" }).focus();
  await ada.keyboard.press("Enter");
  await ada.getByRole("link", { name: "Inbox", exact: true }).waitFor();
  await expect.poll(async () => ada.getByRole("button", { name: /Mark/ }).count()).toBe(0);
});

test("who comes back after a while is told what changed, and by whom, until it was seen", async () => {
  const kept = grace.waitForResponse(
    (answer) => answer.url().endsWith("/looked") && answer.request().method() === "POST",
  );
  await openBoard(grace, weir.url, board.boardId);
  await kept;
  await grace.goto(weir.url);
  const path = `/api/boards/${board.boardId}/commands`;
  const block = { commandId: "meanwhile", type: "card.block", cardId: board.idOf("Second"), reason: "no keys" };
  await ada.evaluate(
    async ([url, body]) => {
      const headers = { "content-type": "application/json" };
      await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    },
    [path, block] as const,
  );
  await grace.clock.setSystemTime(Date.now() + 3_600_000);
  await openBoard(grace, weir.url, board.boardId);
  await grace.getByText(/^1 change since \w+ \d\d:\d\d$/).waitFor();
  await expect.poll(async () => card(grace, "Second").getAttribute("data-changed")).toBe("true");
  await grace.getByRole("button", { name: "Show them" }).click();
  await grace.getByText("Ada Lovelace blocked it: “no keys”").waitFor();
  expect(await brokenRules(grace)).toEqual([]);
  await grace.getByRole("button", { name: "Seen" }).click();
  await expect.poll(async () => grace.locator("[data-changed]").count()).toBe(0);
  await grace.clock.setSystemTime(Date.now());
});

test("who does not want to be seen is not", async () => {
  await openBoard(ada, weir.url, board.boardId);
  await grace.goto(`${weir.url}/account`);
  const seen = grace.getByRole("checkbox", { name: "Others see where I am" });
  await seen.click();
  await grace.getByRole("status").filter({ hasText: "That is kept." }).first().waitFor();
  expect(await brokenRules(grace)).toEqual([]);
  await openBoard(grace, weir.url, board.boardId);
  await grace.getByRole("button", { name: "Here now: Ada Lovelace" }).waitFor();
  await expect.poll(async () => ada.getByRole("button", { name: /Here now/ }).count()).toBe(0);
  await grace.goto(`${weir.url}/account`);
  await seen.click();
  await grace.getByRole("status").filter({ hasText: "That is kept." }).first().waitFor();
});
