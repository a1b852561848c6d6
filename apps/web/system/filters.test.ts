import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { brokenRules } from "../testing/broken-rules.ts";
import { card, cardIn, dragByMouse, openBoard, stage } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, browser, someone } = await openDesk();

const shown = (page: Page) => page.locator("[data-card-title]").allInnerTexts();
const field = (page: Page) => page.getByRole("combobox", { name: "Find cards" });

test("a filter is put together by keys, stands in the address, and gives a new card what it asks for", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"], build: ["C"] });
  for (const title of ["A", "C"]) await board.send({ type: "card.label", cardId: board.idOf(title), labels: ["Web"] });
  const page = await someone();
  await openBoard(page, weir.url, board.boardId);
  await page.keyboard.press("f");
  await page.getByRole("listbox").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.type("lab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "label: Web" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/filter=label%3AWeb/);
  await expect.poll(() => shown(page)).toEqual(["A", "C"]);
  await expect.poll(async () => page.getByRole("search").getByRole("status").innerText()).toBe("2 of 3 cards");

  await stage(page, "todo").getByRole("button", { name: "Add a card" }).last().click();
  await page.keyboard.type("D");
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page)).toEqual(["A", "D", "C"]);
  await page.keyboard.press("Escape");

  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(["A", "B", "D", "C"]);
  await card(page, "A").getByText("Web").click();
  await page.waitForURL(/filter=label%3AWeb/);
  await expect.poll(() => shown(page)).toEqual(["A", "D", "C"]);

  await field(page).fill("nothing label:Web");
  await page.getByRole("button", { name: "Without nothing: 3 cards" }).click();
  await expect.poll(() => shown(page)).toEqual(["A", "D", "C"]);
});

test("a link brings filter and order along; cards in an order are moved on, and not put in another", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B", "C"], build: ["D"] });
  const due = (title: string, dueAt: string) =>
    board.send({ type: "card.edit", cardId: board.idOf(title), changes: { dueAt } });
  await due("C", "2026-03-02");
  await due("B", "2026-03-05");
  const page = await someone();
  await page.goto(`${weir.url}/boards/${board.boardId}?filter=stage%3Atodo&sort=due`);
  await expect.poll(() => shown(page)).toEqual(["C", "B", "A"]);

  await dragByMouse(page, "A", "todo");
  await page.getByText("Cards are sorted by due date here, so they cannot be put in order by hand.").last().waitFor();
  await dragByMouse(page, "B", "build");
  await page.getByText("“B” is in Build now. The filter hides it.").last().waitFor();
  await expect.poll(board.layout).toMatchObject({ todo: ["A", "C"], build: ["D", "B"] });
  await page.getByRole("button", { name: "Show all cards" }).click();
  await cardIn(page, "build", "B").waitFor();
});

test("a view is saved for the team, and opened from the bar and by its link", async () => {
  const board = await makeBoard(weir.url, { todo: ["A", "B"] });
  await board.send({ type: "card.label", cardId: board.idOf("B"), labels: ["Web"] });
  const page = await someone();
  await page.goto(`${weir.url}/boards/${board.boardId}?filter=label%3Aweb`);
  await page.getByRole("button", { name: "Order and views" }).click();
  await page.getByRole("menuitem", { name: "Save or change views…" }).click();
  await page.getByLabel("Save what is shown now as").fill("The web");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy the link to The web" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.waitForURL(/view=/);
  const colleague = await someone();
  await colleague.goto(page.url());
  await expect.poll(() => shown(colleague)).toEqual(["B"]);
  await openBoard(colleague, weir.url, board.boardId);
  await colleague.getByRole("button", { name: "Order and views" }).click();
  await colleague.getByRole("menuitemcheckbox", { name: "The web" }).click();
  await expect.poll(() => shown(colleague)).toEqual(["B"]);
});

/** Four cards, three of them done, two with a label. */
async function withFigures() {
  const board = await makeBoard(weir.url, { todo: ["A", "B", "C", "D"] });
  for (const title of ["A", "B"]) await board.send({ type: "card.label", cardId: board.idOf(title), labels: ["Web"] });
  for (const title of ["A", "C", "D"])
    for (const toStageId of ["build", "done"])
      await board.send({ type: "card.move", cardId: board.idOf(title), toStageId });
  await board.send({ type: "card.assign", cardId: board.idOf("A"), people: ["ada"] });
  const asked = async (path: string) =>
    (await (await fetch(`${weir.url}/api/${path}?filter=${encodeURIComponent("label:Web")}`)).json()) as never;
  return { board, asked };
}
const figures = (page: Page) => page.getByRole("combobox", { name: "Filter cards" });
const met = (page: Page) => page.getByRole("search").getByText(/ of 4 cards$/);
const finished = (page: Page) =>
  page.getByRole("region", { name: "Throughput" }).getByText("Finished", { exact: true }).locator("..");

test("figures are those of the cards that meet a filter: typed by keys, kept by a reload and by the board's tabs", async () => {
  const { board, asked } = await withFigures();
  const page = await someone();
  await page.goto(`${weir.url}/boards/${board.boardId}/analytics`);
  await figures(page).waitFor();
  await expect.poll(() => finished(page).innerText()).toMatch(/3$/);
  await page.keyboard.press("/");
  await page.getByRole("listbox").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.getByRole("listbox").waitFor({ state: "detached" });
  await page.locator("button:focus").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("per");
  await expect.poll(() => page.getByRole("option").count()).toBe(0);
  for (const _ of "per") await page.keyboard.press("Backspace");
  await page.keyboard.type("lab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "label: Web" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/analytics\?filter=label%3AWeb/);
  const throughput: { result: { total: number }; cards: object } = await asked(
    `boards/${board.boardId}/metrics/throughput`,
  );
  expect(throughput).toMatchObject({ result: { total: 1 }, cards: { met: 2, of: 4 } });
  await expect.poll(() => finished(page).innerText()).toMatch(new RegExp(`${throughput.result.total}$`));
  await expect.poll(() => met(page).innerText()).toBe("2 of 4 cards");
  await page.reload();
  await expect.poll(() => figures(page).inputValue()).toBe("label:Web");
  await expect.poll(() => finished(page).innerText()).toMatch(/1$/);

  await page.getByRole("link", { name: "Value stream" }).press("Enter");
  await page.waitForURL(/value-stream\?filter=label%3AWeb/);
  await page.getByText("Limits count every card.").waitFor();
  const map: { parts: { stream: { result: { totals: { items: number } } } }[] } = await asked(
    `maps/${board.boardId}/measured`,
  );
  expect(map.parts[0]?.stream.result.totals.items).toBe(1);
  const drawing = page.getByRole("slider", { name: /^Value stream map/ });
  await drawing.press("End");
  await drawing.press("Enter");
  await page.getByText(/^Measured from 1 finished/).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("nothing clas:x ");
  await page.keyboard.press("Enter");
  await page.getByText("There is no field “clas”").waitFor();
  const none = page.getByText("No finished card meets the filter. Change or clear it.");
  await none.waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByText("Future state", { exact: true }).click();
  await page.getByRole("region", { name: "What would be different" }).filter({ has: none }).waitFor();
  await page.getByText("Today", { exact: true }).click();
  await page.getByRole("button", { name: "Clear filter" }).press("Enter");
  await page.waitForURL(/value-stream$/);
  await drawing.waitFor();

  await page.getByRole("link", { name: "Board", exact: true }).press("Enter");
  await field(page).fill("label:web");
  await page.waitForURL(/filter=label%3Aweb/);
  await page.getByRole("link", { name: "Analytics" }).press("Enter");
  await expect.poll(() => figures(page).inputValue()).toBe("label:web");
  await figures(page).press("Escape");
  await figures(page).press("Escape");
  await page.waitForURL(/analytics$/);
  await expect.poll(() => finished(page).innerText()).toMatch(/3$/);
});

test.each(["en-GB", "de-DE"])(
  "%s: a filter is seen whole beside its count, and moves nothing as it fills",
  async (locale) => {
    const { board } = await withFigures();
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale })).newPage();
    for (const tab of ["analytics", "value-stream"]) {
      await page.goto(`${weir.url}/boards/${board.boardId}/${tab}`);
      const search = page.getByRole("search");
      const input = search.getByRole("combobox");
      await input.waitFor();
      const empty = await search.boundingBox();
      const isCut = () => input.evaluate((field) => field.scrollWidth > field.clientWidth);
      await input.fill("label:Web -type:bug -blocked:yes");
      await page.keyboard.press("Enter");
      await search.getByText(/^2 \S+ 4 /).waitFor();
      await expect.poll(async () => isCut()).toBe(false);
      await expect.poll(async () => search.boundingBox()).toEqual(empty);
    }
    await page.close();
  },
);

test("figures that name nobody are asked for nobody, until they may name people", async () => {
  const { board } = await withFigures();
  const page = await someone();
  await page.goto(`${weir.url}/boards/${board.boardId}/analytics?filter=person%3Aada+label%3AWeb`);
  await page.getByText("The filter asks for people: person:ada.").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole("button", { name: "Leave out person:ada" }).press("Enter");
  await page.waitForURL(/filter=label%3AWeb$/);
  await expect.poll(() => met(page).innerText()).toBe("2 of 4 cards");
  await page.goto(`${weir.url}/boards/${board.boardId}/analytics?filter=person%3Aada`);
  await page.getByRole("button", { name: "Let them name people" }).click();
  await page.keyboard.type("One card only");
  await page.getByRole("dialog").getByRole("button", { name: "Switch on" }).click();
  await expect.poll(() => met(page).innerText()).toBe("1 of 4 cards");
  await figures(page).fill("pers");
  await page.getByRole("option", { name: /^person:/ }).waitFor();
});
