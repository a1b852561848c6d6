import { describe, expect, test } from "vitest";
import {
  abcWorkflow,
  created,
  jsonFile,
  minute,
  problemsOf,
  textFile,
  trelloBoard,
} from "../../../testing/foreign-files.ts";
import { importers } from "../importers.ts";
import { quoted } from "../import-problem.ts";
import { planImport } from "../plan-import.ts";

const board = trelloBoard([{ id: "one", idList: "listA" }], [created("one", "A", minute(0))]);
const boardText = JSON.stringify(board);
const everyFormat = importers.map(({ id }) => id).join(", ");
const rawFile = (bytes: readonly number[], name = "raw.csv"): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: Uint8Array.from(bytes),
});

describe("hostile files are refused with their place, the value found and what was expected", () => {
  test("none at all", () => {
    expect(problemsOf([])).toEqual([{ code: "no-files", value: "0" }]);
  });

  test("empty, or white space only", () => {
    expect(problemsOf(rawFile([], "e.json"))).toEqual([{ code: "empty-file", file: "e.json", value: "0 bytes" }]);
    expect(problemsOf(textFile(" \n\t", "e.json"))[0]?.code).toBe("empty-file");
  });

  test("larger than allowed, all files together", () => {
    const files = [textFile("x".repeat(60), "a.csv"), textFile("x".repeat(60), "b.csv")];
    expect(problemsOf(files, { maxBytes: 100 })).toEqual([
      { code: "too-large", file: "b.csv", value: "120", expected: "100" },
    ]);
  });

  test("an archive, damaged UTF-16, a NUL", () => {
    expect(problemsOf(rawFile([0x50, 0x4b, 3, 4, 9]))[0]).toMatchObject({
      code: "not-text",
      value: "a zip archive or a spreadsheet",
    });
    expect(problemsOf(rawFile([0xff, 0xfe, 0x41]))[0]).toMatchObject({
      code: "not-text",
      value: "UTF-16 text that is cut off or damaged",
    });
    expect(problemsOf(textFile("a,b\n1,\0\n"))[0]).toMatchObject({ code: "not-text", row: 2 });
  });

  test("another encoding, with the row", () => {
    const latin1 = [...'ID,Name\n1,"Gr'].map((char) => char.charCodeAt(0));
    expect(problemsOf(rawFile([...latin1, 0xfc, 0xdf, 0x65, 0x22, 10]))[0]).toMatchObject({
      code: "not-utf-8",
      file: "raw.csv",
      row: 2,
    });
  });

  test("malformed and truncated JSON, with the row", () => {
    expect(problemsOf(textFile('{\n "a": 1,\n "b" 2}', "m.json"))).toEqual([
      { code: "not-json", file: "m.json", row: 3, value: "2}" },
    ]);
    expect(problemsOf(textFile(boardText.slice(0, 300), "t.json"))).toEqual([
      { code: "not-json", file: "t.json", row: 1, value: "the end of the file" },
    ]);
  });

  test("a million levels of nesting, in JSON and in a workflow", () => {
    const deep = "[".repeat(1_000_000);
    expect(problemsOf(textFile(deep, "d.json"))[0]).toMatchObject({ code: "nested-too-deep", row: 1, expected: "200" });
    expect(problemsOf(textFile('{"a":'.repeat(1_000_000), "d.json"))[0]?.code).toBe("nested-too-deep");
    expect(problemsOf(jsonFile(board), { workflow: deep })[0]?.code).toBe("too-large");
    expect(problemsOf(jsonFile(board), { workflow: deep.slice(0, 200_000) })[0]?.code).toBe("bad-yaml");
  });

  test("too deep with its row and what stands there, before anything else is read of it", () => {
    const deep = `\u{feff}{\n"ü": "[[[",\n"a": ${"[".repeat(201)}`;
    expect(problemsOf(textFile(deep, "d.json"))).toEqual([
      { code: "nested-too-deep", file: "d.json", row: 3, value: "[".repeat(22), expected: "200" },
    ]);
    const bytes = [...new TextEncoder().encode("[".repeat(300)), 0xff];
    expect(problemsOf(rawFile(bytes, "d.json"))[0]?.code).toBe("nested-too-deep");
  });

  test("__proto__ as a key, written plainly or in escapes, and as a column", () => {
    const withProto = boardText.replace('"name":"one"', '"name":"one","badges":[{"__proto__":{"closed":true}}]');
    expect(problemsOf(textFile(withProto, "p.json"))).toEqual([
      { code: "forbidden-key", file: "p.json", path: "cards[0].badges[0].__proto__", value: "__proto__" },
    ]);
    expect(problemsOf(textFile(withProto.replace("__proto__", String.raw`_\u005fproto__`), "p.json"))[0]?.code).toBe(
      "forbidden-key",
    );
    expect(
      problemsOf(textFile("__proto__,Ready,Done\n1,2026-03-02,2026-03-03\n"), { format: "stage-csv" })[0]?.code,
    ).toBe("forbidden-key");
    expect(Object.hasOwn(Object.prototype, "closed")).toBe(false);
  });

  test("a text of 10 MB, in JSON and in CSV", () => {
    const long = "x".repeat(10_000_000);
    expect(problemsOf(jsonFile({ ...board, desc: long }, "l.json"))[0]).toMatchObject({
      code: "cell-too-large",
      file: "l.json",
      expected: "1000000",
    });
    const chinese = { ...board, desc: "字".repeat(900_000) };
    expect(planImport([jsonFile(chinese)], { workflow: abcWorkflow }), "characters count, not bytes").toHaveProperty(
      "events",
    );
    const csv = `ID,Name,Ready,Done\n1,One,2026-03-02,2026-03-03\n2,${long},2026-03-02,2026-03-03\n`;
    expect(problemsOf(textFile(csv), { format: "stage-csv" })[0]).toMatchObject({ code: "cell-too-large", row: 3 });
  });

  test("half a million wrong entries: as many as anybody reads are told", () => {
    const cards = `{"id":"b","name":"B","lists":[],"actions":[],"cards":[${'{"id":7},'.repeat(500_000)}{}]}`;
    const problems = problemsOf(textFile(cards, "c.json"));
    expect(problems[0]).toEqual({
      code: "wrong-type",
      file: "c.json",
      path: "cards[0].id",
      value: "7",
      expected: "string",
    });
    expect(problems).toHaveLength(50);
    const statuses = `[${'{"id":7},'.repeat(500_000)}{}]`;
    expect(problemsOf(textFile(statuses, "s.json"), { format: "jira" })[0]?.file).toBe("s.json");
  });

  test("a first line that never ends", () => {
    for (const text of [`ID,${"x".repeat(2_000_000)},Ready,Done\n`, "a".repeat(2_000_000)])
      expect(problemsOf(textFile(text))[0]).toMatchObject({ code: "cell-too-large", row: 1, value: quoted(text) });
  });

  test("a text too long in a table shows the row that holds it", () => {
    const csv = `ID,Name,Ready,Done\n1,One,2026-03-02,\n2,${"x".repeat(2_000_000)},2026-03-02,\n`;
    expect(problemsOf(textFile(csv), { format: "stage-csv" })).toEqual([
      { code: "cell-too-large", file: "file.csv", row: 3, value: `2,${"x".repeat(78)}…`, expected: "1000000" },
    ]);
  });

  test("an empty line where the header should be", () => {
    expect(problemsOf(textFile("\nID,Ready,Done\n1,2026-03-02,\n"), { format: "stage-csv" })[0]).toMatchObject({
      code: "bad-csv",
      row: 1,
      value: "an empty line",
    });
  });

  test("a quote that never closes is told with the row it opens in", () => {
    const csv = 'ID,Name,Ready\n0,"No\nthing",2026-03-01\n1,"One,2026-03-02\n2,Two,2026-03-03\n3,Three,2026-03-04\n';
    expect(problemsOf(textFile(csv), { format: "stage-csv" })[0]).toMatchObject({ code: "bad-csv", row: 3 });
  });

  test("two boards at once: it is said that one is read at a time, with or without a format", () => {
    const two = [jsonFile(board, "a.json"), jsonFile(board, "b.json")];
    const problem = { code: "mixed-formats", file: "b.json", value: "a.json, b.json" };
    expect(problemsOf(two)).toEqual([problem]);
    expect(problemsOf(two, { format: "trello" })).toEqual([problem]);
    expect(problemsOf([...two, textFile("Dear Sir", "letter.txt")])[0]).toMatchObject({ code: "unknown-format" });
  });

  test("something else altogether: the formats there are get listed", () => {
    expect(problemsOf(textFile("Dear Sir or Madam", "letter.txt"))).toEqual([
      {
        code: "unknown-format",
        file: "letter.txt",
        value: "Dear Sir or Madam",
        expected: everyFormat,
      },
    ]);
    expect(problemsOf(jsonFile({ a: 1, b: 2 }))[0]).toMatchObject({ code: "unknown-format", value: "fields a, b" });
    expect(problemsOf(jsonFile([1, 2, 3]))[0]).toMatchObject({ code: "unknown-format", value: "a list of 3" });
    expect(problemsOf(jsonFile(board), { format: "nonsense" })).toEqual([
      { code: "unknown-format", value: "nonsense", expected: everyFormat },
    ]);
  });

  test("a board without cards has nothing to import", () => {
    expect(problemsOf(jsonFile(trelloBoard([], []), "n.json"))[0]).toMatchObject({
      code: "nothing-to-import",
      file: "n.json",
    });
  });

  test("a file cut anywhere is refused or read, never a crash", () => {
    for (let end = 1; end < boardText.length; end += 7)
      expect(planImport([textFile(boardText.slice(0, end), "cut.json")], { workflow: abcWorkflow })).toHaveProperty(
        "problems",
      );
  });
});
