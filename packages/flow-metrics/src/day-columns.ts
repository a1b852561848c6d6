import type { Calendar } from "./calendar.ts";
import { grown } from "./column.ts";
import { msPerDay } from "./instant.ts";

/** Changes per local day in a fixed number of columns; summed up from the left they are the levels at each day's end. */
export class DayColumns {
  readonly width: number;
  /** The levels after the last day, once asked for: whoever changes a cell changes them too. */
  keptTotals: Float64Array | null = null;
  /** The day that `rowAt` was last asked for, and its half-open span. */
  day = 0;
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  readonly #calendar: Calendar;
  /** Row after row, one a day; one column each; to be changed at `rowAt(...) + column`. */
  cells = new Int32Array();
  #firstDay = 0;
  #days = 0;
  /** First instants of the covered days, and of the one after them. */
  #starts = new Float64Array([0]);

  constructor(calendar: Calendar, width: number) {
    this.#calendar = calendar;
    this.width = width;
  }

  /** Where the row of an instant's day begins: valid until a day before the first one is asked for. */
  rowAt(at: number): number {
    if (this.#days === 0 || at < (this.#starts[0] as number) || at >= (this.#starts[this.#days] as number))
      this.#cover(at);
    const row = this.rowWithin(at);
    const index = row / this.width;
    this.from = this.#starts[index] as number;
    this.to = this.#starts[index + 1] as number;
    this.day = this.#firstDay + index;
    return row;
  }

  /** The same for an instant of a day that was asked for before. */
  rowWithin(at: number): number {
    const starts = this.#starts;
    let index = Math.min(Math.floor((at - (starts[0] as number)) / msPerDay), this.#days - 1);
    // Clock changes shift midnights: the guess may be a little off.
    while (at < (starts[index] as number)) index--;
    while (at >= (starts[index + 1] as number)) index++;
    return index * this.width;
  }
  /** The same for a day by its number. */
  rowOf(day: number): number {
    return (day - this.#firstDay) * this.width;
  }
  add(row: number, column: number, change: number): void {
    const cells = this.cells;
    cells[row + column] = (cells[row + column] as number) + change;
    if (this.keptTotals !== null) this.keptTotals[column] = (this.keptTotals[column] as number) + change;
  }

  /** The levels after the last day; kept up to date from the first call on. */
  totals(): Float64Array {
    if (this.keptTotals === null) {
      const totals = new Float64Array(this.width);
      this.forEachDay(this.#firstDay, this.#firstDay + this.#days - 1, (levels) => totals.set(levels));
      this.keptTotals = totals;
    }
    return this.keptTotals;
  }

  /** Calls back with the levels at the end of each day; no change lies before `firstDay`. The array is reused. */
  forEachDay(firstDay: number, lastDay: number, visit: (levels: Float64Array) => void): void {
    const { width, cells } = this;
    const levels = new Float64Array(width);
    for (let day = firstDay; day <= lastDay; day++) {
      const row = (day - this.#firstDay) * width;
      if (row >= 0 && day < this.#firstDay + this.#days) {
        for (let column = 0; column < width; column++)
          levels[column] = (levels[column] as number) + (cells[row + column] as number);
      }
      visit(levels);
    }
  }

  #cover(at: number): void {
    const day = this.#calendar.dayOf(at);
    if (this.#days === 0) this.#firstDay = day;
    const firstDay = Math.min(day, this.#firstDay);
    const earlier = this.#firstDay - firstDay;
    const days = Math.max(this.#days + earlier, day - firstDay + 1);
    if (earlier > 0 || days * this.width > this.cells.length) {
      const cells = new Int32Array(days * this.width * 2);
      cells.set(this.cells.subarray(0, this.#days * this.width), earlier * this.width);
      this.cells = cells;
    }
    const kept = earlier === 0 && this.#days > 0 ? this.#days + 1 : 0;
    const [starts] = days + 1 > this.#starts.length ? grown([this.#starts], 2 * days + 1) : [this.#starts];
    for (let index = kept; index <= days; index++) starts[index] = this.#calendar.startOf(firstDay + index);
    this.#starts = starts;
    this.#firstDay = firstDay;
    this.#days = days;
  }
}
