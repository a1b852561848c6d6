// Figures of some cards of a file are those that a file of these cards alone would have.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom, type Random } from "@weir/flow-metrics";
import { beforeAll, describe, expect, test } from "vitest";
import { ownSamples } from "../../../../../scripts/samples.mjs";
import { type Answered, askIn } from "../../../testing/ask.ts";
import type { Analysis } from "./analysis.ts";

const cwd = mkdtempSync(join(tmpdir(), "weir-cli-filter-"));
let ids = 0;
const weir = (...words: readonly string[]): Promise<Answered> =>
  askIn({ cwd, home: cwd, newId: () => `n${(ids += 1)}` }, ...words);
const write = (name: string, lines: readonly string[]): void => writeFileSync(join(cwd, name), lines.join("\n"));

const analysed = async (...words: readonly string[]): Promise<Analysis> => {
  const { out, code } = await weir("analyse", ...words, "--json");
  expect(code).toBe(0);
  return JSON.parse(out.join("\n")) as Analysis;
};

write("workflow.yaml", [
  "timeZone: Europe/Berlin",
  "stages:",
  "  - { name: Ready, kind: queue, from: [Ready] }",
  "  - { name: Build, kind: active, from: [Build] }",
  "  - { name: Test, kind: active, from: [Test] }",
  "  - { name: Done, kind: done, from: [Done] }",
  "start: Build",
  "finish: Done",
]);
const header = "ID,Name,Ready,Build,Test,Done,Type,Labels";
const types = ["Story", "Bug", ""];
const labels = ["web", "payments", "web|payments", ""];
const one = (random: Random, of: readonly string[]): string => of[Math.floor(random.next() * of.length)] ?? "";

function row(id: number, random: Random): string {
  let day = Math.floor(random.next() * 60);
  const dates = [0, 1, 2, 3].map((stage) => {
    day += Math.floor(random.next() * 9);
    const isThere = stage === 0 || random.next() < 0.8;
    return isThere ? new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10) : "";
  });
  return [
    `K${id}`,
    one(random, ["Pay", "Order page", "Refund"]),
    ...dates,
    one(random, types),
    one(random, labels),
  ].join();
}

const filters: readonly (readonly [filter: string, fits: (row: readonly string[]) => boolean])[] = [
  ["type:bug", ([, , , , , , type]) => type === "Bug"],
  ["-type:bug", ([, , , , , , type]) => type !== "Bug"],
  ["label:web", ([, , , , , , , label = ""]) => label.split("|").includes("web")],
  ["no:label refund", ([, name, , , , , , label]) => label === "" && name === "Refund"],
  ['title:"order page",pay', ([, name]) => name !== "Refund"],
  ["created:..2026-01-31", ([, , ready = ""]) => ready <= "2026-01-31"],
];

test.each(filters)("%s: the figures are those of a file with only those rows", async (filter, fits) => {
  for (let seed = 0; seed < 6; seed += 1) {
    const random = createRandom(`rows ${seed}`);
    const rows = Array.from({ length: 5 + Math.floor(random.next() * 40) }, (_, id) => row(id, random));
    const few = rows.filter((each) => fits(each.split(",")));
    if (few.length === 0) continue;
    write("all.csv", [header, ...rows]);
    write("few.csv", [header, ...few]);
    const flags = [
      "--format",
      "stage-csv",
      "--workflow",
      "workflow.yaml",
      "--as-of",
      "2026-04-20",
      "--at",
      "2026-02-01",
    ];
    const {
      source,
      warnings: _,
      filter: told,
      cards,
      ...figures
    } = await analysed("all.csv", ...flags, "--filter", filter);
    const { source: __, warnings: ___, ...alone } = await analysed("few.csv", ...flags);
    expect(figures).toEqual(alone);
    expect({ items: source.items, told, cards }).toEqual({
      items: rows.length,
      told: filter,
      cards: { met: few.length, of: rows.length },
    });
  }
});

const hermes = [
  join(ownSamples, "hermes-resources", "trello.json"),
  "--workflow",
  join(ownSamples, "hermes-resources", "workflow.yaml"),
];

describe("a board that Weir wrote", () => {
  beforeAll(async () => {
    await weir("import", ...hermes, "--name", "Hermes");
    await weir("export", "Hermes", "--out", "hermes.jsonl");
  });

  test.each([
    "label:client",
    "label:bug,gui",
    "no:label",
    "created:..2013-06-01",
    "finished:..2013-12-31",
    "server",
    'person:"member 2"',
    "-person:member",
  ])("%s chooses the same cards of it as of the source it was imported from", async (filter) => {
    const { source, ...theirs } = await analysed(...hermes, "--filter", filter);
    const own = await analysed("hermes.jsonl", "--filter", filter, "--as-of", source.asOf);
    expect(theirs.cards?.met).toBeGreaterThan(0);
    expect(own).toMatchObject({
      filter,
      cards: theirs.cards,
      counts: theirs.counts,
      cycleTimeDays: theirs.cycleTimeDays,
    });
  });
});

test("the figures and the page say which cards they are of; without a filter nothing is different", async () => {
  const whole = await weir("analyse", ...hermes);
  const some = await weir("analyse", ...hermes, "--filter", "label:client");
  const head = some.out[0]?.split("\n\n") ?? [];
  const { cards, source } = await analysed(...hermes, "--filter", "label:client");
  expect(head[0]).toBe(whole.out[0]?.split("\n\n")[0]);
  expect(head[1]).toBe(`${cards?.met} of ${source.items} cards meet the filter label:client`);
  expect(head[2]).not.toBe(whole.out[0]?.split("\n\n")[1]);
  await weir("analyse", ...hermes, "--filter", "label:client", "--report", "some.html");
  await weir("analyse", ...hermes, "--report", "whole.html");
  const html = (name: string): string => readFileSync(join(cwd, name), "utf8");
  expect(html("some.html")).toContain(`<p>${head[1]}</p>\n<section>`);
  expect(html("whole.html")).not.toContain("filter");
  expect(await weir("analyse", ...hermes, "--filter", " ")).toEqual(whole);
});

test("a filter that no card meets has figures of nothing, also as a page", async () => {
  const { cards, counts, cycleTimeDays } = await analysed(...hermes, "--filter", "label:nobody-has-this");
  expect(cards?.met).toBe(0);
  expect(counts).toMatchObject({ items: 0, finished: 0, unfinished: 0, transitions: 0 });
  expect(cycleTimeDays).toMatchObject({ n: 0, mean: null });
  expect((await weir("analyse", ...hermes, "--filter", "label:nobody-has-this")).code).toBe(0);
  const page = await weir("analyse", ...hermes, "--filter", "label:nobody-has-this", "--report", "none.html");
  expect(page.code).toBe(0);
});

test("of a source without stages, too; an item without dates is no card that could be asked", async () => {
  write("dates.csv", [
    "id,created,finished",
    "1,2026-03-02,2026-03-05",
    "2,2026-03-06,2026-03-05",
    "3,2026-03-02,",
    "4,,",
  ]);
  const { counts, cards } = await analysed("dates.csv", "--filter", "created:2026-03-02");
  expect({ counts, cards }).toMatchObject({
    counts: { items: 2, finished: 1, unfinished: 1 },
    cards: { met: 2, of: 3 },
  });
});

test("what cannot be understood is told with its place", async () => {
  const refused = async (filter: string): Promise<string> => {
    const { code, out, err } = await weir("analyse", ...hermes, "--filter", filter);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    return err.join("\n");
  };
  expect(await refused("colour:red")).toMatch(/^--filter: found colour; expected one of title, /);
  expect(await refused("due:soon")).toMatch(/^--filter: found soon; expected a day/);
  expect(await refused('"open')).toMatch(/^--filter: found open; expected a closing quote/);
  expect(await refused("x".repeat(1001))).toMatch(/^--filter: found x+; expected at most 1000 characters/);
});
