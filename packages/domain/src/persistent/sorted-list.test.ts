import fc from "fast-check";
import { expect, it } from "vitest";
import {
  comparePlaces,
  emptyList,
  lastPlace,
  listAdd,
  listOf,
  listPlaces,
  listRemove,
  placeAfter,
  placeBefore,
  type Place,
  type SortedList,
} from "./sorted-list.ts";

const place = fc.record({
  rank: fc.constantFrom("a0", "a1", "a2", "Zz", "b00"),
  cardId: fc.integer({ min: 0, max: 400 }).map(String),
});
const change = fc.record({ add: fc.boolean(), place });

function keyOf({ rank, cardId }: Place): string {
  return `${rank} ${cardId}`;
}

it("is a sorted set, in chunks of at most 64, and every earlier version stays what it was", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 500 }), (changes) => {
      let list: SortedList = emptyList;
      const model = new Map<string, Place>();
      const versions: [SortedList, Place[]][] = [];
      for (const [index, each] of changes.entries()) {
        if (index % 50 === 0) versions.push([list, [...model.values()].toSorted(comparePlaces)]);
        list = each.add ? listAdd(list, each.place) : listRemove(list, each.place);
        if (each.add) model.set(keyOf(each.place), each.place);
        else model.delete(keyOf(each.place));
      }
      versions.push([list, [...model.values()].toSorted(comparePlaces)]);
      for (const [version, places] of versions) {
        expect([...listPlaces(version)]).toEqual(places);
        expect(version.count).toBe(places.length);
        expect(Math.max(0, ...version.chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(64);
        expect(lastPlace(version)).toEqual(places.at(-1));
      }
      const [, places] = versions.at(-1) ?? [list, []];
      for (const [index, each] of places.entries()) {
        expect(placeBefore(list, each)).toEqual(places[index - 1]);
        expect(placeAfter(list, each)).toEqual(places[index + 1]);
      }
      expect([...listPlaces(listOf(places.toReversed()))]).toEqual(places);
    }),
    { numRuns: 50 },
  );
});

it("names the neighbours of a place that is not in it", () => {
  const list = listOf([
    { rank: "a0", cardId: "x" },
    { rank: "a2", cardId: "y" },
  ]);
  expect(placeBefore(list, { rank: "a1", cardId: "z" })?.cardId).toBe("x");
  expect(placeAfter(list, { rank: "a1", cardId: "z" })?.cardId).toBe("y");
  expect(placeAfter(emptyList, { rank: "a1", cardId: "z" })).toBeUndefined();
});

it("copies one chunk, whatever its length", () => {
  const list = listOf(Array.from({ length: 20_000 }, (_, index) => ({ rank: String(100_000 + index), cardId: "x" })));
  const next = listAdd(list, { rank: "1100005", cardId: "y" });
  const shared = next.chunks.filter((chunk) => list.chunks.includes(chunk));
  expect(next.chunks.length - shared.length).toBeLessThanOrEqual(2);
});
