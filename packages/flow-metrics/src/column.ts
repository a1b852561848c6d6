type Column = Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array;
/** Whole numbers in as few bytes each as the greatest of them takes. */
export type NarrowColumn = Uint8Array | Uint16Array | Uint32Array;

const alignment = 8;

/** Longer columns that begin with the old values. They share one block: a large one goes back to the system whole when it is left. */
export function grown<C extends readonly Column[]>(columns: readonly [...C], length: number): [...C] {
  const sizes = columns.map((column) => Math.ceil((length * column.BYTES_PER_ELEMENT) / alignment) * alignment);
  const block = new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 0));
  let from = 0;
  return columns.map((old, index) => {
    const Kind = old.constructor as new (block: ArrayBuffer, from: number, length: number) => Column;
    const column = new Kind(block, from, length);
    // Pages never written take up no memory: a column that says nothing yet stays unwritten.
    if (old.some((value) => value !== 0)) column.set(old);
    from += sizes[index] as number;
    return column;
  }) as [...C];
}

/** The column, or a wider copy where the value does not fit. */
export function fitting(column: NarrowColumn, value: number): NarrowColumn {
  if (value < 256 ** column.BYTES_PER_ELEMENT) return column;
  return value < 256 ** 2 ? new Uint16Array(column) : new Uint32Array(column);
}

/** How long columns become that are to hold so many values: the next ones cost no copy each. */
export const roomFor = (count: number): number => Math.max(64, Math.ceil(count * 1.6));

/** The column, wide enough for all that another can hold. */
export const asWide = (column: NarrowColumn, other: NarrowColumn): NarrowColumn =>
  fitting(column, 256 ** other.BYTES_PER_ELEMENT - 1);
