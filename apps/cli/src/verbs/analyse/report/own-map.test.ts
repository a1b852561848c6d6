// The page of a board that Weir wrote has the map that `weir map` draws: what people know over what is measured, and
// the signs of waste that nobody dismissed.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCommand, soloViewer } from "@weir/domain";
import { createWorkspace, openSqliteLog } from "@weir/storage";
import { beforeAll, expect, test } from "vitest";
import { type Answered, askIn } from "../../../../testing/ask.ts";

const cwd = mkdtempSync(join(tmpdir(), "weir-cli-own-map-"));
let ids = 0;
const newId = (): string => `n${(ids += 1)}`;
const now = "2026-05-04T08:00:00.000Z";
const weir = (...words: readonly string[]): Promise<Answered> =>
  askIn({ cwd, home: cwd, newId, now: () => now }, ...words);
const written = (name: string): string => readFileSync(join(cwd, name), "utf8");

interface Pin {
  readonly number: number;
  readonly label: string;
  readonly at: { readonly stepId: string | null } | null;
}
const boardId = "demo-checkout";
const drawn = async (name: string, ...flags: readonly string[]) => {
  const { code, out } = await weir("map", boardId, "--json", `${name}.json`, "--svg", `${name}.svg`, ...flags);
  expect(code).toBe(0);
  return { said: out.join("\n"), map: JSON.parse(written(`${name}.json`)) as { readonly pins: readonly Pin[] } };
};

async function noted(...wishes: readonly object[]): Promise<void> {
  const workspace = createWorkspace({ log: openSqliteLog(join(cwd, "data", "weir.db")), clock: () => now, newId });
  for (const wish of wishes) {
    const command = parseCommand({ commandId: newId(), stream: `map:${boardId}`, ...wish });
    if (Array.isArray(command)) throw new Error(JSON.stringify(command));
    expect(await workspace.execute(command, soloViewer)).not.toHaveProperty("refused");
  }
  await workspace.close();
}

beforeAll(async () => {
  await weir("demo", "--as-of", now, "--seed", "3");
});

test("signs of waste are in picture, sentence, table and figures; the page has the same picture", async () => {
  const { said, map } = await drawn("measured", "--csv", "measured.csv", "--width", "1040");
  expect(map.pins.length).toBeGreaterThan(3);
  for (const { label, number } of map.pins) {
    expect(said).toContain(label);
    expect(written("measured.csv")).toContain(label);
    expect(written("measured.svg")).toContain(`<title>${label}</title>`);
    expect(label.startsWith(`${number}, `)).toBe(true);
  }
  await weir("export", boardId, "--out", "measured.jsonl");
  await weir("analyse", "measured.jsonl", "--as-of", now, "--report", "measured.html");
  expect(written("measured.html")).toContain(written("measured.svg").trim());
  expect(written("measured.html")).toContain(`<p>${said}</p>`);
});

test("what people know, their marks and what they dismissed are on the page as on the map", async () => {
  const before = (await drawn("before")).map.pins;
  const gone = before.find(({ at }) => at?.stepId !== null && at !== null);
  const [, signal, place] = /^\d+, [^:]+: (.*), in (.*)$/.exec(gone?.label ?? "") ?? [];
  expect([signal, place]).toEqual(["many hand-offs between teams", "Ready"]);
  await noted(
    { type: "map.create", name: "As it once was called", boardIds: [boardId] },
    { type: "map.set-figure", nodeId: `${boardId}/build`, changes: { processTimeDays: 0.5, note: "watched" } },
    { type: "map.add-step", stepId: "ask", name: "Ask the customer", kind: "wait", after: `${boardId}/build` },
    { type: "map.set-figure", nodeId: "ask", changes: { waitDays: 9 } },
    { type: "map.place-burst", burstId: "k", text: "Pair up", nodeId: "ask" },
    { type: "map.dismiss-waste", signal: "group-handoffs", reason: "We sit in one room" },
  );
  const { map, said } = await drawn("told", "--width", "1040");
  expect(map.pins).toEqual(before.filter(({ number }) => number !== gone?.number));
  expect(said).not.toContain(gone?.label);
  expect(map).toMatchObject({ name: "Checkout team", bursts: [{ label: "Pair up" }] });

  await weir("export", boardId, "--out", "told.jsonl");
  await weir("analyse", "told.jsonl", "--as-of", now, "--report", "told.html");
  const page = written("told.html");
  expect(page).toContain(written("told.svg").trim());
  for (const name of ["Ask the customer", "Pair up", "mapped"]) expect(page).toContain(name);
  expect(page).not.toContain(gone?.label);

  const some = ["--filter", "type:bug"];
  expect((await drawn("bugs", ...some, "--width", "1040")).said).toMatch(/^\d+ of \d+ cards: type:bug\. The steps/);
  expect(written("bugs.svg")).toMatch(/>\d+ of \d+ cards: type:bug</);
  await weir("analyse", "told.jsonl", "--as-of", now, "--report", "bugs.html", ...some);
  expect(written("bugs.svg")).not.toBe(written("told.svg"));
  expect(written("bugs.html")).toContain(written("bugs.svg").trim());
});
