interface Entry<T> {
  readonly at: number;
  readonly order: number;
  readonly what: T;
}

/** What is still to happen, earliest first; things due at once keep the order in which they were noted. */
export interface Agenda<T> {
  note(at: number, what: T): void;
  next(): { readonly at: number; readonly what: T } | undefined;
}

/** A binary heap. */
export function createAgenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let noted = 0;
  const before = (a: Entry<T>, b: Entry<T>): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

  return {
    note(at, what) {
      const entry = { at, order: noted, what };
      noted += 1;
      let hole = heap.length;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        const above = heap[parent];
        if (above === undefined || !before(entry, above)) break;
        heap[hole] = above;
        hole = parent;
      }
      heap[hole] = entry;
    },
    next() {
      const first = heap[0];
      const moved = heap.pop();
      if (first === undefined || moved === undefined || heap.length === 0) return first;
      let hole = 0;
      for (;;) {
        const left = heap[2 * hole + 1];
        if (left === undefined) break;
        const right = heap[2 * hole + 2];
        const child = right !== undefined && before(right, left) ? 2 * hole + 2 : 2 * hole + 1;
        const smaller = heap[child];
        if (smaller === undefined || !before(smaller, moved)) break;
        heap[hole] = smaller;
        hole = child;
      }
      heap[hole] = moved;
      return first;
    },
  };
}
