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

/** The first index in a chunk whose place is not before `place`. Most places asked for come last. */
function slotFor(chunk: readonly Place[], place: Place): number {
  const last = chunk[chunk.length - 1];
  if (last === undefined || comparePlaces(last, place) < 0) return chunk.length;
  let low = 0;
  let high = chunk.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = chunk[middle];
    if (found !== undefined && comparePlaces(found, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The chunk that holds `place` or would take it: the first one that does not end before it, or the last. */
function chunkFor({ chunks }: SortedList, place: Place): number {
  const end = chunks[chunks.length - 1];
  const first = end?.[0];
  if (first === undefined || comparePlaces(first, place) <= 0) return Math.max(0, chunks.length - 1);
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const chunk = chunks[middle];
    const last = chunk?.[chunk.length - 1];
    if (last !== undefined && comparePlaces(last, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A version that holds `place` too; the same version if it does already. */
export function listAdd(list: SortedList, place: Place): SortedList {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = slotFor(chunk, place);
  const there = chunk[slot];
  if (there !== undefined && comparePlaces(there, place) === 0) return list;
  const grown = chunk.toSpliced(slot, 0, place);
  const chunks = list.chunks.slice();
  chunks[index] = grown;
  // Most cards come last: a full chunk stays full then, and the place begins a new one.
  const cut = slot === largestChunk ? largestChunk : largestChunk / 2;
  if (grown.length > largestChunk) chunks.splice(index + 1, 0, grown.splice(cut));
  return { count: list.count + 1, chunks };
}

/** A version without `place`; the same version if it is not there. */
export function listRemove(list: SortedList, place: Place): SortedList {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = slotFor(chunk, place);
  const there = chunk[slot];
  if (there === undefined || comparePlaces(there, place) !== 0) return list;
  const chunks = list.chunks.slice();
  if (chunk.length === 1) chunks.splice(index, 1);
  else chunks[index] = chunk.toSpliced(slot, 1);
  return { count: list.count - 1, chunks };
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
  const slot = slotFor(chunk, place);
  return slot > 0 ? chunk[slot - 1] : list.chunks[index - 1]?.at(-1);
}

/** The place right after `place`, whether or not it is in the list itself. */
export function placeAfter(list: SortedList, place: Place): Place | undefined {
  const index = chunkFor(list, place);
  const chunk = list.chunks[index] ?? [];
  const slot = slotFor(chunk, place);
  const there = chunk[slot];
  const next = there !== undefined && comparePlaces(there, place) === 0 ? slot + 1 : slot;
  return chunk[next] ?? list.chunks[index + 1]?.[0];
}

/** The last place, or undefined in an empty list. */
export function lastPlace(list: SortedList): Place | undefined {
  return list.chunks.at(-1)?.at(-1);
}
