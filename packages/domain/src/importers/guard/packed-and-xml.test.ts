import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { minute, planned, problemsOf, textFile, xesLog } from "../../../testing/foreign-files.ts";

const log = xesLog({ one: [{ name: "A", at: minute(0) }], two: [{ name: "A", at: minute(1) }] });
const packed = (text: string | Uint8Array, name = "log.xes.gz"): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new Uint8Array(gzipSync(text)),
});
const xml = (text: string): ReturnType<typeof textFile> => textFile(text, "log.xes");

test("tables and JSON may be packed as well", () => {
  expect(planned(packed("ID,Name,Ready,Done\n1,One,2026-03-02,2026-03-03\n", "t.csv.gz")).boardName).toBe("t");
});

test("of a bomb no more is unpacked than may be read, several files counted together", () => {
  const bomb = packed(new Uint8Array(200_000_000), "bomb.gz");
  expect(bomb.bytes.length).toBeLessThan(300_000);
  const [problem] = problemsOf(bomb, { maxBytes: 1_000_000 });
  expect(problem).toMatchObject({ code: "too-large", file: "bomb.gz", expected: "1000000" });
  expect(Number(problem?.value)).toBeLessThan(2_000_000);
  const half = packed(new Uint8Array(600_000), "half.gz");
  expect(problemsOf([half, half], { maxBytes: 1_000_000 })[0]?.code).toBe("too-large");
});

test("a packed file that is cut off, damaged or followed by something else", () => {
  const { bytes } = packed(log);
  const damaged = Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 6 ? byte ^ 1 : byte));
  for (const [content, value] of [
    [bytes.subarray(0, bytes.length - 30), "the end of the file"],
    [bytes.subarray(0, 5), "the end of the file"],
    [damaged, "incorrect data check"],
    [Uint8Array.from([...bytes, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), "incorrect header check"],
  ] as const)
    expect(problemsOf({ name: "log.xes.gz", bytes: content })).toEqual([
      { code: "bad-gzip", file: "log.xes.gz", value },
    ]);
});

test("packed twice it is unpacked once", () => {
  expect(problemsOf(packed(gzipSync(log)))[0]).toMatchObject({ code: "not-text" });
});

test("a billion laughs, and any other document type", () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  const bomb = xesLog({ "&l9;": [] }, `<!DOCTYPE log [<!ENTITY l0 "ha">${laughs}]>\n`);
  expect(problemsOf(xml(bomb))[0]).toMatchObject({ code: "forbidden-doctype", file: "log.xes", row: 3 });
  const outside = xesLog({}, `<!DOCTYPE log SYSTEM "file:///etc/passwd">\n`);
  expect(problemsOf(xml(outside))[0]).toMatchObject({
    code: "forbidden-doctype",
    value: '<!DOCTYPE log SYSTEM "file:///etc/passwd">',
  });
  expect(problemsOf(xml(xesLog({ "&xxe;": [] })))[0]).toMatchObject({ code: "bad-xml", row: 4 });
});

test("XML that is no log, cut off, or nested too deep", () => {
  expect(problemsOf(xml("<html><body>Hello</body></html>"))[0]).toMatchObject({
    code: "unknown-format",
    value: "<html>",
  });
  expect(problemsOf(xml("<html/>"), { format: "xes" })[0]).toMatchObject({ code: "bad-xes", value: "<html>" });
  expect(problemsOf(textFile("a,b\n1,2\n"), { format: "xes" })[0]).toMatchObject({ code: "bad-xes" });
  expect(problemsOf(xml(log), { format: "stage-csv" })[0]).toMatchObject({ code: "bad-csv", value: "XML" });
  expect(problemsOf([xml(log), xml(log)], { format: "xes" })[0]?.code).toBe("mixed-formats");
  expect(problemsOf(xml(`<log>${"<list>".repeat(100_000)}`))[0]).toMatchObject({ code: "nested-too-deep" });
  for (let end = log.indexOf("<log") + 4; end < log.length - 8; end += 11)
    expect(problemsOf(xml(log.slice(0, end)))[0]?.code).toBe("bad-xml");
});

test("a value of 2 MB, a NUL, another encoding", () => {
  expect(problemsOf(xml(xesLog({ ["x".repeat(2_000_000)]: [] })))[0]?.code).toBe("cell-too-large");
  expect(problemsOf(xml(log.replace("one", "o\0ne")))[0]).toMatchObject({ code: "not-text", row: 4 });
  expect(problemsOf({ name: "l.xes", bytes: Uint8Array.from([0x3c, 0x6c, 0xfc, 0x3e]) })[0]?.code).toBe("not-utf-8");
});
