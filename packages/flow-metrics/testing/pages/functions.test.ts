import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { answerOf, functionPage } from "./function-page.ts";
import { functionPages } from "./functions.ts";
import { sourceOf } from "./source-of.ts";

const folder = fileURLToPath(new URL("../../docs/functions/", import.meta.url));

describe("functions beside the registry (npm run docs writes their pages anew)", () => {
  test.each(functionPages.map((page) => [page.id, page] as const))("%s", async (id, page) => {
    await expect(functionPage(page, await answerOf(page))).toMatchFileSnapshot(`${folder}${id}.md`);
  });
  test("every exported function is on a page (testing/pages/functions.ts)", () => {
    const told = functionPages.flatMap(({ functions }) => functions);
    const exported = Object.entries(door).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
    expect(exported.filter((name) => !told.includes(name))).toEqual([]);
    expect(told.filter((name) => !exported.includes(name))).toEqual([]);
  });
  test("every exported function says what it does", () => {
    const told = functionPages.flatMap(({ functions }) => functions);
    expect(told.filter((name) => (sourceOf(name)?.told ?? "") === "")).toEqual([]);
  });
  test("no page of what is gone", () => {
    const pages = existsSync(folder) ? readdirSync(folder) : [];
    expect(pages.filter((name) => !functionPages.some(({ id }) => name === `${id}.md`))).toEqual([]);
  });
});
