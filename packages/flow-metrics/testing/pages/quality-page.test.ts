import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { qualityPage } from "./quality-page.ts";

const { page, unseen } = qualityPage();

test("the page about data quality (npm run docs writes it anew)", async () => {
  await expect(page).toMatchFileSnapshot(fileURLToPath(new URL("../../docs/data-quality.md", import.meta.url)));
});
test("its example shows every code there is", () => {
  expect(unseen).toEqual([]);
});
