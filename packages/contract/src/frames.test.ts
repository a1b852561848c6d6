import fc from "fast-check";
import { expect, test } from "vitest";
import { eventFrame, formatCursor, parseCursor } from "./frames.ts";

test("a cursor comes back as it went", () => {
  const positions = fc.dictionary(fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }), fc.nat());
  fc.assert(
    fc.property(positions, (seqs) => {
      const cursor = new Map(Object.entries(seqs));
      fc.pre(cursor.size > 0);
      expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
    }),
  );
});

test("a stream may be called with the sign that ends its name in a cursor, as ids of boards may", () => {
  const cursor = new Map([
    ["board:a~1", 7],
    ["board:~", 0],
  ]);
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
});

test("what is no cursor is not read as one", () => {
  for (const foreign of ["", "x", "board:a", "board:a~", "board:a~x", "board:a~1,", "%E0%A4%A~1"]) {
    expect([foreign, parseCursor(foreign)]).toEqual([foreign, undefined]);
  }
});

test("an event travels as one message, a hidden one as the empty object", () => {
  expect(eventFrame(7, { seq: 7 })).toBe('id: 7\ndata: {"seq":7}\n\n');
  expect(eventFrame(8, null)).toBe("id: 8\ndata: {}\n\n");
});
