import type { Ranked } from "./percentile.ts";

const buckets = 4096;

/** Values asked for a few positions of their ascending order: only the buckets asked for are sorted. */
export class BucketedRanks implements Ranked {
  readonly length: number;
  readonly #values: Float64Array;
  readonly #counts = new Int32Array(buckets);
  #low = Number.POSITIVE_INFINITY;
  #scale = 0;

  constructor(values: Float64Array) {
    this.#values = values;
    this.length = values.length;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of values) {
      if (value < this.#low) this.#low = value;
      if (value > high) high = value;
    }
    this.#scale = high > this.#low ? (buckets - 1) / (high - this.#low) : 0;
    for (const value of values) {
      const bucket = this.#bucketOf(value);
      this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
    }
  }

  at(position: number): number | undefined {
    let before = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = this.#counts[bucket] as number;
      if (position < before + count) {
        const inBucket = new Float64Array(count);
        let n = 0;
        for (const value of this.#values) if (this.#bucketOf(value) === bucket) inBucket[n++] = value;
        return inBucket.sort()[position - before];
      }
      before += count;
    }
    return undefined;
  }

  #bucketOf(value: number): number {
    return Math.trunc((value - this.#low) * this.#scale);
  }
}
