import { constants, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Frames, gzipHead } from "./frames.ts";

const asRead = (pieces: readonly Buffer[]): string =>
  gunzipSync(Buffer.concat([gzipHead, ...pieces]), { finishFlush: constants.Z_SYNC_FLUSH }).toString();

test("packed pieces fit into any gzip stream, in any order, and each can be read at once", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 2_000 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(texts, (all) => {
      const frames = all.map((text) => new Frames(text));
      for (const [index] of frames.entries()) {
        const some = frames.slice(0, index + 1);
        expect(asRead(some.map(({ packed }) => packed))).toBe(all.slice(0, index + 1).join(""));
      }
      expect(asRead(frames.toReversed().map(({ packed }) => packed))).toBe(all.toReversed().join(""));
      expect(frames.map(({ plain }) => plain.toString())).toEqual(all);
    }),
    { numRuns: 100 },
  );
});

test("moves pack to a tenth", () => {
  const frame = (seq: number): string =>
    `id: ${seq}\ndata: {"stream":"board:b","seq":${seq},"type":"card.moved","v":1,"cardId":"b-${seq}","fromStageId":"todo","toStageId":"doing","rank":"a${seq}"}\n\n`;
  const frames = new Frames(Array.from({ length: 600 }, (_, index) => frame(index)).join(""));
  expect(frames.packed.length).toBeLessThan(frames.plain.length / 8);
});
