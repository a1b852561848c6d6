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
