// A team whose work lies in a queue, and the same team without it: the page of the one has the waste in its list and
// on its map where it was planted, the page of the other says that nothing stands out.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { plantedBoard } from "../../../packages/flow-metrics/testing/planted-board.ts";
import { cleanTwin, plants } from "../../../packages/flow-metrics/testing/planted-waste.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

const pins = '[data-role="pin"]';

/** Brings a team's board in, and opens its value stream. */
async function streamOf(page: Page, boardId: string, plant: Parameters<typeof plantedBoard>[1]): Promise<void> {
  const buffer = Buffer.from(plantedBoard(boardId, plant));
  await page.goto(`${weir.url}/import`);
  await page.locator('input[type="file"]').first().setInputFiles({ name: "team.ndjson", mimeType: "", buffer });
  await page.getByRole("button", { name: "Bring this board back" }).click();
  await page.waitForURL(new RegExp(`/boards/${boardId}$`));
  await page.goto(`${weir.url}/boards/${boardId}/value-stream`);
  await page.getByRole("slider", { name: /^Value stream map/ }).waitFor();
}

test("planted waste stands in the list and at its place on the map; without it nothing stands out", async () => {
  const page = await someone();
  await streamOf(page, "team", plants.queue);
  const list = page.getByRole("region", { name: "Possible waste" });
  await list.getByRole("button", { name: /^1\s*Waiting\s*work lies in a queue\s*in to-test/ }).waitFor();
  const map = page.getByRole("slider", { name: /^Value stream map/ });
  await map.focus();
  await page.keyboard.press("End");
  await expect.poll(async () => map.getAttribute("aria-valuetext")).toMatch(/work lies in a queue/);
  const middleOf = async (part: ReturnType<Page["locator"]>): Promise<number> => {
    const box = await part.boundingBox();
    return box === null ? Number.NaN : box.x + box.width / 2;
  };
  const [build, pin, step] = await Promise.all([
    middleOf(map.locator('[data-role="step-name"]', { hasText: /^build$/ })),
    middleOf(map.locator(pins)),
    middleOf(map.locator('[data-role="step-name"]', { hasText: /^test$/ })),
  ]);
  expect([build < pin, pin < step]).toEqual([true, true]);

  await streamOf(page, "twin", cleanTwin("queue"));
  await list.getByText("Nothing stands out in this window.").waitFor();
  await list.getByText("Looked for and not found").click();
  await list.getByText(/work lies in a queue/).waitFor();
  await expect.poll(async () => list.getByRole("listitem").count()).toBe(0);
  await expect.poll(async () => map.locator(pins).count()).toBe(0);
});
