import { expect, test } from "vitest";
import { parseFacts, readFactsFile, type FactsFile } from "../index.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const now = "2026-03-02T10:00:00.000Z";

const read = (text: string): FactsFile => {
  const file = readFactsFile({ name: "facts.csv", bytes: bytes(text) });
  if ("problems" in file) throw new Error(JSON.stringify(file.problems));
  return file;
};
const parse = (text: string): unknown => {
  const file = read(text);
  const command = parseFacts({ commandId: "c", facts: file.facts }, now);
  return Array.isArray(command) ? command.map((problem) => file.place(problem)) : command.facts;
};

const table = `kind;id;at;Service;changes;failed;caused_by;restored at;boards;title
deployment;d1;2026-03-01T09:00:00+01:00;shop;a1@2026-02-28T09:00:00Z b2;yes;;;b c;
incident;i1;2026-03-01T09:10:00Z;shop;;;d1;2026-03-01T10:00:00Z;;Checkout down
note;n1;2026-03-01T00:00:00Z;;;;;;;Freeze
`;

test("a table has a column for each field, `at` for the instant of any kind", () => {
  expect(parse(table)).toEqual([
    {
      kind: "deployment",
      factId: "d1",
      deployedAt: "2026-03-01T08:00:00.000Z",
      changes: [{ changeId: "a1", committedAt: "2026-02-28T09:00:00.000Z" }, { changeId: "b2" }],
      failed: true,
      service: "shop",
      boardIds: ["b", "c"],
    },
    {
      kind: "incident",
      factId: "i1",
      detectedAt: "2026-03-01T09:10:00.000Z",
      restoredAt: "2026-03-01T10:00:00.000Z",
      causedBy: "d1",
      service: "shop",
      title: "Checkout down",
    },
    { kind: "note", factId: "n1", notedAt: "2026-03-01T00:00:00.000Z", title: "Freeze" },
  ]);
});

test("what is wrong in a table is told by its row and column", () => {
  expect(
    parse(
      "kind,id,at,failed\ndeployment,d1,2026-03-01T09:00:00Z,perhaps\n\noutage,o1,2026-03-01T09:00:00Z,\nnote,n1,,\n",
    ),
  ).toEqual([
    { row: 2, path: "failed", value: "perhaps", expected: "true or false" },
    { row: 4, path: "kind", value: "outage", expected: "one of deployment | incident | change | note" },
    { row: 5, path: "notedAt", value: null, expected: "instant with its zone, as 2026-03-02T09:00:00Z" },
    { row: 5, path: "title", value: null, expected: "text 1..500" },
  ]);
  expect(readFactsFile({ name: "f.csv", bytes: bytes("kind,colour\nnote,red\n") })).toMatchObject({
    problems: [{ code: "unknown-column", file: "f.csv", row: 1, value: "colour" }],
  });
});

test("JSON holds one fact, a list, or what HTTP takes", () => {
  const note = { kind: "note", factId: "n1", notedAt: "2026-03-01T00:00:00.000Z", title: "Freeze" };
  for (const value of [note, [note], { facts: [note] }]) expect(parse(JSON.stringify(value))).toEqual([note]);
  expect(parse(JSON.stringify({ ...note, title: "" }))).toEqual([
    { path: "title", value: "", expected: "text 1..500" },
  ]);
  expect(parse(JSON.stringify([note, { ...note, factId: "n2", notedAt: "2027-03-01T00:00:00Z" }]))).toMatchObject([
    { row: 2, path: "facts[1].notedAt" },
  ]);
  expect(readFactsFile({ name: "f.json", bytes: bytes("[{") })).toMatchObject({ problems: [{ code: "not-json" }] });
});
