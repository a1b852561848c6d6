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
  await page.goto(`${weir.url}/maps/${boardId}`);
  await insert(page, "Approval by mail", "2");
  await expect.poll(names).toContain("Approval by mail");

  await colleague.goto(`${weir.url}/maps/${boardId}`);
  await colleague.getByRole("slider", { name: /Approval by mail/ }).waitFor();
  await insert(page, "Signature", "1");
  await colleague.getByRole("slider", { name: /Signature/ }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(names).not.toContain("Signature");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(names).toContain("Signature");
});

test("a workshop draws a map, saves a target and takes a version", async () => {
  const page = await someone();
  await page.goto(`${weir.url}/maps`);
  await page.getByRole("button", { name: "New map" }).click();
  await page.getByLabel("Name").fill("Workshop");
  await page.getByRole("button", { name: "Make the map" }).click();
  await page.waitForURL(/\/maps\/.+/);
  const mapId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await insert(page, "Pack", "3");
  await expect.poll(async () => (await knownOf(mapId))[0]?.totals.leadTimeDays).toBe(3);

  await page.getByText("Future state").click();
  await page.getByLabel("Change", { exact: true }).selectOption("Process time becomes");
  await page.getByLabel("Days").fill("1");
  await page.getByRole("button", { name: "Add change" }).click();
  await page.getByLabel("Name of the target").fill("Pack in a day");
  await page.getByRole("button", { name: "Save as a target" }).click();
  await page.getByRole("article", { name: "Pack in a day" }).waitFor();

  await page.getByText("Versions").click();
  await page.getByLabel("Name of the version").fill("March");
  await page.getByRole("button", { name: "Take a version" }).click();
  await page.getByRole("region", { name: /March/ }).first().waitFor();
});
