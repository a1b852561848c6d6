/** Numbers kept in order, the same one as often as it was added: a list of short sorted runs. */
export class SortedBag implements Iterable<number> {
  #runs: number[][] = [];
  #size = 0;
  static readonly #longest = 512;

  /** Takes values in any order; cheaper than adding one by one. */
  constructor(values: Float64Array = new Float64Array()) {
    const sorted = values.toSorted();
    for (let start = 0; start < sorted.length; start += SortedBag.#longest / 2) {
      this.#runs.push([...sorted.subarray(start, start + SortedBag.#longest / 2)]);
    }
    this.#size = sorted.length;
  }

  get length(): number {
    return this.#size;
  }

  add(value: number): void {
    this.#size++;
    const index = this.#runFor(value);
    const run = this.#runs[index];
    if (run === undefined) {
      this.#runs.push([value]);
      return;
    }
    run.splice(firstAtLeast(run, value), 0, value);
    if (run.length > SortedBag.#longest) this.#runs.splice(index + 1, 0, run.splice(run.length >> 1));
  }

  /** Takes one such value out; it must be there. */
  remove(value: number): void {
    const index = this.#runFor(value);
    const run = this.#runs[index];
    const position = run === undefined ? -1 : firstAtLeast(run, value);
    if (run?.[position] !== value) throw new Error(`${value} is not in the bag`);
    run.splice(position, 1);
    if (run.length === 0) this.#runs.splice(index, 1);
    this.#size--;
  }

  /** The value at a position of the ascending order. */
  at(position: number): number | undefined {
    let rest = position;
    for (const run of this.#runs) {
      if (rest < run.length) return run[rest];
      rest -= run.length;
    }
    return undefined;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const run of this.#runs) yield* run;
  }

  /** The first run that ends at or after the value, else the last one. */
  #runFor(value: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.at(-1) ?? value) >= value) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function firstAtLeast(run: readonly number[], value: number): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run[middle] ?? value) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
