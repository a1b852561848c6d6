const bits = 5;
const width = 1 << bits;
const mask = width - 1;

type Node<T> = readonly (Node<T> | T)[];

/**
 * A list whose versions share structure: `set` and `push` copy one path of 32-wide nodes
 * and leave every earlier version as it was.
 */
export interface Vector<T> {
  readonly size: number;
  /** Height of the tree: `bits` times the levels above the leaves. */
  readonly shift: number;
  readonly root: Node<T>;
}

export const emptyVector: Vector<never> = { size: 0, shift: 0, root: [] };

/** The item at `index`, or undefined outside the list. */
export function vectorGet<T>(vector: Vector<T>, index: number): T | undefined {
  if (index < 0 || index >= vector.size) return undefined;
  let node = vector.root;
  for (let level = vector.shift; level > 0; level -= bits) node = node[(index >>> level) & mask] as Node<T>;
  return node[index & mask] as T;
}

/** A version with `value` at `index`; throws where the list has no such index. */
export function vectorSet<T>(vector: Vector<T>, index: number, value: T): Vector<T> {
  if (index < 0 || index >= vector.size) throw new RangeError(`index ${index} is outside 0..${vector.size - 1}`);
  return { ...vector, root: put(vector.root, vector.shift, index, value) };
}

/** A version with `value` at the end. */
export function vectorPush<T>(vector: Vector<T>, value: T): Vector<T> {
  const full = vector.size === 1 << (vector.shift + bits);
  const shift = full ? vector.shift + bits : vector.shift;
  const root: Node<T> = full ? [vector.root] : vector.root;
  return { size: vector.size + 1, shift, root: put(root, shift, vector.size, value) };
}

function put<T>(node: Node<T>, level: number, index: number, value: T): Node<T> {
  const copy = node.slice();
  const slot = (index >>> level) & mask;
  copy[slot] = level === 0 ? value : put((copy[slot] ?? []) as Node<T>, level - bits, index, value);
  return copy;
}

/** A list of all values at once, each node written once. */
export function vectorOf<T>(values: readonly T[]): Vector<T> {
  let nodes: Node<T>[] = chunk(values);
  let shift = 0;
  while (nodes.length > 1) {
    nodes = chunk(nodes);
    shift += bits;
  }
  return { size: values.length, shift, root: nodes[0] ?? [] };
}

function chunk<V>(values: readonly V[]): V[][] {
  const chunks: V[][] = [];
  for (let from = 0; from < values.length; from += width) chunks.push(values.slice(from, from + width));
  return chunks;
}

/** Every value in order. */
export function* vectorValues<T>(vector: Vector<T>): Generator<T> {
  yield* walk<T>(vector.root, vector.shift);
}

function* walk<T>(node: Node<T>, level: number): Generator<T> {
  if (level === 0) yield* node as readonly T[];
  else for (const child of node) yield* walk<T>(child as Node<T>, level - bits);
}
