import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownSamples } from "../../../scripts/samples.mjs";
import { type Answered, askIn } from "../testing/ask.ts";
import { type Server, startServer } from "../testing/server.ts";

const hermes = join(ownSamples, "hermes-resources");
const source = [join(hermes, "trello.json"), "--workflow", join(hermes, "workflow.yaml")];
const cwd = mkdtempSync(join(tmpdir(), "weir-cli-server-"));
let ids = 0;
const newId = (): string => `id-${(ids += 1)}`;
const weir = (...words: readonly string[]): Promise<Answered> => askIn({ cwd, home: cwd, newId }, ...words);

let server: Server;
beforeAll(async () => (server = await startServer(cwd)));
afterAll(() => server.stop());

test("while a server holds the folder every verb asks it, and leaves the folder to it", async () => {
  const imported = await weir("import", ...source, "--name", "Hermes");
  expect(imported).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^Board \S+: \d+ facts new, 0 there already\.$/)],
    err: expect.arrayContaining([expect.stringMatching(/^! .+ archived/)]),
  });
  const again = await weir("import", join(hermes, "trello.json"), "--board", "Hermes");
  expect(again).toMatchObject({ code: 0, out: [expect.stringMatching(/: 0 facts new, \d+ there already\.$/)] });

  const exported = await weir("export", "Hermes");
  expect(exported.out[0]).toContain('"format":"weir-board"');
  expect(await weir("demo", "--seed", "5", "--as-of", "2026-05-04T08:00:00Z")).toMatchObject({ code: 0 });
  expect(await weir("demo", "--advance", "P1W")).toMatchObject({ code: 0 });
  expect(await weir("demo")).toMatchObject({ code: 1, err: [expect.stringContaining("demo")] });
  expect(await weir("check")).toMatchObject({ code: 0, out: [expect.stringMatching(/^Sound: 4 streams/)] });

  expect(await weir("backup", "copy.db")).toMatchObject({ code: 0 });
  expect(existsSync(join(cwd, "copy.db"))).toBe(true);
  expect(await weir("restore", "copy.db"), "not under a server").toMatchObject({ code: 3 });
  const restored = ["--data", join(cwd, "elsewhere")];
  expect(await weir("restore", "copy.db", ...restored)).toMatchObject({ code: 0 });
  expect((await weir("export", "Hermes", ...restored)).out).toEqual(exported.out);
});

test("the server's guesses are listed too, all of them", async () => {
  const { code, err } = await weir("import", join(hermes, "trello.json"), "--name", "Guessed");
  const said = err.find((line) => /^! \d+ things in the proposed workflow are guesses/.test(line));
  const guesses = err.filter((line) => line.startsWith("- "));
  expect({ code, guesses: guesses.length }).toEqual({ code: 0, guesses: Number.parseInt(said?.slice(2) ?? "", 10) });
});

test("what the server refuses is told with its place", async () => {
  const refused = await weir("import", join(hermes, "workflow.yaml"));
  expect(refused).toMatchObject({ code: 1, out: [] });
  expect(refused.err.at(-1)).toContain(
    "workflow.yaml: found timeZone: UTC; expected one of trello, jira, xes, jira-changelog-csv, event-log-csv, stage-csv, two-dates-csv",
  );
});

test("facts go through the server into figures, and are there for whoever opens the folder's copy", async () => {
  const deploy = ["fact", "deployment", "d1", "--at", "2026-05-30T09:00:00Z", "--board", "Hermes"];
  expect((await weir(...deploy)).out).toEqual(["1 recorded, 0 corrected, 0 known already."]);
  expect((await weir(...deploy)).out).toEqual(["0 recorded, 0 corrected, 1 known already."]);
  expect(await weir(...deploy, "--failed")).toMatchObject({
    code: 1,
    err: [expect.stringContaining("There is a fact d1 already")],
  });
  await weir(
    "fact",
    "incident",
    "i1",
    "--at",
    "2026-05-30T10:00:00Z",
    "--caused-by",
    "d1",
    "--restored-at",
    "2026-05-30T12:00:00Z",
  );
  writeFileSync(join(cwd, "facts.csv"), "kind,id,at\nnote,n1,2026-05-29T09:00:00Z\nnote,n2,soon\n");
  expect(await weir("fact", "import", "facts.csv")).toMatchObject({
    code: 1,
    err: [
      "facts.csv, row 2, title: found null; expected text 1..500",
      "facts.csv, row 3, notedAt: found soon; expected instant with its zone, as 2026-03-02T09:00:00Z",
      "facts.csv, row 3, title: found null; expected text 1..500",
    ],
  });
  expect((await weir("fact", "figures", "--board", "Hermes")).out).toEqual(
    expect.arrayContaining([
      "Change fail rate: 100 % · 1 of 1 deployment",
      "Failed deployment recovery time: 3 hours · median of 1 failed deployment",
    ]),
  );
  expect(await weir("backup", "facts.db")).toMatchObject({ code: 0 });
  const restored = ["--data", join(cwd, "with-facts")];
  await weir("restore", "facts.db", ...restored);
  expect((await weir("fact", "list", ...restored)).out).toEqual((await weir("fact", "list")).out);
  expect(await weir("check", ...restored)).toMatchObject({ code: 0 });
});
