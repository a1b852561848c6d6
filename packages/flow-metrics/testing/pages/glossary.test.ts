import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { subjects } from "./subject.ts";

const glossary = readFileSync(fileURLToPath(new URL("../../../../docs/glossary.md", import.meta.url)), "utf8");
const words = glossary
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .flatMap((line) => (line.split("|")[1] ?? "").toLowerCase().split(/[,:]| \(|\)/))
  .map((word) => word.trim());

test("every metric is called by a word of docs/glossary.md", () => {
  const unexplained = subjects()
    .map(({ id, title, about }) => ({ id, word: (about?.word ?? title).toLowerCase() }))
    .filter(({ word }) => !words.includes(word.replace(/,.*| \(.*/, "")));
  expect(unexplained).toEqual([]);
});

test("no word is explained twice", () => {
  const seen = words.filter((word) => word !== "");
  expect(seen.filter((word, index) => seen.indexOf(word) !== index)).toEqual([]);
});
