import { pickIndex, type Random } from "../random.ts";
import { isBeyondSample, remainingDays } from "./remaining-time.ts";
import type { ForecastWork } from "./scenario.ts";

/** One piece of work in trial after trial, and the days on which it was done. */
export class TrialWork {
  readonly workId: string;
  /** Trials by the day on which they had it done. */
  readonly doneOnDay = new Map<number, number>();
  readonly beyondSample: number;
  ready = false;
  doneOn: number | null = null;
  readonly #items: number;
  readonly #growth: readonly number[];
  readonly #remaining: readonly (readonly number[])[];
  readonly #random: Random;
  #left = 0;
  #notBefore = 0;

  constructor(work: ForecastWork, cycleTimesDays: readonly number[], random: Random) {
    const { workId, items, growth = [], inProgressAgesDays = [] } = work;
    this.workId = workId;
    this.beyondSample = inProgressAgesDays.filter((age) => isBeyondSample(cycleTimesDays, age)).length;
    this.#items = items;
    this.#growth = growth;
    this.#remaining = inProgressAgesDays.map((age) => remainingDays(cycleTimesDays, age));
    this.#random = random;
  }

  beginTrial(): void {
    this.ready = false;
    this.doneOn = null;
    this.#left = this.#items;
    this.#notBefore = 0;
    for (const days of this.#remaining) this.#notBefore = Math.max(this.#notBefore, this.#pick(days));
  }

  /** Grows, takes what it needs of the day's throughput and says how much that was. */
  advance(day: number, throughput: number): number {
    if (this.doneOn !== null) return 0;
    if (day > 0 && this.#growth.length > 0) this.#left += this.#pick(this.#growth);
    if (!this.ready) return 0;
    const taken = Math.min(throughput, this.#left);
    this.#left -= taken;
    if (this.#left === 0 && day >= this.#notBefore) {
      this.doneOn = day;
      this.doneOnDay.set(day, (this.doneOnDay.get(day) ?? 0) + 1);
    }
    return taken;
  }

  #pick(values: readonly number[]): number {
    return values[pickIndex(this.#random, values.length)] ?? 0;
  }
}
