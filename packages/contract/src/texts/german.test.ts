import { describe, expect, test } from "vitest";
import { faultsOf, textsIn } from "../../testing/translation.ts";
import { german } from "./de/german.ts";
import { languageOf, languages } from "./languages.ts";
import type { Text, Texts } from "./spoken.ts";

const rooms = await textsIn("");
const english: Texts = Object.assign({}, ...rooms.values());

/** Said the same in both: words German has taken over, those the trade uses, and what is made of values only. */
const same = [
  "Admin",
  "Backlog",
  "Board",
  "Boards",
  "Demo",
  "Deployment",
  "Import",
  "Labels",
  "Limit",
  "Limits",
  "Link",
  "Links",
  "Median",
  "Name",
  "Offline",
  "Person",
  "Portfolio",
  "Standard",
  "Team",
  "Teams",
  "Test",
  "Text",
  "Token",
  "WIP",
  "linear",
  "{stage} in {lane}",
  "{stage} in {row}",
];

test("every sentence is there in German, tells the same, and is not copied", () => {
  expect(faultsOf(english, german, same)).toEqual([]);
});

test("one key is one sentence: rooms are looked up in one language, all of them together", () => {
  const places = new Map<string, Text>();
  const twice = [...rooms.values()].flatMap((texts) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const before = places.get(key) ?? text;
      places.set(key, text);
      return before === text ? [] : [key];
    }),
  );
  expect(twice).toEqual([]);
});

describe("what a translation must not be", () => {
  const said = {
    "a.b": "Add a card",
    "a.c": "{n} of {of}",
    "a.d": (v: { count: number }) => `${v.count} ${v.count === 1 ? "card" : "cards"}`,
    "a.e": "Name",
  };
  const good: Texts = {
    "a.b": "Karte hinzufügen",
    "a.c": "{n} von {of}",
    "a.d": (v: { count: number }) => `${v.count} ${v.count === 1 ? "Karte" : "Karten"}`,
    "a.e": "Name",
  };

  test("a good one has no faults", () => expect(faultsOf(said, good, ["Name"])).toEqual([]));

  test.each<[string, Texts, string[]]>([
    ["a key too few", { ...good, "a.b": undefined as never }, ["a.b is missing"]],
    ["a key too many", { ...good, "a.z": "Zuviel" }, ["a.z is no key"]],
    ["a copy", { ...good, "a.b": "Add a card" }, ["a.b is copied: Add a card"]],
    ["a copied function", { ...good, "a.d": said["a.d"] }, ["a.d is copied: a.d"]],
    ["a value forgotten", { ...good, "a.c": "{n} von vielen" }, ["a.c tells other values: {n} {of}"]],
    ["a number forgotten", { ...good, "a.d": () => "Karten" }, ["a.d tells other values: ⟦count⟧, 2, 5"]],
    ["words left over", { ...good, "a.b": "Karte adden with Enter" }, ["a.b is not translated: with"]],
    ["a list that is stale", { ...good, "a.e": "Bezeichnung" }, ["“Name” need not be the same in both"]],
  ])("%s is seen", (_, translated, faults) => {
    const kept = Object.fromEntries(Object.entries(translated).filter(([, text]) => text !== undefined));
    expect(faultsOf(said, kept, ["Name"])).toEqual(faults);
  });
});

test("a language is found by what a browser or a shell calls it", () => {
  expect(
    [["de-AT", "en"], ["fr", "de"], ["fr"], ["en-GB", "de"], ["de_DE.UTF-8"], ["C"], []].map((tags) =>
      languageOf(tags),
    ),
  ).toEqual(["de", "de", "en", "en", "de", "en", "en"]);
  expect(Object.keys(languages)).toEqual(["en", "de"]);
});
