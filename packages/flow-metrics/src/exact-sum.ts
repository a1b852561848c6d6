const word = 2 ** 32;

/** Adds whole numbers exactly, in two words: the order of the summands cannot matter, however many there are. */
export class ExactSum {
  #high = 0;
  #low = 0;

  add(whole: number): void {
    const high = Math.floor(whole / word);
    const low = this.#low + (whole - high * word);
    const carry = low >= word ? 1 : 0;
    this.#high += high + carry;
    this.#low = low - carry * word;
  }
  /** Numbers none of which is below 0: while it stays small, plain addition is exact too. */
  addColumn(column: Float64Array): void {
    const plain = plainSum(column);
    if (plain <= Number.MAX_SAFE_INTEGER) this.add(plain);
    else for (const whole of column) this.add(whole);
  }
  subtract(whole: number): void {
    this.add(-whole);
  }
  addSum(other: ExactSum): void {
    this.#high += other.#high;
    this.add(other.#low);
  }
  /** The sum; rounded, once, where it lies beyond 2^53. */
  value(): number {
    return this.#high * word + this.#low;
  }
}

function plainSum(column: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index++) sum += column[index] as number;
  return sum;
}
