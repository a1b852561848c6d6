import type { Ranked } from "./percentile.ts";

const buckets = 4096;

/** The loops are functions over columns: what was compiled of them outlives every object. */
function fill(values: Float64Array, bucketOf: Uint16Array, counts: Int32Array): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const perValue = (buckets - 1) / (high - low);
  // Equal values, or so close that the quotient overflows, share one bucket.
  const scale = Number.isFinite(perValue) ? perValue : 0;
  for (let index = 0; index < values.length; index++) {
    const bucket = Math.trunc(((values[index] as number) - low) * scale);
    bucketOf[index] = bucket;
    counts[bucket]!++;
  }
}

/** The values in a bucket. */
function pick(values: Float64Array, bucketOf: Uint16Array, bucket: number, count: number): Float64Array {
  const picked = new Float64Array(count);
  let n = 0;
  for (let index = 0; n < count; index++) {
    if (bucketOf[index] === bucket) picked[n++] = values[index] as number;
  }
  return picked;
}

/** Values asked for a few positions of their ascending order: only the buckets asked for are sorted. */
export class BucketedRanks implements Ranked {
  readonly length: number;
  readonly #values: Float64Array;
  readonly #counts = new Int32Array(buckets);
  readonly #bucketOf: Uint16Array;

  constructor(values: Float64Array) {
    this.#values = values;
    this.length = values.length;
    this.#bucketOf = new Uint16Array(values.length);
    fill(values, this.#bucketOf, this.#counts);
  }

  at(position: number): number | undefined {
    let before = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = this.#counts[bucket] as number;
      if (position < before + count) {
        return pick(this.#values, this.#bucketOf, bucket, count).sort()[position - before];
      }
      before += count;
    }
    return undefined;
  }
}
