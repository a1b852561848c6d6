import type { Instant } from "@weir/flow-metrics";

/** A column of numbers as text in base 36, `,` between them, empty for none: half the bytes of a JSON list. */
export type PackedNumbers = string;

const base = 36;

export function packNumbers(values: readonly (number | undefined)[]): PackedNumbers {
  return values.map((value) => (value === undefined ? "" : value.toString(base))).join(",");
}

/** The numbers of a column; a column that was left out is empty everywhere. */
export function unpackNumbers(packed: PackedNumbers | undefined, size: number): (number | undefined)[] {
  if (packed === undefined || size === 0) return Array.from({ length: size }, () => undefined);
  return packed.split(",").map((text) => (text === "" ? undefined : Number.parseInt(text, base)));
}

/** Instants with their milliseconds, so that each is read or written once. */
export interface Timeline {
  readonly at: readonly Instant[];
  readonly ms: readonly number[];
}

export function timelineOf(at: readonly Instant[]): Timeline {
  return { at, ms: at.map((instant) => Date.parse(instant)) };
}

/** Instants as milliseconds after those of a timeline. */
export function packInstants(values: readonly (Instant | undefined)[], after: Timeline): PackedNumbers {
  const distance = (value: Instant, index: number): number =>
    value === after.at[index] ? 0 : Date.parse(value) - (after.ms[index] ?? 0);
  return packNumbers(values.map((value, index) => (value === undefined ? undefined : distance(value, index))));
}

export function unpackInstants(packed: PackedNumbers | undefined, after: Timeline): (Instant | undefined)[] {
  return unpackNumbers(packed, after.at.length).map((distance, index) => {
    if (distance === undefined || distance === 0) return distance === 0 ? after.at[index] : undefined;
    return new Date((after.ms[index] ?? 0) + distance).toISOString();
  });
}

/** Instants as milliseconds after the one before. */
export function packRisingInstants({ ms }: Timeline): PackedNumbers {
  return packNumbers(ms.map((time, index) => time - (ms[index - 1] ?? 0)));
}

export function unpackRisingInstants(packed: PackedNumbers, size: number): Timeline {
  let time = 0;
  const ms = unpackNumbers(packed, size).map((distance) => (time += distance ?? 0));
  return { ms, at: ms.map((each) => new Date(each).toISOString()) };
}

/** Words that repeat: each written once, and per row which of them apply. */
export interface PackedWords {
  readonly words: readonly string[];
  /** Rows between `,`, the words of a row between `.`, as positions in base 36. */
  readonly rows: string;
}

export function packWords(rows: readonly (readonly string[])[]): PackedWords {
  const positions = new Map<string, number>();
  const position = (word: string): string => {
    const known = positions.get(word) ?? positions.size;
    positions.set(word, known);
    return known.toString(base);
  };
  const packed = rows.map((row) => row.map(position).join(".")).join(",");
  return { words: [...positions.keys()], rows: packed };
}

export function unpackWords(packed: PackedWords | undefined, size: number): string[][] {
  if (packed === undefined || size === 0) return Array.from({ length: size }, () => []);
  return packed.rows.split(",").map((row) => (row === "" ? [] : row.split(".").map((at) => wordAt(packed.words, at))));
}

function wordAt(words: readonly string[], position: string): string {
  const word = words[Number.parseInt(position, base)];
  if (word === undefined) throw new Error(`a snapshot names word ${position}, but has ${words.length}`);
  return word;
}
