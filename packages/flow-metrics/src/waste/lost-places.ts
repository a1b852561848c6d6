import type { StageTable } from "../stage-table.ts";

/** A signal occurs where this much of its item-days was lost, in this many stages at most. */
const [most, of] = [4, 5];
const fewStages = 2;

/** Adds up in which stages a signal's item-days were lost. */
export class LostPlaces {
  readonly #stages: StageTable;
  /** By rank, a merged stage with the one that took it in; the last one holds what was lost off the board. */
  readonly #ticks: Float64Array;

  constructor(stages: StageTable) {
    this.#stages = stages;
    this.#ticks = new Float64Array(stages.ranks + 1);
  }
  add(slot: number, ticks: number): void {
    const rank = this.#stages.rank(slot);
    this.#ticks[rank < 0 ? this.#stages.ranks : rank]! += ticks;
  }
  /**
   * The stage that holds four fifths of it, or the two that do, the most first, of equal ones the first on the board.
   * None where it is spread over more, or was lost off the board: then it concerns the whole.
   */
  get stageIds(): readonly string[] {
    const ticks = this.#ticks;
    const all = ticks.reduce((sum, one) => sum + one, 0);
    const ranked = [...ticks.keys()]
      .filter((rank) => rank < this.#stages.ranks && (ticks[rank] as number) > 0)
      .sort((a, b) => (ticks[b] as number) - (ticks[a] as number) || a - b);
    let held = 0;
    for (const [index, rank] of ranked.slice(0, fewStages).entries()) {
      held += ticks[rank] as number;
      if (held * of >= all * most) return ranked.slice(0, index + 1).map((one) => this.#stages.id(one));
    }
    return [];
  }
}
