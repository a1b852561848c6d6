import { gzipSync } from "node:zlib";

const mb = 1024 ** 2;
const header = "ID,Name,Ready,Build,Done\n";
const rows = Array.from({ length: 40 }, (_, at) => `${at},n,2026-01-05,2026-01-06,2026-01-08\n`).join("");
const board = '{"id":"b","name":"B","lists":[],"actions":[],"cards":[]';
const xes =
  '<log><trace><string key="concept:name" value="K1"/><event><string key="concept:name" value="A"/><date key="time:timestamp" value="2026-03-02T09:00:00Z"/></event></trace>\n</log>\n';
const weirs = '{"format":"weir-board","version":1,"boardId":"b","events":1}\n';

/** Files that nobody means well with, and what is said of each: where it is wrong, the value, and what belongs there. */
export const hostileFiles: readonly (readonly [name: string, content: string | Uint8Array, said: RegExp])[] = [
  ["empty.csv", "", /^empty\.csv: found 0 bytes; expected a file with something/],
  ["cut.json", `${board},"desc":[${"{},".repeat(mb)}`, /^cut\.json, row 1: found the end of the file; expected JSON/],
  ["cut.csv", `${header}${rows}41,n,2026`, /^cut\.csv, row 42: found 41 \| n \| 2026; expected 5 cells/],
  ["malformed.json", `${board},\n"x" 7}`, /^malformed\.json, row 2: found 7}; expected JSON/],
  ["large.csv", Buffer.alloc(70 * mb, 0x20), /^large\.csv: found 73400320 bytes; expected at most 67108864 bytes/],
  [
    "latin1.csv",
    Buffer.concat([Buffer.alloc(8 * mb, 0x0a), Buffer.from([0xfc])]),
    /^latin1\.csv, row 8388609: found .*UTF-8/,
  ],
  ["deep.json", "[".repeat(1_000_000), /^deep\.json, row 1: found \[+; expected at most 200 levels/],
  ["closed.json", `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`, /^closed\.json, row 1: .*200 levels/],
  ["proto.json", `${board},"__proto__":{"cards":[]}}`, /^proto\.json, __proto__: found __proto__; expected no such/],
  ["proto.csv", `ID,__proto__,Ready,Done\n${"1,2,2026-01-05,\n"}`, /^proto\.csv, row 1: found __proto__; expected/],
  ["bomb.json.gz", gzipSync(Buffer.alloc(100 * mb)), /^bomb\.json\.gz: found 67\d{6}; expected at most 67108864 bytes/],
  [
    "cut.xes.gz",
    gzipSync(xes).subarray(0, -20),
    /^cut\.xes\.gz: found the end of the file; expected a gzip file that is whole/,
  ],
  ["cut.xes", xes.slice(0, -20), /^cut\.xes, row 1: found .*; expected XML that goes on here/],
  [
    "laughs.xes",
    `<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n${xes}`,
    /^laughs\.xes, row 1: found <!DOCTYPE log .*; expected no document type/,
  ],
  ["deep.xes", `<log>${"<list>".repeat(mb)}`, /^deep\.xes, row 1: found <list>; expected at most 200 levels/],
  ["nul.xes", xes.replace("K1", "K\0"), /^nul\.xes, row 1: found a NUL character; expected/],
  [
    "year.xes",
    xes.replace("2026", "55385"),
    /^year\.xes, row 1, time:timestamp: found 55385-03-02.*; expected a year in/,
  ],
  ["page.xes", "<html><body>Sign in</body></html>", /^page\.xes: found <html>; expected one of .*xes/],
  [
    "year.csv",
    "case id,activity,timestamp\n1,A,55385-03-02\n",
    /^year\.csv, row 2, timestamp: found 55385-03-02; expected/,
  ],
  ["book.csv", Buffer.from("PK\u0003\u0004......"), /^book\.csv: found a zip archive or a spreadsheet; expected/],
  [
    "cell.csv",
    `${header}${rows}41,${"x".repeat(10 * mb)},,,\n`,
    /^cell\.csv, row 42: found 41,x+…; expected texts of at most/,
  ],
  [
    "cell.json",
    `${board},"desc":"${"x".repeat(10 * mb)}"}`,
    /^cell\.json, row 1: found .*x…; expected texts of at most/,
  ],
  ["line.csv", "x".repeat(10 * mb), /^line\.csv, row 1: found x+…; expected texts of at most/],
  [
    "date.csv",
    `${header}${rows}41,n,\u001b[31m,2026-01-06,\n`,
    /^date\.csv, row 42, Ready: found  \[31m; expected a date/,
  ],
  ["line.jsonl", `${weirs}{"x":"${"x".repeat(10 * mb)}"}`, /^line\.jsonl, row 2: found .*; expected at most 1048576/],
  [
    "deep.jsonl",
    `${weirs}{"type":${"[".repeat(400_000)}${"]".repeat(400_000)}}`,
    /^deep\.jsonl, row 2: found \[+; expected at most 100 levels/,
  ],
  ["proto.jsonl", `${weirs}{"__proto__":{"type":"board.created"}}`, /^proto\.jsonl, row 2/],
];
