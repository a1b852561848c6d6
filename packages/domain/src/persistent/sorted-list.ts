/** Where a card stands in its stage: ordered by rank, then by id. */
export interface Place {
  readonly rank: string;
  readonly cardId: string;
}

const largestChunk = 64;

/**
 * Places in order, in chunks of at most 64: adding and removing copy one chunk and the short
 * list of chunks, and leave every earlier version as it was.
 */
export interface SortedList {
  readonly count: number;
  readonly chunks: readonly (readonly Place[])[];
}

export const emptyList: SortedList = { count: 0, chunks: [] };

/** Negative when `a` stands before `b`. Compares by code unit, as every store has to. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.cardId === b.cardId ? 0 : a.cardId < b.cardId ? -1 : 1;
}

/** The first index whose item is not before `place`, asked through `at` for `length` items. */
function firstNotBefore(length: number, at: (index: number) => Place | undefined, place: Place): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = at(middle);
    if (found !== undefined && comparePlaces(found, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The chunk that holds `place` or would take it: the first one that does not end before it. */
function chunkFor(list: SortedList, place: Place): number {
  const index = firstNotBefore(list.chunks.length, (at) => list.chunks[at]?.at(-1), place);
  return Math.min(index, Math.max(0, list.chunks.length - 1));
}

function replaceChunk(list: SortedList, index: number, chunks: (readonly Place[])[], count: number): SortedList {
  const copy = list.chunks.slice();
  copy.splice(index, 1, ...chunks);
  return { count, chunks: copy };
}

/** A version that holds `place` too; the same version if it does already. */
export function listAdd(list: SortedList, place: Place): SortedList {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = firstNotBefore(chunk.length, (at) => chunk[at], place);
  const there = chunk[slot];
  if (there !== undefined && comparePlaces(there, place) === 0) return list;
  const grown = [...chunk.slice(0, slot), place, ...chunk.slice(slot)];
  const half = grown.length >>> 1;
  const parts = grown.length <= largestChunk ? [grown] : [grown.slice(0, half), grown.slice(half)];
  return replaceChunk(list, index, parts, list.count + 1);
}

/** A version without `place`; the same version if it is not there. */
export function listRemove(list: SortedList, place: Place): SortedList {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = firstNotBefore(chunk.length, (at) => chunk[at], place);
  const there = chunk[slot];
  if (there === undefined || comparePlaces(there, place) !== 0) return list;
  const rest = [...chunk.slice(0, slot), ...chunk.slice(slot + 1)];
  return replaceChunk(list, index, rest.length === 0 ? [] : [rest], list.count - 1);
}

/** The list of places in any order. */
export function listOf(places: readonly Place[]): SortedList {
  const sorted = places.toSorted(comparePlaces);
  const chunks: Place[][] = [];
  for (let from = 0; from < sorted.length; from += largestChunk / 2)
    chunks.push(sorted.slice(from, from + largestChunk / 2));
  return { count: sorted.length, chunks };
}

/** Every place in order. */
export function* listPlaces(list: SortedList): Generator<Place> {
  for (const chunk of list.chunks) yield* chunk;
}

/** The place right before `place`, whether or not it is in the list itself. */
export function placeBefore(list: SortedList, place: Place): Place | undefined {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = firstNotBefore(chunk.length, (at) => chunk[at], place);
  return slot > 0 ? chunk[slot - 1] : list.chunks[index - 1]?.at(-1);
}

/** The place right after `place`, whether or not it is in the list itself. */
export function placeAfter(list: SortedList, place: Place): Place | undefined {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = firstNotBefore(chunk.length, (at) => chunk[at], place);
  const there = chunk[slot];
  const next = there !== undefined && comparePlaces(there, place) === 0 ? slot + 1 : slot;
  return chunk[next] ?? list.chunks[index + 1]?.[0];
}

/** The last place, or undefined in an empty list. */
export function lastPlace(list: SortedList): Place | undefined {
  return list.chunks.at(-1)?.at(-1);
}
