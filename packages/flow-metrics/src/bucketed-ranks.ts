import type { Ranked } from "./percentile.ts";

const buckets = 4096;

/** Values asked for a few positions of their ascending order: only the buckets asked for are sorted. */
export class BucketedRanks implements Ranked {
  readonly length: number;
  readonly #values: Float64Array;
  readonly #counts = new Int32Array(buckets);
  readonly #bucketOf: Uint16Array;

  constructor(values: Float64Array) {
    this.#values = values;
    this.length = values.length;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const perValue = (buckets - 1) / (high - low);
    // Equal values, or so close that the quotient overflows, share one bucket.
    const scale = Number.isFinite(perValue) ? perValue : 0;
    this.#bucketOf = new Uint16Array(values.length);
    for (let index = 0; index < values.length; index++) {
      const bucket = Math.trunc(((values[index] as number) - low) * scale);
      this.#bucketOf[index] = bucket;
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
        for (let index = 0; index < this.length; index++) {
          if (this.#bucketOf[index] === bucket) inBucket[n++] = this.#values[index] as number;
        }
        return inBucket.sort()[position - before];
      }
      before += count;
    }
    return undefined;
  }
}
