// Files beside a card: chosen, on the card, fetched as they were, and gone for good.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeBoard } from "../testing/board-maker.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

test("a file is attached, found again by a colleague, downloaded and removed", async () => {
  const { boardId, idOf } = await makeBoard(weir.url, { todo: ["A"] });
  const opened = `${weir.url}/boards/${boardId}?card=${idOf("A")}`;
  const page = await someone();
  await page.goto(opened);
  const files = page.locator("[data-part=files]");
  await files.locator("input[type=file]").setInputFiles([
    { name: "Plan.txt", mimeType: "text/plain", buffer: Buffer.from("What we will do") },
    { name: "setup.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") },
  ]);
  await files.getByText("setup.exe is not attached").waitFor();
  await files.getByRole("link", { name: /Download Plan\.txt/ }).waitFor();

  const mark = page.locator("[data-card] [data-fact=files]");
  await mark.getByText("1 file", { exact: true }).waitFor();
  const story = page.locator("[data-part=story]");
  await story.getByText(/attached “Plan\.txt”/).waitFor();

  const colleague = await someone();
  await colleague.goto(opened);
  const link = colleague.getByRole("link", { name: /Download Plan\.txt/ });
  await link.waitFor();
  const [download] = await Promise.all([colleague.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Plan.txt");
  const path = await download.path();
  expect(readFileSync(path, "utf8")).toBe("What we will do");

  await files.getByRole("button", { name: "Remove Plan.txt" }).click();
  await page.getByRole("button", { name: "Remove for good" }).click();
  await expect.poll(() => files.getByRole("link").count()).toBe(0);
  await expect.poll(() => mark.count()).toBe(0);
  await story.getByText(/removed a file/).waitFor();
  await expect.poll(() => story.getByText("Plan.txt").count()).toBe(0);
  await colleague.reload();
  await colleague.locator("[data-part=files]").waitFor();
  await expect.poll(() => colleague.getByRole("link", { name: /Plan\.txt/ }).count()).toBe(0);
});
