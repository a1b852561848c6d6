/** Where intervals start and, unless they last, end: both in any order. */
export interface LevelEdges {
  readonly ups: ArrayLike<number>;
  readonly downs: ArrayLike<number>;
}

/** How many intervals are open at an instant, over time: up at each start, down at each end. */
export class Level {
  readonly #ups: Float64Array;
  readonly #downs: Float64Array;

  constructor(intervals: Iterable<readonly [from: number, to: number]> | LevelEdges) {
    const { ups, downs } = Symbol.iterator in intervals ? edgesOf(intervals) : intervals;
    this.#ups = inOrder(new Float64Array(ups));
    this.#downs = inOrder(new Float64Array(downs));
  }

  /** Intervals with from <= t < to. */
  at(t: number): number {
    return countUpTo(this.#ups, t) - countUpTo(this.#downs, t);
  }

  /** Visits the level's steps in `[from, to)`; moves at one instant make one step. */
  forEachStep(from: number, to: number, visit: (from: number, to: number, count: number) => void): void {
    const ups = this.#ups;
    const downs = this.#downs;
    let up = countUpTo(ups, from);
    let down = countUpTo(downs, from);
    let nextUp = up < ups.length ? (ups[up] as number) : to;
    let nextDown = down < downs.length ? (downs[down] as number) : to;
    for (let start = from; start < to;) {
      const next = Math.min(nextUp, nextDown, to);
      visit(start, next, up - down);
      while (nextUp <= next && up < ups.length) nextUp = ++up < ups.length ? (ups[up] as number) : to;
      while (nextDown <= next && down < downs.length) nextDown = ++down < downs.length ? (downs[down] as number) : to;
      start = next;
    }
  }
}

function edgesOf(intervals: Iterable<readonly [from: number, to: number]>): LevelEdges {
  const ups: number[] = [];
  const downs: number[] = [];
  for (const [from, to] of intervals) {
    ups.push(from);
    if (to !== Number.POSITIVE_INFINITY) downs.push(to);
  }
  return { ups, downs };
}

/** Sorted in place: edges of a log mostly come as time goes by, so only what follows them is sorted, then merged in. */
function inOrder(values: Float64Array): Float64Array {
  let ordered = 1;
  while (ordered < values.length && (values[ordered - 1] as number) <= (values[ordered] as number)) ordered++;
  const rest = values.slice(ordered).sort();
  let head = ordered - 1;
  let to = values.length - 1;
  for (let tail = rest.length - 1; tail >= 0; to--) {
    const isLater = head >= 0 && (values[head] as number) > (rest[tail] as number);
    values[to] = (isLater ? values[head--] : rest[tail--]) as number;
  }
  return values;
}

function countUpTo(sorted: Float64Array, t: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}
