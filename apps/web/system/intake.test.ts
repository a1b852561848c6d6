// A request is written by keyboard on a phone, lands on the board as a card that says so, is moved and given up as any
// card is, and whoever asked sees how far it got on a page of their own.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { makeBoard, type MadeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser, someone } = await openDesk();
let board: MadeBoard;
let manager: Page;
let requester: Page;
let link: string;

beforeAll(async () => {
  board = await makeBoard(weir.url, { todo: ["First"] });
  manager = await someone();
  const viewport = { width: 390, height: 844 };
  requester = await (
    await browser.newContext({ viewport, locale: "en-GB", hasTouch: true, colorScheme: "dark", bypassCSP: true })
  ).newPage();
  await manager.goto(`${weir.url}/boards/${board.boardId}`);
});

const openForm = async (): Promise<void> => {
  await manager.getByRole("button", { name: /Switch board/ }).click();
  await manager.getByRole("menuitem", { name: "Request form" }).click();
  await manager.getByLabel("Introduction").waitFor();
};
const state = (page: Page, text: string): Promise<void> => page.getByText(text, { exact: true }).first().waitFor();

test("a manager opens a form, and is shown its link once", async () => {
  await openForm();
  expect(await brokenRules(manager)).toEqual([]);
  await manager.getByLabel("Introduction").fill("We answer within a week.");
  await manager.getByLabel("Details").selectOption("required");
  await manager.getByRole("button", { name: "Make the form" }).click();
  const field = manager.getByRole("textbox", { name: "Link", exact: true });
  await expect.poll(async () => (link = await field.inputValue())).toMatch(/\/request#[\w-]{43}$/);
  await manager.getByRole("button", { name: "Done" }).click();
  await manager.getByText("Open: whoever has the link can ask.").waitFor();
  await manager.keyboard.press("Escape");
  await expect.poll(() => manager.locator(":focus").getAttribute("aria-label")).toContain("Switch board");
});

test("somebody without an account writes a request by keyboard on a phone; what is wrong is said at its field", async () => {
  await requester.goto(link);
  await requester.getByRole("heading", { level: 1, name: "Ask us for something" }).waitFor();
  expect(await brokenRules(requester)).toEqual([]);
  const { keyboard } = requester;
  await keyboard.press("Tab");
  await keyboard.type("A bridge over the weir");
  await keyboard.press("Enter");
  // What is missing has the focus, and what was typed is still there after the page was loaded anew.
  await expect.poll(() => requester.locator(":focus").getAttribute("name")).toBe("description");
  await requester.getByText("Say a little more here.").waitFor();
  await requester.reload();
  await expect
    .poll(() => requester.getByLabel("What do you need, in a few words?").inputValue())
    .toBe("A bridge over the weir");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("Wide enough for a cart.");
  await keyboard.press("Tab");
  await keyboard.type("Rosa");
  await keyboard.press("Tab");
  // The next stop is the button: nobody comes by the field that people do not see.
  await keyboard.press("Tab");
  await expect.poll(() => requester.locator(":focus").textContent()).toBe("Send");
  await keyboard.press("Enter");
  await requester.getByRole("heading", { name: "Your request was sent" }).waitFor();
  expect(await brokenRules(requester)).toEqual([]);
  const own = await requester.getByRole("textbox", { name: "Link to your request" }).inputValue();
  await requester.goto(own);
  await state(requester, "Received");
  expect(await brokenRules(requester)).toEqual([]);
});

test("its card says that it is a request, goes where any card goes, and its page follows", async () => {
  await manager.getByText("Request of Rosa").waitFor();
  await expect.poll(async () => (await board.layout()).todo).toContain("A bridge over the weir");
  await manager.locator("[data-card-title]", { hasText: "A bridge" }).click();
  await manager.locator("[data-request-part]").waitFor();
  expect(await brokenRules(manager)).toEqual([]);
  const { requests } = await board.client.requests({ params: { boardId: board.boardId } });
  const cardId = requests[0]?.cardId ?? "";
  await board.send({ type: "card.move", cardId, toStageId: "build" });
  await requester.getByRole("button", { name: "Look again" }).click();
  await state(requester, "In progress");
  await board.send({ type: "card.move", cardId, toStageId: "todo" });

  await manager.getByRole("button", { name: "Discard with a reason…" }).click();
  await expect.poll(() => manager.locator(":focus").evaluate((field) => field.tagName)).toBe("TEXTAREA");
  await manager.keyboard.type("There is a ferry.");
  await manager.keyboard.press("Control+Enter");
  await manager.getByRole("dialog", { name: "Discard this request" }).waitFor({ state: "detached" });
  await expect.poll(async () => (await board.layout()).todo).toEqual(["First"]);
  await requester.getByRole("button", { name: "Look again" }).click();
  await state(requester, "Not taken up");
  await requester.getByText("There is a ferry.").waitFor();
  await expect.poll(async () => requester.getByText("First", { exact: true }).count()).toBe(0);
  await requester.getByRole("button", { name: "Remove my name and address" }).click();
  await requester.getByRole("button", { name: "Remove for good" }).click();
  await requester.getByText("were removed for good").waitFor();
});

test("a form that was closed says so, and keeps what was typed", async () => {
  await requester.goto(link);
  await requester.getByLabel("What do you need, in a few words?").fill("A mill");
  await requester.getByLabel("Details", { exact: true }).fill("For the corn.");
  await openForm();
  await manager.getByLabel("Takes requests").uncheck();
  await manager.getByRole("button", { name: "Save" }).click();
  await manager.getByText("Closed: the link opens a page that says so.").waitFor();
  await requester.getByRole("button", { name: "Send" }).click();
  await requester.getByText("What you wrote is still here, to copy.").waitFor();
  await expect.poll(async () => requester.getByLabel("What do you need, in a few words?").inputValue()).toBe("A mill");
  await requester.reload();
  await requester.getByRole("heading", { name: "No requests just now" }).waitFor();
});
