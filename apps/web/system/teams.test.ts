// A team lets its people in to a board, and lets them out again, in real browsers and by keyboard.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();
let ada: Page;
let gus: Page;
let board: MadeBoard;

/** Opens a link that makes an account, and makes it. */
async function enter(page: Page, link: string, { name, login }: { name: string; login: string }): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password", { exact: true }).fill("a bicycle that never was");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${weir.url}/`);
}

/** What the server answers a page's own request. */
const ask = (page: Page, path: string, body?: object): Promise<Record<string, string>> =>
  page.evaluate(
    async ([url, sent]) => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(sent) };
      return (await fetch(url, sent === undefined ? {} : init)).json();
    },
    [path, body] as const,
  );

beforeAll(async () => {
  board = await makeBoard(weir.url, { todo: ["First"] });
  [ada, gus] = await Promise.all([someone(), someone()]);
  await fetch(`${weir.url}/api/team`, { method: "POST" });
  await enter(ada, (await claimLink(weir)).link, { name: "Ada Lovelace", login: "ada" });
  const { link = "" } = await ask(ada, "/api/invitations", { name: "Gus", role: "guest" });
  await enter(gus, link, { name: "Gus", login: "gus" });
});

const boardUrl = (): string => `${weir.url}/boards/${board.boardId}`;
const card = (page: Page) => page.locator(`[data-card="${board.idOf("First")}"]`);

test("a team is made and filled with the keyboard alone; its name is its own", async () => {
  await ada.goto(`${weir.url}/people`);
  await ada.getByRole("link", { name: "Teams" }).focus();
  await ada.keyboard.press("Enter");
  await ada.getByRole("button", { name: "New team" }).focus();
  await ada.keyboard.press("Enter");
  await ada.getByRole("dialog").waitFor();
  await ada.keyboard.press("Enter");
  await ada.getByText("A team needs a name.").waitFor();
  await ada.keyboard.type("Crew");
  await ada.keyboard.press("Enter");
  await ada.getByRole("dialog", { name: "People of Crew" }).waitFor();
  await ada.getByRole("dialog", { name: "People of Crew" }).locator("input:focus").waitFor();
  await ada.keyboard.type("nobody");
  await ada.keyboard.press("Enter");
  await ada.getByRole("dialog").getByText("Nobody who can sign in is called nobody.").waitFor();
  await ada.keyboard.press("ControlOrMeta+A");
  await ada.keyboard.type("gus");
  await ada.keyboard.press("Enter");
  await ada.getByRole("button", { name: "Take Gus out of the team" }).waitFor();
  expect(await brokenRules(ada)).toEqual([]);
  await ada.keyboard.press("Escape");
  await ada.locator("[data-team]", { hasText: "Gus" }).waitFor();
  expect(await brokenRules(ada)).toEqual([]);

  await ada.getByRole("button", { name: "New team" }).click();
  await ada.getByLabel("Name", { exact: true }).fill("CREW");
  await ada.keyboard.press("Enter");
  await ada.getByText("There is a team called CREW already.").waitFor();
  await ada.keyboard.press("Escape");
});

test("a role for a team lets its people in, and who is taken out is told at once", async () => {
  await gus.goto(boardUrl());
  await gus.getByRole("heading", { name: "This board is not here" }).waitFor();
  await ada.goto(boardUrl());
  await ada.getByRole("button", { name: /Switch board/ }).click();
  await ada.getByRole("menuitem", { name: "Who may see this" }).click();
  await ada.getByLabel("Add somebody or a team").fill("crew");
  await ada.getByRole("dialog").getByLabel("Role", { exact: true }).selectOption({ label: "reads" });
  await ada.getByRole("button", { name: "Add", exact: true }).click();
  await ada.getByLabel("What Crew does here").waitFor();
  expect(await brokenRules(ada)).toEqual([]);
  await gus.reload();
  await card(gus).waitFor();

  await ada.goto(`${weir.url}/people/teams`);
  await ada.getByRole("button", { name: "People of Crew" }).click();
  await ada.getByRole("button", { name: "Take Gus out of the team" }).click();
  await gus.getByRole("heading", { name: "You cannot see this board any more" }).waitFor();
  await ada.keyboard.press("Escape");
});

test("before a team is removed it is said what ends with it", async () => {
  await ada.getByRole("button", { name: "More about Crew" }).click();
  await ada.getByRole("menuitem", { name: "Remove" }).click();
  await ada.getByText(/What it was given ends at once: .+ \(reads\)\./).waitFor();
  expect(await brokenRules(ada)).toEqual([]);
  await ada.getByRole("button", { name: "Remove the team" }).click();
  await ada.getByRole("heading", { name: "No teams yet" }).waitFor();
});

test("people change their own name and login", async () => {
  await gus.goto(`${weir.url}/account`);
  await gus.getByRole("button", { name: "Change the name" }).click();
  await gus.getByRole("dialog").getByLabel("Name").fill("Gustav");
  await gus.keyboard.press("Enter");
  await gus.getByRole("button", { name: "You: Gustav, Guest" }).waitFor();
  await gus.getByRole("button", { name: "Change the login" }).click();
  await gus.getByRole("dialog").getByLabel("Login", { exact: true }).fill("ada");
  await gus.getByLabel("Password now", { exact: true }).fill("a bicycle that is not");
  await gus.keyboard.press("Enter");
  await gus.getByText("This is not your password.").waitFor();
  await gus.getByLabel("Password now", { exact: true }).fill("a bicycle that never was");
  await gus.keyboard.press("Enter");
  await gus.getByText("Somebody signs in as ada already.").waitFor();
  await gus.getByRole("dialog").getByLabel("Login", { exact: true }).fill("gustav");
  await gus.keyboard.press("Enter");
  await gus.getByRole("status").filter({ hasText: "From now on you sign in as gustav." }).first().waitFor();
  expect(await brokenRules(gus)).toEqual([]);
});
