import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder } from "@weir/storage";
import { expect, test } from "vitest";
import { ownSamples } from "../../../../scripts/samples.mjs";
import { askIn, type Answered } from "../../testing/ask.ts";

const hermes = join(ownSamples, "hermes-resources");
const source = [join(hermes, "trello.json"), "--workflow", join(hermes, "workflow.yaml")];

/** A folder to stand in, with a data folder of its own and fresh ids for every line. */
function world(): (...words: readonly string[]) => Promise<Answered> {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-"));
  let ids = 0;
  return (...words) => askIn({ cwd, home: cwd, newId: () => `n${(ids += 1)}` }, ...words);
}

test("an import makes a board; importing again adds nothing; the history is sound", async () => {
  const weir = world();
  const first = await weir("import", ...source);
  expect(first).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^Board n1: \d+ facts new, 0 there already\.$/)],
  });
  const again = await weir("import", ...source, "--board", "n1");
  expect(again).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^Board n1: 0 facts new, \d+ there already\.$/)],
  });
  expect(await weir("check")).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^Sound: 1 stream with \d+ events, and the audit\.$/)],
  });
});

test("an import that made its workflow up lists what it guessed, right below saying that it did", async () => {
  const weir = world();
  const { code, err } = await weir("import", join(hermes, "trello.json"));
  const said = err.findIndex((line) => /^! \d+ things in the proposed workflow are guesses/.test(line));
  const guesses = err.slice(said + 1).filter((line) => line.startsWith("- "));
  expect({ code, guesses: guesses.length }).toEqual({
    code: 0,
    guesses: Number.parseInt(err[said]?.slice(2) ?? "", 10),
  });
  expect(guesses).toContain("- Doing: active");
});

test("two files that are not read together, and one that is not there, are named in a sentence", async () => {
  const weir = world();
  const trello = join(hermes, "trello.json");
  const two = await weir("import", trello, trello);
  expect(two).toMatchObject({ code: 1, out: [] });
  expect(two.err.join("\n")).toMatch(/trello\.json, .*expected one file at a time; only Jira's come together/);
  expect(await weir("import", "none.json")).toMatchObject({
    code: 3,
    err: ["none.json cannot be used: there is no such file or folder."],
  });
});

test("a board that is not there, or whose stages are others, takes nothing", async () => {
  const weir = world();
  await weir("import", ...source, "--name", "Hermes");
  expect(await weir("import", ...source, "--board", "Zeus")).toMatchObject({
    code: 1,
    err: ["There is no board Zeus. There are: Hermes (n1)."],
  });
  const other = await weir(
    "import",
    join(ownSamples, "devlake", "search_result_with_changelog.json"),
    "--board",
    "Hermes",
  );
  expect(other).toMatchObject({ code: 1 });
  expect(other.err.at(-1)).toMatch(/no stage Inbox, .*; it has Future Features, To Do, Doing, Done\./);
});

test("an export is the board's lines; a backup restores to the same export", async () => {
  const weir = world();
  await weir("import", ...source);
  const exported = await weir("export");
  expect(exported.out[0]).toContain('"format":"weir-board"');
  expect(await weir("backup", "copy.db")).toMatchObject({ code: 0 });
  expect(await weir("backup", "copy.db"), "never over a file").toMatchObject({ code: 3 });
  expect(await weir("restore", "copy.db")).toMatchObject({ code: 3 });
  await weir("demo");
  expect(await weir("restore", "copy.db", "--force")).toMatchObject({ code: 0 });
  expect((await weir("export")).out).toEqual(exported.out);
});

test("what was exported is imported elsewhere as it was, once", async () => {
  const weir = world();
  await weir("import", ...source);
  await weir("export", "--out", "board.jsonl");
  const taken = await weir("import", "board.jsonl", "--data", "elsewhere");
  expect(taken).toMatchObject({ code: 0, out: [expect.stringMatching(/^Board n1: \d+ facts new/)] });
  expect((await weir("export", "--data", "elsewhere")).out).toEqual((await weir("export")).out);
  expect(await weir("import", "board.jsonl", "--data", "elsewhere")).toMatchObject({ code: 1 });
});

test("a restore of something else changes nothing", async () => {
  const weir = world();
  await weir("import", ...source);
  const { out } = await weir("export");
  const restored = await weir("restore", join(hermes, "trello.json"), "--force");
  expect(restored).toMatchObject({ code: 1, err: [expect.stringContaining("no sound backup")] });
  expect((await weir("export")).out).toEqual(out);
});

test("the demo comes with its seed and instant, advances, and does not come twice", async () => {
  const weir = world();
  expect(await weir("demo", "--advance", "P4W")).toMatchObject({ code: 1, err: [expect.stringContaining("no demo")] });
  expect(await weir("demo", "--as-of", "2026-05-04T08:00:00Z", "--seed", "3")).toMatchObject({ code: 0 });
  expect(await weir("demo")).toMatchObject({ code: 1 });
  const advanced = await weir("demo", "--advance", "P4W");
  expect(advanced).toMatchObject({ code: 0, out: [expect.stringContaining("The demo now stands at 2026-06-0")] });
  const words = await weir("demo", "--advance", "4 weeks");
  expect(words).toMatchObject({
    code: 2,
    err: [expect.stringContaining("Expected a number of weeks or days, written like P4W or P10D.")],
  });
  expect(await weir("export"), "which of three").toMatchObject({ code: 2, out: [] });
});

test("a folder held by a process that does not answer is left alone", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-"));
  const held = openDataFolder(join(cwd, "data"));
  try {
    const answered = await askIn({ cwd, home: cwd }, "check");
    expect(answered).toMatchObject({ code: 3, err: [expect.stringContaining(`Process ${process.pid} holds`)] });
    held.announce("http://127.0.0.1:9");
    expect(await askIn({ cwd, home: cwd }, "check")).toMatchObject({ code: 3 });
  } finally {
    held.release();
  }
});

test("the data folder is the flag's, else the environment's, else the settings file's", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-"));
  writeFileSync(join(cwd, "weir.config.json"), '{"data": "from-file"}');
  await askIn({ cwd, home: cwd }, "check");
  await askIn({ cwd, home: cwd, env: { WEIR_DATA: "from-env" } }, "check");
  await askIn({ cwd, home: cwd, env: { WEIR_DATA: "from-env" } }, "check", "--data", "from-flag");
  for (const name of ["from-file", "from-env", "from-flag"]) expect(existsSync(join(cwd, name, "weir.db"))).toBe(true);
});

test("--out writes the same lines to a file", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-"));
  const weir = (...words: readonly string[]): Promise<Answered> =>
    askIn({ cwd, home: cwd, newId: () => "only" }, ...words);
  await weir("import", ...source);
  const { out } = await weir("export");
  expect(await weir("export", "--out", "board.jsonl")).toMatchObject({ code: 0, out: [] });
  expect(readFileSync(join(cwd, "board.jsonl"), "utf8")).toBe(`${out.join("\n")}\n`);
});

test("a newer export is read as the last one was, and only its new stages are asked about", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-"));
  let ids = 0;
  const weir = (...words: readonly string[]): Promise<Answered> =>
    askIn({ cwd, home: cwd, newId: () => `n${(ids += 1)}` }, ...words);
  const write = (...lines: readonly string[]): void => writeFileSync(join(cwd, "s.csv"), `${lines.join("\n")}\n`);
  write("ID,Name,Later,Build,Done", "1,One,2026-01-05,2026-01-06,");
  writeFileSync(
    join(cwd, "w.yaml"),
    "timeZone: UTC\nstages: [{name: Open, kind: queue, from: [Later, Build]}, {name: Shut, kind: done, from: [Done]}]\nstart: Open\nfinish: Shut\n",
  );
  expect(await weir("import", "s.csv", "--workflow", "w.yaml", "--name", "B")).toMatchObject({ code: 0 });
  write("ID,Name,Later,Build,Done", "1,One,2026-01-05,2026-01-06,2026-01-08");
  const again = await weir("import", "s.csv", "--board", "B");
  expect(again).toMatchObject({ code: 0, out: [expect.stringContaining("1 fact new, 2 there already.")] });
  write("ID,Name,Later,Build,Check,Done", "1,One,2026-01-05,2026-01-06,2026-01-07,2026-01-08");
  const asked = await weir("import", "s.csv", "--board", "B");
  expect(asked).toMatchObject({
    code: 1,
    out: [],
    err: [expect.stringMatching(/^workflow: found Check; .*Open, Shut/)],
  });
  expect((await weir("export", "B")).out.filter((line) => line.includes("import.recorded"))).toHaveLength(2);
});

test("files larger than WEIR_MAX_IMPORT are told, not read; a bad value is wrong usage", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-"));
  const weir = (limit: string): Promise<Answered> =>
    askIn({ cwd, home: cwd, env: { WEIR_MAX_IMPORT: limit } }, "import", ...source);
  expect(await weir("10 kB")).toMatchObject({ code: 1, err: [expect.stringContaining("at most 10240 bytes")] });
  expect(await weir("lots")).toMatchObject({ code: 2, err: [expect.stringContaining("WEIR_MAX_IMPORT: found lots")] });
  writeFileSync(join(cwd, "weir.config.json"), '{"maxImport": 1000}');
  expect(await weir("")).toMatchObject({ code: 1, err: [expect.stringContaining("at most 1000 bytes")] });
  expect(await weir("64 MB")).toMatchObject({ code: 0 });
});
