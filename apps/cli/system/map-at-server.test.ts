import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownSamples } from "../../../scripts/samples.mjs";
import { type Answered, askIn } from "../testing/ask.ts";
import { type Server, startServer } from "../testing/server.ts";

const hermes = join(ownSamples, "hermes-resources");
const cwd = mkdtempSync(join(tmpdir(), "weir-cli-map-"));
let ids = 0;
const newId = (): string => `id-${(ids += 1)}`;
const weir = (...words: readonly string[]): Promise<Answered> => askIn({ cwd, home: cwd, newId }, ...words);
const written = (name: string): string => readFileSync(join(cwd, name), "utf8");

let server: Server;
let boardId = "";
beforeAll(async () => {
  server = await startServer(cwd);
  const source = [join(hermes, "trello.json"), "--workflow", join(hermes, "workflow.yaml")];
  const { out } = await weir("import", ...source, "--name", "Hermes");
  boardId = /^Board (\S+):/.exec(out[0] ?? "")?.[1] ?? "";
  writeFileSync(join(cwd, "dates.csv"), "id,created,finished\n1,2026-03-02,2026-03-05\n");
  await weir("import", "dates.csv", "--name", "Dates");
  writeFileSync(
    join(cwd, "slow.csv"),
    "id,name,Wait,Make,Done\n1,One,2026-03-02,2026-03-05,2026-03-09\n2,Two,2026-03-02,2026-03-06,\n",
  );
  await weir("import", "slow.csv", "--name", "Slow");
});
afterAll(() => server.stop());

/** Without an end the figures are those of this moment. */
const window = ["--to", "2026-05-01"];
const onMap = async (mapId: string, fields: object): Promise<void> => {
  const body = JSON.stringify({ commandId: newId(), stream: `map:${mapId}`, ...fields });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${server.url}/api/commands`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(await answer.text());
};

test("a server draws a board's map with what people know of it, told apart in picture, figures and table", async () => {
  const before = await weir("map", "Hermes", "--json", "before.json");
  expect(before).toMatchObject({ code: 0, err: ["The map is in before.json."] });
  const doing = (JSON.parse(written("before.json")) as { parts: { stepId: string }[] }).parts[0]?.stepId ?? "";
  await onMap(boardId, { type: "map.create", name: "Hermes", boardIds: [boardId] });
  await onMap(boardId, { type: "map.set-figure", nodeId: doing, changes: { processTimeDays: 0.125, note: "watched" } });
  await onMap(boardId, { type: "map.add-step", stepId: "ask", name: "Ask the customer", kind: "wait", after: doing });
  await onMap(boardId, { type: "map.set-figure", nodeId: "ask", changes: { waitDays: 9 } });
  const pins = (name: string): unknown[] => (JSON.parse(written(name)) as { readonly pins: unknown[] }).pins;
  const [pin] = pins("before.json") as { readonly number: number; readonly label: string }[];
  expect(before.out.join()).toContain(pin?.label);
  const told = await weir("map", boardId, ...window, "--json", "told.json", "--svg", "told.svg", "--csv", "told.csv");
  expect(told.code).toBe(0);
  expect(told.out).not.toEqual(before.out);
  const { parts } = JSON.parse(written("told.json")) as { parts: readonly object[] };
  expect(parts).toMatchObject([
    { stepId: doing, processTimeDays: { value: 0.125, origin: "mapped" } },
    { stepId: "ask", name: "Ask the customer", handMade: true, wait: { days: { value: 9, origin: "mapped" } } },
  ]);
  expect(written("told.svg")).toContain("Ask the customer");
  expect(written("told.csv")).toContain("Ask the customer");
});

test("a chain goes by its name or its id; boards that share no cards are drawn apart; the folder alone draws the same", async () => {
  const slow = (await weir("export", "Slow")).out.join("\n");
  const slowId = (JSON.parse(slow.split("\n")[0] ?? "") as { boardId: string }).boardId;
  await onMap("orders", { type: "map.create", name: "My chain", boardIds: [boardId, slowId] });
  const named = await weir("map", "My chain", ...window, "--json", "chain.json", "--svg", "chain.svg");
  expect(named).toMatchObject({
    code: 0,
    out: ["Hermes", expect.stringContaining("Doing"), "Slow", expect.stringContaining("Make")],
    err: [
      "The map is in chain.svg.",
      "The map is in chain.json.",
      "The map is in chain-2.svg.",
      "The map is in chain-2.json.",
      expect.stringContaining("2 parts that share no cards"),
    ],
  });
  expect((await weir("map", "orders", ...window)).out).toEqual(named.out);

  const bugs = ["--filter", "label:bug"];
  const some = await weir("map", "Hermes", ...window, ...bugs, "--json", "bugs.json");
  expect(some.out[0]).toMatch(/^3 of \d+ cards: label:bug\. The steps/);
  const one = await weir("map", "My chain", ...window, ...bugs, "--json", "chain-bugs.json");
  expect(one).toMatchObject({
    code: 0,
    out: ["Hermes", expect.stringMatching(/^3 of \d+ cards: label:bug\. The steps in order: Doing\./)],
    err: [
      "The map is in chain-bugs.json.",
      "No card on Slow meets the filter label:bug: there is nothing to draw.",
      expect.stringContaining("2 parts that share no cards"),
    ],
  });

  await weir("backup", "copy.db");
  const elsewhere = ["--data", join(cwd, "elsewhere")];
  expect(await weir("restore", "copy.db", ...elsewhere)).toMatchObject({ code: 0 });
  expect((await weir("map", "My chain", ...window, "--json", "again.json", ...elsewhere)).out).toEqual(named.out);
  expect(written("again.json")).toBe(written("chain.json"));
  expect(written("again-2.json")).toBe(written("chain-2.json"));
  await weir("map", "Hermes", ...window, "--json", "own.json", "--svg", "own.svg", "--csv", "own.csv", ...elsewhere);
  for (const kind of ["json", "svg", "csv"]) expect(written(`own.${kind}`)).toBe(written(`told.${kind}`));
  await weir("map", "Hermes", ...window, ...bugs, "--json", "own-bugs.json", ...elsewhere);
  expect(written("own-bugs.json")).toBe(written("bugs.json"));
  expect((await weir("map", "My chain", ...window, ...bugs, ...elsewhere)).out).toEqual(one.out);
});

test("what cannot be drawn is said in a sentence, with a server and without", async () => {
  for (const where of [[], ["--data", join(cwd, "elsewhere")]]) {
    expect(await weir("map", "nobody", ...where)).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^There is no board and no map nobody\. There are: .*My chain \(orders\)/)],
    });
    expect(await weir("map", "Dates", ...where)).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^no-stages: Dates /)],
    });
    expect(await weir("map", "Slow", "--from", "2026-05-01", ...where)).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^Nothing was finished on Slow /)],
    });
    expect(await weir("map", "My chain", "--from", "2026-03-01", "--to", "2026-05-01", ...where)).toMatchObject({
      code: 0,
      out: ["Slow", expect.stringContaining("Make")],
      err: [expect.stringMatching(/^Nothing was finished on Hermes /), expect.stringContaining("2 parts")],
    });
    expect(await weir("map", "My chain", "--from", "2026-05-01", ...where)).toMatchObject({
      code: 1,
      out: [],
      err: [/ Hermes /, / Slow /].map((board) => expect.stringMatching(board)),
    });
    expect(await weir("map", "Slow", "--svg", "no/such/folder.svg", ...where)).toMatchObject({
      code: 3,
      err: ["no/such/folder.svg cannot be used: there is no such file or folder."],
    });
    expect(await weir("map", "Slow", "--from", "someday", ...where)).toMatchObject({
      code: 2,
      err: [expect.stringMatching(/^--from: found someday; expected/)],
    });
    expect(await weir("map", "Slow", "--filter", "colour:red", ...where)).toMatchObject({
      code: 2,
      err: [expect.stringMatching(/^--filter: found colour; expected one of title/)],
    });
    expect(await weir("map", "Slow", "--filter", "person:ada", ...where)).toMatchObject({
      code: 3,
      err: [expect.stringMatching(/^filter=person:ada names people, and figures on this board do not/)],
    });
    expect(await weir("map", "Slow", "--filter", "label:none", ...where)).toMatchObject({
      code: 1,
      err: ["No card on Slow meets the filter label:none: there is nothing to draw."],
    });
    expect(await weir("map", ...where)).toMatchObject({ code: 2 });
  }
});
