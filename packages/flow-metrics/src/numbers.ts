/** Numbers that are collected one by one and read as a column: a typed array that grows, without a copy at the end. */
export class Numbers {
  length = 0;
  #room: Float64Array;

  /** Room for so many: memory not yet written to costs nothing. */
  constructor(room = 1024) {
    this.#room = new Float64Array(Math.max(room, 64));
  }
  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length++] = value;
  }
  /** Hands the column over, and is empty again. */
  take(): Float64Array {
    const column = this.#room.subarray(0, this.length);
    this.#room = new Float64Array(64);
    this.length = 0;
    return column;
  }
}
