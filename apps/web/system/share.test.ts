// A link is made in the dialog, opened by somebody without an account, looked at in another page's frame, and ended.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { claimLink } from "../testing/claim-link.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser, someone } = await openDesk();
let owner: Page;
let strangers: BrowserContext;
let board: MadeBoard;

beforeAll(async () => {
  board = await makeBoard(weir.url, { todo: ["First", "Second"] });
  owner = await someone();
  strangers = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  await owner.goto(boardUrl());
});

const boardUrl = (): string => `${weir.url}/boards/${board.boardId}`;

/** Asks the server as whoever sits at the page. */
const send = (page: Page, url: string, body: object): Promise<number> =>
  page.evaluate(
    async ([path, json]) => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: json };
      return (await fetch(path, init)).status;
    },
    [url, JSON.stringify(body)] as const,
  );

const openDialog = async (): Promise<void> => {
  await owner.getByRole("button", { name: "Share", exact: true }).click();
  await owner.getByRole("dialog", { name: "Links to this board" }).waitFor();
};

/** Makes a link in the dialog; answers it, and what to write into another page. */
async function makeLink(note: string, choose: () => Promise<unknown>): Promise<{ link: string; snippet: string }> {
  await owner.getByRole("button", { name: "New link" }).click();
  await owner.getByLabel("For whom").fill(note);
  await choose();
  await owner.getByRole("button", { name: "Make the link" }).click();
  const link = await owner.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const frame = owner.getByRole("textbox", { name: "For a page that shows it in a frame" });
  const snippet = (await frame.count()) > 0 ? await frame.inputValue() : "";
  await owner.getByRole("button", { name: "Done" }).click();
  return { link, snippet };
}

test("alone, the dialog says that a link would help nobody", async () => {
  await openDialog();
  await owner.getByText("only this machine reaches Weir").waitFor();
  await expect.poll(async () => owner.getByRole("button", { name: "New link" }).count()).toBe(0);
  await owner.goto("about:blank");
  const { request } = owner.context();
  await request.post(`${weir.url}/api/team`);
  const { key } = await claimLink(weir);
  const data = { key, name: "Ada", login: "ada", password: "a bicycle that never was" };
  expect((await request.post(`${weir.url}/api/claim`, { data })).status()).toBe(201);
  await owner.goto(boardUrl());
});

test("a link is made by keyboard, opened without an account, follows live, and is over the moment it is ended", async () => {
  await openDialog();
  expect(await brokenRules(owner)).toEqual([]);
  await owner.getByRole("button", { name: "New link" }).focus();
  await owner.keyboard.press("Enter");
  // The focus stands on the first field.
  await owner.locator("input:focus").and(owner.getByLabel("For whom")).waitFor();
  await owner.keyboard.type("Screen in the hall");
  expect(await brokenRules(owner)).toEqual([]);
  await owner.keyboard.press("Enter");
  const field = owner.getByRole("textbox", { name: "Link", exact: true });
  await expect.poll(() => field.inputValue()).toMatch(/\/shared\/[\w-]+#[\w-]{43}$/);
  const link = await field.inputValue();
  expect(await brokenRules(owner)).toEqual([]);
  await owner.getByRole("button", { name: "Done" }).click();

  const page = await strangers.newPage();
  await page.goto(link);
  const card = page.locator(`[data-card="${board.idOf("First")}"]`);
  await card.waitFor();
  await expect.poll(async () => page.getByText("Read only").count()).toBe(1);
  await expect.poll(async () => page.getByRole("navigation").count()).toBe(0);
  for (const name of ["Undo", "Add a card", "Share"])
    await expect.poll(async () => [name, await page.getByRole("button", { name }).count()]).toEqual([name, 0]);
  await send(owner, `/api/boards/${board.boardId}/commands`, {
    commandId: "seen-live",
    type: "card.edit",
    cardId: board.idOf("First"),
    changes: { title: "Seen at once" },
  });
  await page.getByText("Seen at once").waitFor();

  // The address is all there is to it: loaded again, it opens again.
  await page.reload();
  await card.waitFor();
  await owner.getByRole("button", { name: "End the link: Screen in the hall" }).click();
  await owner.getByRole("dialog", { name: "End the link “Screen in the hall”?" }).waitFor();
  expect(await brokenRules(owner)).toEqual([]);
  await owner.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("heading", { name: "This link shows nothing any more" }).waitFor();
  await owner.getByText("There are no links to this board").waitFor();
  await owner.keyboard.press("Escape");
  await page.close();
});

test("a link to figures asks for its password, shows them, and no card", async () => {
  await openDialog();
  const { link } = await makeLink("Directors", async () => {
    await owner.getByLabel("What it shows").selectOption("analytics");
    await owner.getByLabel("Password", { exact: true }).fill("open sesame");
  });
  await owner.keyboard.press("Escape");
  const page = await strangers.newPage();
  const failed: string[] = [];
  page.on("pageerror", ({ message }) => failed.push(message));
  page.on("response", (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
  await page.goto(link);
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("open barley");
  await page.keyboard.press("Enter");
  await page.getByText("This is not the password").waitFor();
  expect(failed.splice(0)).toEqual([expect.stringMatching(/^401 .*\/api\/shares\/open$/)]);
  await password.fill("open sesame");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Cumulative flow" }).waitFor();
  await expect.poll(async () => page.getByText("Second").count()).toBe(0);
  // What was given for the password lasts as long as the tab.
  await page.reload();
  await page.getByRole("heading", { name: "Cumulative flow" }).waitFor();
  expect(failed).toEqual([]);
  await page.close();
});

test("another page shows a link in a frame where it may, and nothing else of Weir", async () => {
  await openDialog();
  const { link, snippet } = await makeLink("Wiki", () => owner.getByLabel("In other pages").selectOption("any"));
  await owner.keyboard.press("Escape");
  const foreign = `<iframe title="board" src="${boardUrl()}"></iframe><iframe title="page" src="${link}"></iframe>`;
  const wiki = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end(`<!doctype html><title>Wiki</title>${snippet}${foreign}`),
  );
  await new Promise<void>((resolve) => void wiki.listen(0, "127.0.0.1", resolve));
  const page = await strangers.newPage();
  await page.goto(`http://localhost:${(wiki.address() as AddressInfo).port}`);
  await page.frameLocator('iframe[title="Wiki"]').locator("[data-card]").first().waitFor();
  for (const title of ["board", "page"])
    await expect.poll(async () => page.frameLocator(`iframe[title="${title}"]`).locator("#root").count()).toBe(0);
  await page.close();
  wiki.close();
});
