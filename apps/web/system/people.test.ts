// One person becomes a team: claiming, inviting, joining, letting in to a board and taking that back, in real browsers.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { centreOf } from "../testing/board-hands.ts";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();
let ada: Page;
let grace: Page;
let board: MadeBoard;
const password = "a bicycle that never was";

beforeAll(async () => {
  board = await makeBoard(weir.url, { todo: ["First", "Second"] });
  [ada, grace] = await Promise.all([someone(), someone()]);
});

const boardUrl = (): string => `${weir.url}/boards/${board.boardId}`;
const card = (page: Page, title: string) => page.locator(`[data-card="${board.idOf(title)}"]`);

/** In which stage a card stands, as somebody's browser is answered. */
const stageOf = (page: Page, title: string): Promise<string | undefined> =>
  page.evaluate(
    async ({ boardId, cardId }) => {
      const answer = await (await fetch(`/api/boards/${boardId}`)).json();
      return (answer as { cards: { cardId: string; stageId: string }[] }).cards.find((each) => each.cardId === cardId)
        ?.stageId;
    },
    { boardId: board.boardId, cardId: board.idOf(title) },
  );

/** Opens "Who may see this" from the board's menu. */
async function openAccess(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Switch board/ }).click();
  await page.getByRole("menuitem", { name: "Who may see this" }).click();
  await page.getByLabel("Everybody in the workspace").waitFor();
}

test("whoever is here alone becomes the owner through the link in the terminal", async () => {
  await ada.goto(weir.url);
  await ada.getByRole("navigation").getByRole("button", { name: "Invite people" }).click();
  await ada.getByRole("button", { name: "Print the link" }).click();
  await ada.getByRole("heading", { name: "Open the link in the server’s terminal" }).waitFor();
  await ada.goto((await claimLink(weir)).link);
  await ada.getByRole("heading", { name: "This workspace becomes yours" }).waitFor();
  await ada.waitForURL(`${weir.url}/claim`);
  expect(await brokenRules(ada)).toEqual([]);
  await ada.getByLabel("Name").fill("Ada Lovelace");
  await ada.getByLabel("Login").fill("ada");
  await ada.getByLabel("Password", { exact: true }).fill(password);
  await ada.keyboard.press("Enter");
  await ada.waitForURL(`${weir.url}/`);
  await ada.getByRole("button", { name: "You: Ada Lovelace, Owner" }).waitFor();
});

test("from then on everybody signs in, and goes on to where they were going", async () => {
  const page = await someone();
  for (const path of ["/people", "/people/teams", "/audit", "/import"]) {
    await page.goto(weir.url + path);
    await page.waitForURL(`${weir.url}/sign-in?to=${encodeURIComponent(path)}`);
  }
  await page.goto(boardUrl());
  await page.waitForURL(/\/sign-in\?to=/);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByLabel("Login").fill("ada");
  await page.getByLabel("Password", { exact: true }).fill("guessed");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "Login or password is wrong" }).waitFor();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(boardUrl());
  await card(page, "First").waitFor();
  for (const away of ["//evil.example/x", "/\\evil.example", "https://evil.example/"]) {
    await page.goto(`${weir.url}/sign-in?to=${encodeURIComponent(away)}`);
    await page.waitForURL(`${weir.url}/`);
  }
  await page.context().close();
});

test("a second person joins with an invitation, which is good once", async () => {
  await ada.goto(`${weir.url}/people`);
  await ada.getByRole("button", { name: "Invite somebody" }).click();
  await ada.getByLabel("For whom").fill("Grace Hopper");
  await ada.getByRole("button", { name: "Make the invitation" }).click();
  const link = await ada.getByLabel("Link").inputValue();
  expect(await brokenRules(ada)).toEqual([]);
  await ada.getByRole("button", { name: "Done" }).click();

  await grace.goto(link);
  await grace.getByRole("heading", { name: "Welcome, Grace Hopper" }).waitFor();
  await grace.getByLabel("Login").fill("grace");
  await grace.getByLabel("Password", { exact: true }).fill("nanoseconds are this long");
  await grace.keyboard.press("Enter");
  await grace.getByRole("button", { name: "You: Grace Hopper, Member" }).waitFor();

  const third = await someone();
  await third.goto(link);
  await third.getByRole("heading", { name: "This link is not good any more" }).waitFor();
  await third.context().close();
  await ada.reload();
  await ada.locator("[data-member]").nth(1).waitFor();
  expect(await brokenRules(ada)).toEqual([]);
});

test("a private board is not there for others; a viewer sees it, and is offered no change", async () => {
  await ada.goto(boardUrl());
  await openAccess(ada);
  const saved = ada.waitForResponse(
    (answer) => answer.request().method() !== "GET" && answer.url().includes("/access"),
  );
  await ada.getByLabel("Everybody in the workspace").selectOption({ label: "does not see it" });
  await saved;
  await grace.goto(boardUrl());
  await grace.getByRole("heading", { name: "This board is not here" }).waitFor();

  await ada.getByLabel("Add somebody").fill("grace hopper");
  await ada.getByRole("dialog").getByLabel("Role", { exact: true }).selectOption({ label: "reads" });
  await ada.getByRole("button", { name: "Add", exact: true }).click();
  await ada.getByLabel("What Grace Hopper does here").waitFor();
  expect(await brokenRules(ada)).toEqual([]);

  await grace.reload();
  await card(grace, "First").waitFor();
  await expect.poll(async () => grace.getByRole("button", { name: /^(Add|Change|Undo)/ }).count()).toBe(0);
  const start = await centreOf(card(grace, "First"));
  const end = await centreOf(grace.locator('[data-stage="build"]'));
  await grace.mouse.move(start.x, start.y);
  await grace.mouse.down();
  await grace.mouse.move(start.x + 12, start.y + 6, { steps: 3 });
  await grace.mouse.move(end.x, end.y, { steps: 8 });
  await expect.poll(async () => grace.locator("[data-lifted]").count()).toBe(0);
  await grace.mouse.up();
  await expect.poll(async () => stageOf(ada, "First")).toBe("todo");
});

test("what is taken back while it is open is told, and gone", async () => {
  await grace.goto(boardUrl());
  await grace.locator('[data-connection="live"]').waitFor();
  await ada.getByRole("button", { name: "Take the role of Grace Hopper away" }).click();
  await grace.getByRole("alert").filter({ hasText: "You cannot see this board any more" }).waitFor({ timeout: 5_000 });
  await expect.poll(async () => card(grace, "First").count()).toBe(0);
});

test("who is disabled is out at once, wherever they are", async () => {
  await grace.goto(`${weir.url}/account`);
  await grace.getByText("this browser").waitFor();
  await ada.goto(`${weir.url}/people`);
  await ada.getByRole("button", { name: "More about Grace Hopper" }).click();
  await ada.getByRole("menuitem", { name: "Disable" }).click();
  await ada.getByRole("button", { name: "Disable", exact: true }).click();
  await ada.getByText("disabled", { exact: true }).waitFor();
  await grace.reload();
  await grace.waitForURL(/\/sign-in\?to=%2Faccount/);
  expect((await grace.request.get(`${weir.url}/api/boards`)).status()).toBe(401);
});

test("the audit tells it all, newest first", async () => {
  await ada.goto(`${weir.url}/audit`);
  await ada.getByText("Ada Lovelace changed Grace Hopper: disabled").waitFor();
  await ada.getByText("Ada Lovelace became the first owner").waitFor();
  const told = (): Promise<(string | null)[]> =>
    ada.locator("[data-audit]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-audit")));
  await expect
    .poll(async () => [(await told())[0], (await told()).at(-1)])
    .toEqual(["member.changed", "claim.offered"]);
  expect(await brokenRules(ada)).toEqual([]);
});
