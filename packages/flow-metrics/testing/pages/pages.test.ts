import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commonParams } from "../../src/read-params.ts";
import { groups } from "./about.ts";
import { functionPages } from "./functions.ts";
import { indexPage } from "./index-page.ts";
import { metricPage } from "./metric-page.ts";
import { subjects } from "./subject.ts";
import { switchesOfMetrics } from "./touched-by.ts";

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));
const touched = switchesOfMetrics();
const all = subjects();
const pageOf = (subject: (typeof all)[number]): string => metricPage(subject, touched.get(subject.id) ?? []);

describe("pages made from the code (npm run docs writes them anew)", { timeout: 60_000 }, () => {
  test.each(all.map((subject) => [subject.id, subject] as const))("%s", async (id, subject) => {
    await expect(pageOf(subject)).toMatchFileSnapshot(`${folder}metrics/${id}.md`);
  });
  test("every metric says in words what it answers (testing/pages/about)", () => {
    expect(all.filter(({ about }) => about === undefined).map(({ id }) => id)).toEqual([]);
  });
  test("no page of what is gone", () => {
    const pages = readdirSync(`${folder}metrics`).filter((name) => name.endsWith(".md"));
    expect(pages.filter((name) => !all.some(({ id }) => name === `${id}.md`))).toEqual([]);
  });
  test("a figure that changes changes its page", () => {
    const unmoved = all.filter((subject) => {
      const answer: typeof subject.answer = (params) => {
        const { result, explain } = subject.answer(params);
        return { explain, result: JSON.parse(JSON.stringify(result), nudged) };
      };
      return metricPage({ ...subject, answer }, []) === metricPage(subject, []);
    });
    expect(unmoved).toEqual([]);
  });
});

/** The broken twin: every figure a little off. */
const nudged = (_key: string, value: unknown): unknown => (typeof value === "number" ? value + 1 : value);

test("no group without a metric", () => {
  const used = new Set(all.map(({ about }) => about?.group));
  expect(Object.keys(groups).filter((group) => !used.has(group as keyof typeof groups))).toEqual([]);
});

test("the README's table has every switch", () => {
  const readme = readFileSync(`${folder}../README.md`, "utf8");
  const switches = commonParams.filter(({ kind }) => kind === "choice").map(({ name }) => name);
  expect(switches.filter((name) => !readme.includes(`\n| \`${name}\``))).toEqual([]);
});

test("the index", async () => {
  await expect(indexPage(all, functionPages)).toMatchFileSnapshot(`${folder}README.md`);
});
