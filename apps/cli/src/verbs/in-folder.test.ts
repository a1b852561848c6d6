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
    out: [expect.stringMatching(/^Sound: 1 stream with \d+ events\.$/)],
  });
});

test("a board that is not there, or whose stages are others, takes nothing", async () => {
  const weir = world();
  await weir("import", ...source, "--name", "Hermes");
  expect(await weir("import", ...source, "--board", "Zeus")).toMatchObject({
    code: 1,
    err: ["There is no board Zeus. There are: Hermes (n1)."],
  });
  const bare = await weir("import", join(hermes, "trello.json"), "--board", "Hermes");
  expect(bare).toMatchObject({ code: 1 });
  expect(bare.err.at(-1)).toContain("no stage Bugs");
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
  expect(await weir("demo", "--advance", "4 weeks")).toMatchObject({ code: 2 });
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
