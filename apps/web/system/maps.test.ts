import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

interface Known {
  readonly steps: readonly { readonly nodeId: string; readonly name: string }[];
}
const knownOf = async (mapId: string): Promise<{ known: Known; totals: { leadTimeDays: number } }[]> => {
  const answer = await fetch(`${weir.url}/api/maps/${mapId}/measured`);
  return ((await answer.json()) as { parts: { known: Known; totals: { leadTimeDays: number } }[] }).parts;
};
const insert = async (page: Page, name: string, days: string): Promise<void> => {
  await page.getByRole("button", { name: "Insert a step" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What happens there").fill(name);
  await dialog.getByLabel("Process time, days").fill(days);
  await dialog.getByRole("button", { name: "Insert a step" }).click();
  await dialog.waitFor({ state: "detached" });
};

test("what people know is laid over a board's map, seen by a colleague at once, and undone", async () => {
  const board = await makeBoard(weir.url, { todo: [], build: ["Invoice"] });
  const { boardId } = board;
  const names = async (): Promise<string[]> =>
    (await knownOf(boardId)).flatMap(({ known }) => known.steps.map(({ name }) => name));
  const [page, colleague] = [await someone(), await someone()];
  // The address of its map leads to the board's own page.
  await page.goto(`${weir.url}/maps/${boardId}`);
  await page.waitForURL(/\/boards\/.*\/value-stream/);
  // They have the page open before anybody noted anything.
  await colleague.goto(`${weir.url}/boards/${boardId}/value-stream`);
  await colleague.getByRole("button", { name: "Insert a step" }).waitFor();
  await insert(page, "Approval by mail", "2");
  await expect.poll(names).toContain("Approval by mail");
  await colleague.getByRole("slider", { name: /Approval by mail/ }).waitFor();
  await insert(page, "Signature", "1");
  await colleague.getByRole("slider", { name: /Signature/ }).waitFor();
  await page.getByRole("button", { name: "Undo on the map" }).click();
  await expect.poll(names).not.toContain("Signature");
  await page.getByRole("button", { name: "Redo on the map" }).click();
  await expect.poll(names).toContain("Signature");

  const drawing = colleague.getByRole("slider", { name: /Signature/ });
  await drawing.press("Home");
  await drawing.press("ArrowRight");
  await drawing.press("Enter");
  const panel = colleague.getByRole("dialog", { name: "Build" });
  await panel.getByText("What people know").click();
  await panel.getByLabel("Process time, days").fill("0,5");
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByText("From people's knowledge").waitFor();
  await panel.getByRole("button", { name: "Invoice" }).click();
  await colleague.getByRole("dialog", { name: /Invoice/ }).waitFor();
});

test("boards that hand cards on are one stream: what waits between them, the cards behind it, and moves as they happen", async () => {
  const [first, second] = [
    await makeBoard(weir.url, { todo: [], build: ["Order"] }),
    await makeBoard(weir.url, { todo: ["Parcel"] }),
  ];
  const cardId = first.idOf("Order");
  await first.send({ type: "card.move", cardId, toStageId: "done" });
  await first.send({ type: "card.transfer", cardId, toBoardId: second.boardId, toStageId: "todo" });
  const boardIds = [first.boardId, second.boardId];
  await first.client.command({
    body: { commandId: "chain", stream: "map:chain", type: "map.create", name: "Orders", boardIds } as never,
  });
  const page = await someone();
  await page.goto(`${weir.url}/maps/chain`);
  await page.getByText("One road: 1 card").waitFor();
  for (const toStageId of ["build", "done"]) await second.send({ type: "card.move", cardId, toStageId });
  const drawing = page.getByRole("slider", { name: /^Value stream map/ });
  await drawing.waitFor();
  await page.getByRole("slider", { name: /hand on work/ }).waitFor();
  const totals = page.locator("[data-sheet]").getByText("Totals, average per item");
  await totals.waitFor();
  await totals.click();
  await page.getByRole("dialog").getByRole("button", { name: "Order" }).click();
  await expect.poll(() => page.url()).toMatch(new RegExp(`/boards/${second.boardId}.*card=`));
});

test("two teams between a portfolio and a release are two ways of which a card goes one, told apart by their boards", async () => {
  const named = async (name: string) => {
    const board = await makeBoard(weir.url, {});
    await board.send({ type: "board.rename", name });
    return board;
  };
  const [plan, red, blue, ship] = [await named("Plan"), await named("Red"), await named("Blue"), await named("Ship")];
  for (const [title, team] of [
    ["Invoice", red],
    ["Refund", blue],
  ] as const) {
    const cardId = plan.idOf(title);
    await plan.send({ type: "card.create", cardId, stageId: "todo", title });
    let from = plan;
    for (const [board, next] of [
      [plan, team],
      [team, ship],
      [ship, undefined],
    ] as const) {
      for (const toStageId of ["build", "done"]) await board.send({ type: "card.move", cardId, toStageId });
      if (next) await from.send({ type: "card.transfer", cardId, toBoardId: next.boardId, toStageId: "todo" });
      from = next ?? from;
    }
  }
  const boardIds = [plan, red, blue, ship].map(({ boardId }) => boardId);
  await plan.client.command({
    body: { commandId: "ways", stream: "map:ways", type: "map.create", name: "Ways", boardIds } as never,
  });
  const page = await someone();
  await page.goto(`${weir.url}/maps/ways`);
  await page.getByText("One road: 2 cards").waitFor();
  await page.locator("[data-sheet]").getByText("A card goes one of these ways").waitFor();
  const drawing = page.getByRole("slider", { name: /Build · Plan.*Build · Red.*Build · Blue.*Build · Ship/ });
  await drawing.press("Home");
  const heard: (string | null)[] = [];
  while (!heard.at(-1)?.startsWith("Totals")) {
    heard.push(await drawing.getAttribute("aria-valuetext"));
    await drawing.press("ArrowRight");
  }
  expect(heard).toContainEqual(expect.stringMatching(/^Build · Red: .*One of these ways: 1 of 2$/));
  expect(heard).toContainEqual(expect.stringMatching(/^Build · Blue: .*One of these ways: 2 of 2$/));
  for (const _back of heard.slice(heard.findIndex((told) => told?.startsWith("Build · Blue:"))))
    await drawing.press("ArrowLeft");
  await drawing.press("Enter");
  const behind = page.getByRole("dialog", { name: "Build · Blue" });
  await behind.getByRole("button", { name: "Refund" }).waitFor();
  await expect.poll(() => behind.getByRole("button", { name: "Invoice" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Insert a step" }).click();
  await page.getByLabel("After").selectOption({ label: "Build · Red" });
  await page.keyboard.press("Escape");
  await page.getByText("Future state", { exact: true }).click();
  await page.getByRole("combobox", { name: "Step" }).selectOption({ label: "Build · Blue" });
  await page.getByRole("slider", { name: /Build · Plan.*Build · Ship/ }).waitFor();

  await page.getByText("Versions", { exact: true }).click();
  await page.getByLabel("Name of the version").fill("Two teams");
  await page.getByRole("button", { name: "Take a version" }).click();
  const drawn = (name: RegExp) => page.getByRole("region", { name }).first().getByText("A card goes one of these ways");
  for (const name of [/^Two teams,/, /^The map as it is told now/]) await drawn(name).waitFor();
  const { map } = (await (await fetch(`${weir.url}/api/maps/ways`)).json()) as {
    map: { versions: { told: { parts: { sideBySide: string[][] }[] } }[] };
  };
  const [{ told } = { told: { parts: [] } }] = map.versions;
  expect(told.parts.map(({ sideBySide }) => sideBySide)).toEqual([[[red.boardId, blue.boardId]]]);
  // As one was told before versions kept the ways.
  const parts = told.parts.map(({ sideBySide: _ways, ...part }) => part);
  const older = { type: "map.take-version", versionId: "older", name: "Older", told: { ...told, parts } };
  await plan.client.command({ body: { commandId: "older", stream: "map:ways", ...older } as never });
  await page.getByLabel("Compare", { exact: true }).selectOption("older");
  await page.getByText(/^Older, .* It is drawn as one line/).waitFor();
  await expect.poll(() => page.getByText(/^New side by side/).count()).toBe(0);
  await drawn(/^The map as it is told now/).waitFor();
  await expect.poll(() => drawn(/^Older,/).count()).toBe(0);
});

test("a board whose map was given other boards says that only what was measured is shown, and leads to its map", async () => {
  const [own, other] = [await makeBoard(weir.url, { todo: ["Order"] }), await makeBoard(weir.url, { todo: [] })];
  const { boardId } = own;
  const stream = `map:${boardId}`;
  for (const command of [
    { type: "map.create", name: "Orders", boardIds: [boardId] },
    { type: "map.set-boards", boardIds: [boardId, other.boardId] },
  ])
    await own.client.command({ body: { commandId: `${boardId}.${command.type}`, stream, ...command } as never });
  const page = await someone();
  await page.goto(`${weir.url}/boards/${boardId}/value-stream`);
  await page.getByText("Only what was measured is shown").waitFor();
  await page.getByRole("link", { name: "Open the map with what people know" }).click();
  await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
  await page.goto(`${weir.url}/boards/${other.boardId}/value-stream`);
  await page.getByRole("button", { name: "Insert a step" }).waitFor();
  await expect.poll(() => page.getByText("Only what was measured is shown").count()).toBe(0);
});

test("a map of several boards is of the cards that meet a filter, and what is kept of it says so", async () => {
  const first = await makeBoard(weir.url, { todo: ["Order", "Refund"] });
  const second = await makeBoard(weir.url, { todo: ["Parcel"] });
  await second.send({ type: "card.label", cardId: second.idOf("Parcel"), labels: ["App"] });
  await first.send({ type: "card.label", cardId: first.idOf("Order"), labels: ["Web"] });
  for (const title of ["Order", "Refund"]) {
    const cardId = first.idOf(title);
    for (const toStageId of ["build", "done"]) await first.send({ type: "card.move", cardId, toStageId });
    await first.send({ type: "card.transfer", cardId, toBoardId: second.boardId, toStageId: "todo" });
    for (const toStageId of ["build", "done"]) await second.send({ type: "card.move", cardId, toStageId });
  }
  const boardIds = [first.boardId, second.boardId];
  const made = { commandId: "some", stream: "map:some", type: "map.create", name: "Some", boardIds };
  await first.client.command({ body: made as never });

  const page = await someone();
  await page.goto(`${weir.url}/maps/some`);
  const field = page.getByRole("combobox", { name: "Filter cards" });
  await field.waitFor();
  // What hears the keys of a page comes after the page.
  await expect
    .poll(async () => {
      await page.keyboard.press("/");
      return field.evaluate((input) => input === document.activeElement);
    })
    .toBe(true);
  await page.keyboard.type("label:");
  for (const name of ["label: App", "label: Web"]) await page.getByRole("option", { name }).waitFor();
  await page.keyboard.type("Web");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/maps\/some\?filter=label%3AWeb$/);
  await page.getByText("1 of 3 cards", { exact: true }).waitFor();
  const measured = (await (await fetch(`${weir.url}/api/maps/some/measured?filter=label%3AWeb`)).json()) as {
    parts: { stream: { result: { totals: { items: number } } } }[];
  };
  expect(measured.parts.map(({ stream }) => stream.result.totals.items)).toEqual([1]);
  const drawing = page.getByRole("slider", { name: /^Value stream map/ });
  await drawing.press("End");
  await drawing.press("Enter");
  await page.getByText("Measured from 1 finished card.").waitFor();
  await page.keyboard.press("Escape");

  await page.getByText("Versions").click();
  await page.getByLabel("Name of the version").fill("The web");
  await page.getByRole("button", { name: "Take a version" }).click();
  await page
    .getByText(/, cards that meet label:Web$/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByText(/Cards measured: label:Web and all/).waitFor();
  await page.goto(`${weir.url}/maps/some?filter=label%3AWeb`);
  await page.getByText("Future state").click();
  await page.getByLabel("Change", { exact: true }).selectOption("Is left out");
  await page.getByRole("button", { name: "Add change" }).click();
  await page.getByLabel("Name of the target").fill("Faster web");
  await page.getByRole("button", { name: "Save as a target" }).click();
  await page.getByText("Measured of the cards that meet this filter: label:Web").waitFor();
  const { map } = (await (await fetch(`${weir.url}/api/maps/some`)).json()) as {
    map: { targets: { measuredBy: { asked: object[] } }[] };
  };
  expect(map.targets[0]?.measuredBy.asked).toContainEqual({ name: "filter", value: "label:Web" });
});

test("a workshop draws a map, saves a target and takes a version", async () => {
  const page = await someone();
  await page.goto(`${weir.url}/maps`);
  await page.getByRole("button", { name: "New map" }).click();
  await page.getByLabel("Name").fill("Workshop");
  await page.getByRole("button", { name: "Make the map" }).click();
  await page.waitForURL(/\/maps\/.+/);
  const mapId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("button", { name: "Insert the first step" }).press("Enter");
  await page.getByLabel("What happens there").fill("Pack");
  await page.getByLabel("Process time, days").fill("3");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await knownOf(mapId))[0]?.totals.leadTimeDays).toBe(3);
  await page.getByRole("slider", { name: /Pack/ }).waitFor();
  await page.locator(":focus", { hasText: "Insert a step" }).waitFor();

  await page.getByText("Future state").click();
  await page.getByLabel("Change", { exact: true }).selectOption("Process time becomes");
  await page.getByRole("textbox", { name: "Days" }).fill("1");
  await page.getByRole("button", { name: "Add change" }).click();
  await page.getByLabel("Name of the target").fill("Pack in a day");
  await page.getByRole("button", { name: "Save as a target" }).click();
  await page.getByRole("article", { name: "Pack in a day" }).waitFor();

  await page.getByText("Versions").click();
  await page.getByLabel("Name of the version").fill("March");
  await page.getByRole("button", { name: "Take a version" }).click();
  await page.getByRole("region", { name: /March/ }).first().waitFor();

  await page.getByRole("button", { name: "Name and boards…" }).press("Enter");
  await page.getByRole("button", { name: "Archive this map" }).press("Enter");
  await page.getByText("This map is archived.").waitFor();
  await page.goto(`${weir.url}/maps`);
  await page.getByText("Archived: 1 map").click();
  await page.getByRole("button", { name: "Restore Workshop" }).press("Enter");
  await page.getByText("Archived: 1 map").waitFor({ state: "detached" });
});
