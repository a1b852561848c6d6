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

/** Instants as milliseconds after those of another column. */
export function packInstants(values: readonly (Instant | undefined)[], after: readonly Instant[]): PackedNumbers {
  return packNumbers(
    values.map((value, index) =>
      value === undefined ? undefined : Date.parse(value) - Date.parse(after[index] ?? ""),
    ),
  );
}

export function unpackInstants(packed: PackedNumbers | undefined, after: readonly Instant[]): (Instant | undefined)[] {
  return unpackNumbers(packed, after.length).map((distance, index) =>
    distance === undefined ? undefined : new Date(Date.parse(after[index] ?? "") + distance).toISOString(),
  );
}

/** Instants as milliseconds after the one before. */
export function packRisingInstants(values: readonly Instant[]): PackedNumbers {
  return packNumbers(values.map((value, index) => Date.parse(value) - Date.parse(values[index - 1] ?? epoch)));
}

export function unpackRisingInstants(packed: PackedNumbers, size: number): Instant[] {
  let time = Date.parse(epoch);
  return unpackNumbers(packed, size).map((distance) => {
    time += distance ?? 0;
    return new Date(time).toISOString();
  });
}

const epoch = "1970-01-01T00:00:00.000Z";

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
