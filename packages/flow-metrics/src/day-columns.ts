import type { Calendar } from "./calendar.ts";
import { grown } from "./fact-columns.ts";

/** Changes per local day in a fixed number of columns; summed up from the left they are the levels at each day's end. */
export class DayColumns {
  readonly width: number;
  /** Sums of the columns: the levels after the last day. */
  readonly totals: Float64Array;
  readonly #calendar: Calendar;
  #cells = new Int32Array();
  #firstDay = 0;
  #days = 0;
  /** The day asked for last: facts mostly come in order. */
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  #offset = 0;

  constructor(calendar: Calendar, width: number) {
    this.#calendar = calendar;
    this.width = width;
    this.totals = new Float64Array(width);
  }

  /** Where the row of an instant's day begins: valid for `add` until the next call. */
  rowAt(at: number): number {
    if (at >= this.#from && at < this.#to) return this.#offset;
    const day = this.#calendar.dayOf(at);
    this.#cover(day);
    this.#from = this.#calendar.startOf(day);
    this.#to = this.#calendar.startOf(day + 1);
    this.#offset = (day - this.#firstDay) * this.width;
    return this.#offset;
  }
  add(row: number, column: number, change: number): void {
    this.#cells[row + column] = (this.#cells[row + column] ?? 0) + change;
    this.totals[column] = (this.totals[column] ?? 0) + change;
  }

  get firstDay(): number {
    return this.#firstDay;
  }
  /** The last day with a change; before `firstDay` while there is none. */
  get lastDay(): number {
    return this.#firstDay + this.#days - 1;
  }

  /** Calls back with the levels at the end of each day up to `lastDay`; the array is reused. */
  forEachDay(lastDay: number, visit: (day: number, levels: Float64Array) => void): void {
    const { width } = this;
    const cells = this.#cells;
    const levels = new Float64Array(width);
    for (let day = this.#firstDay; day <= lastDay; day++) {
      const row = (day - this.#firstDay) * width;
      if (day < this.#firstDay + this.#days) {
        for (let column = 0; column < width; column++)
          levels[column] = (levels[column] ?? 0) + (cells[row + column] ?? 0);
      }
      visit(day, levels);
    }
  }

  #cover(day: number): void {
    if (this.#days === 0) {
      this.#firstDay = day;
      this.#cells = new Int32Array(64 * this.width);
    }
    if (day < this.#firstDay) {
      const earlier = this.#firstDay - day;
      const moved = new Int32Array((earlier + this.#days) * this.width);
      moved.set(this.#cells.subarray(0, this.#days * this.width), earlier * this.width);
      this.#cells = moved;
      this.#firstDay = day;
      this.#days += earlier;
    }
    this.#days = Math.max(this.#days, day - this.#firstDay + 1);
    if (this.#cells.length < this.#days * this.width)
      this.#cells = grown(this.#cells, new Int32Array(this.#days * this.width * 2));
  }
}
