import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askIn } from "../testing/ask.ts";

const cwd = mkdtempSync(join(tmpdir(), "weir-cli-progress-"));
const table = (name: string, rows: number): void =>
  writeFileSync(
    join(cwd, name),
    `ID,Name,Ready,Build,Done\n${Array.from({ length: rows }, (_, at) => `${at},${"x".repeat(2_000)},2026-01-05,2026-01-06,2026-01-08\n`).join("")}`,
  );
table("long.csv", 2_200);
table("short.csv", 2);

const said = async (isTerminal: boolean, ...words: readonly string[]): Promise<string[]> => {
  const { code, err } = await askIn({ cwd, home: cwd, isTerminal }, ...words);
  expect(code).toBe(0);
  return err.filter((line) => line.includes("…"));
};

test("long work on a terminal says what it is at", async () => {
  expect(await said(true, "analyse", "long.csv", "--json")).toEqual([
    "Reading 4 MB …",
    "Working out the figures of 4 MB …",
  ]);
  expect(await said(true, "import", "long.csv")).toEqual(["Reading 4 MB …", "Storing what 4 MB told …"]);
});

test("the reading of a long event log says each quarter how far it is", async () => {
  const rows = Array.from({ length: 90_000 }, (_, at) => `case ${at},Some activity of many,2026-01-05T09:00:00Z\n`);
  writeFileSync(join(cwd, "log.csv"), `case id,activity,timestamp\n${rows.join("")}`);
  const { err } = await askIn({ cwd, home: cwd, isTerminal: true }, "analyse", "log.csv", "--json");
  expect(err.filter((line) => line.startsWith("Read "))).toEqual([
    "Read 33 %: 30000 items",
    "Read 55 %: 50000 items",
    "Read 77 %: 70000 items",
  ]);
});

test("short work, and work whose words go to a file, says nothing of the kind", async () => {
  expect(await said(true, "analyse", "short.csv", "--json")).toEqual([]);
  expect(await said(false, "analyse", "long.csv", "--json")).toEqual([]);
});
