import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsAsNative, nativeLines, UnreadableLine } from "./native-lines.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(content: string | Uint8Array, size = 7): Promise<string[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const lines: string[] = [];
  for await (const line of nativeLines(inPieces(bytes, size))) lines.push(line);
  return lines;
}

test("lines are the same however the bytes arrive", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
      const lines = texts.map((text) => text.replaceAll("\n", " ").replace(/^\u{feff}/u, ""));
      const read = await linesOf(`${lines.join("\n")}\n`, size);
      expect(read).toEqual(lines.length === 0 ? [""] : lines);
    }),
  );
});

const refusals: readonly (readonly [string, string | Uint8Array, number, string])[] = [
  ["not UTF-8", Uint8Array.from([0x61, 10, 0x62, 10, 0x63, 0xfc, 0x64]), 3, "text in UTF-8"],
  ["cut within a letter", Uint8Array.from([0x61, 10, 0xc3]), 2, "text in UTF-8"],
  ["too long", `a\n${"x".repeat(1_100_000)}`, 2, "at most 1048576 characters in a row"],
  ["too deep", `a\n{"x":"[[\\"[","y":${"[".repeat(30_000)}`, 2, "at most 100 levels of nesting"],
];

test.each(refusals)("a line that is %s is told with its row", async (_, content, row, expected) => {
  const refused: unknown = await linesOf(content, 65_536).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnreadableLine);
  expect(refused).toMatchObject({ problem: { row, expected } });
});

test("brackets in texts nest nothing", async () => {
  const line = `{"x":"${String.raw`\"[`.repeat(20_000)}"}`;
  expect(await linesOf(line, 65_536)).toEqual([line]);
});

test("the first bytes tell a board of Weir's", () => {
  const begins = (text: string): boolean => beginsAsNative(new TextEncoder().encode(text));
  expect(begins('{"format":"weir-board","version":1}')).toBe(true);
  expect([begins(""), begins("{}"), begins('{"format":"weir-boa')]).toEqual([false, false, false]);
});
