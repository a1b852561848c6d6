import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ownSamples } from "../../../../../scripts/samples.mjs";
import { type Answered, askIn } from "../../../testing/ask.ts";

const hermes = join(ownSamples, "hermes-resources");
const cwd = mkdtempSync(join(tmpdir(), "weir-map-"));
let ids = 0;
const weir = (...words: readonly string[]): Promise<Answered> =>
  askIn({ cwd, home: cwd, newId: () => `n${(ids += 1)}` }, ...words);
const written = (name: string): string => readFileSync(join(cwd, name), "utf8");

beforeAll(async () => {
  await weir("import", join(hermes, "trello.json"), "--workflow", join(hermes, "workflow.yaml"));
});

test("a board's map is drawn from its folder, by id, by name and as the only one, and told in a sentence", async () => {
  const byId = await weir("map", "n1", "--svg", "map.svg", "--csv", "map.csv", "--json", "map.json");
  expect(byId).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^The steps in order: Doing\. Lead time 1 day .* waits longest for Doing/)],
    err: ["The map is in map.svg.", "The map is in map.csv.", "The map is in map.json."],
  });
  const map = JSON.parse(written("map.json")) as { name: string; parts: { name: string }[] };
  expect(written("map.svg")).toMatch(/^<svg .*<title>Value stream map<\/title>/s);
  for (const { name } of map.parts) {
    expect(written("map.svg")).toContain(`>${name}<`);
    expect(written("map.csv")).toContain(`\r\n${name},`);
  }
  expect(await weir("map", map.name)).toEqual({ code: 0, out: byId.out, err: [] });
  expect(await weir("map")).toEqual({ code: 0, out: byId.out, err: [] });
});

test("a phone's width draws it upright; the figures follow the switches", async () => {
  await weir("map", "--svg", "tall.svg", "--width", "360");
  expect(written("tall.svg")).toMatch(/ width="360" /);
  await weir("map", "--json", "mean.json");
  await weir("map", "--json", "p85.json", "--statistic", "p85", "--cycle", "working");
  expect(written("p85.json")).not.toBe(written("mean.json"));
});

test("an unknown board and a width that cannot be are refused with what belongs there", async () => {
  expect(await weir("map", "nobody")).toMatchObject({ code: 1, out: [] });
  const narrow = await weir("map", "--width", "12");
  expect(narrow.code).toBe(2);
  expect(narrow.err.join("\n")).toContain("from 320 to 10000");
  expect(narrow.out).toEqual([]);
  const someday = await weir("map", "--from", "someday");
  expect(someday.code).toBe(2);
  expect(someday.err.join("\n")).toMatch(/--from: found someday; expected/);
});

test("a filter draws its cards alone and says how many they are; one that no card meets draws nothing", async () => {
  const whole = await weir("map", "--json", "whole.json");
  const some = await weir("map", "--filter", "label:server", "--json", "some.json", "--svg", "some.svg");
  const { filter, cards, ...map } = JSON.parse(written("some.json")) as Record<string, unknown> & {
    cards: { met: number; of: number };
  };
  expect(filter).toBe("label:server");
  expect(cards.met).toBeGreaterThan(0);
  expect(cards.met).toBeLessThan(cards.of);
  expect(map).not.toEqual(JSON.parse(written("whole.json")));
  const told = `${cards.met} of ${cards.of} cards: label:server`;
  expect(some.out).toEqual([expect.stringMatching(new RegExp(`^${told}\\. The steps`))]);
  expect(written("some.svg")).toContain(`>${told}<`);
  expect(await weir("map", "--filter", "", "--json", "again.json")).toMatchObject({ code: 0, out: whole.out });
  expect(written("again.json")).toBe(written("whole.json"));

  const none = await weir("map", "--filter", "label:nobody-has-this", "--svg", "none.svg");
  const sentence = "No card on Project Hermes meets the filter label:nobody-has-this: there is nothing to draw.";
  expect(none).toEqual({ code: 1, out: [], err: [sentence] });
  expect(existsSync(join(cwd, "none.svg"))).toBe(false);
});

test("a filter is read whole, or refused with its place; it asks for nobody where figures name nobody", async () => {
  const refused = async (filter: string) => {
    const { code, out, err } = await weir("map", "--filter", filter);
    expect(out).toEqual([]);
    return { code, said: err.join("\n") };
  };
  expect(await refused("label:x colour:red")).toEqual({
    code: 2,
    said: expect.stringMatching(/^--filter: found colour; expected one of title, person, label/),
  });
  expect(await refused("due:soon")).toMatchObject({ code: 2 });
  expect(await refused("person:ada")).toEqual({
    code: 3,
    said: expect.stringMatching(/^filter=person:ada names people, and figures on this board do not\./),
  });
});
