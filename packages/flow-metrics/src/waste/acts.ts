import { factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import { msPerDay } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import { turnsOf } from "../value-stream-handoffs/turns.ts";
import type { WasteSpan } from "./detector.ts";

export const weekMs = 7 * msPerDay;
/** Numbered like that of 1970-01-01 = 0. */
export const weekOf = (ms: number): number => Math.floor(ms / weekMs);

/** Who acted in which week, and how often somebody went from one card to another and back within a day. */
export class Acts {
  readonly peopleByWeek = new Map<number, Set<number>>();
  /** Those who took something up or laid it down. */
  people = 0;
  acts = 0;
  alternations = 0;
  readonly alternated = new Set<number>();
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  readonly #person: Int32Array;
  /** By actor. */
  readonly #lastWeek: Int32Array;
  /** By person: the card in hand, the one before, when that was laid down, and when this was last touched. */
  readonly #inHand: Int32Array;
  readonly #before: Int32Array;
  readonly #laidDownAt: Float64Array;
  readonly #touchedAt: Float64Array;
  #week = 0;
  #weekEnds = Number.NEGATIVE_INFINITY;

  constructor({ log }: MetricQuery, span: WasteSpan) {
    const { person, people } = turnsOf(log.actors);
    this.#log = log;
    this.#span = span;
    this.#person = person;
    this.#lastWeek = new Int32Array(log.actors.length).fill(-0x80000000);
    this.#inHand = new Int32Array(people).fill(-1);
    this.#before = new Int32Array(people).fill(-1);
    this.#laidDownAt = new Float64Array(people);
    this.#touchedAt = new Float64Array(people);
  }

  follow(row: number): void {
    const { facts, stages } = this.#log;
    const slot = facts.actor[row] as number;
    const who = this.#person[slot] as number;
    const at = facts.at[row] as number;
    if (who < 0 || at < this.#span.from || at >= this.#span.to) return;
    if (at >= this.#weekEnds) {
      this.#week = weekOf(at);
      this.#weekEnds = (this.#week + 1) * weekMs;
    }
    if (this.#lastWeek[slot] !== this.#week) this.#actInWeek(slot, who);
    // Only taking up and laying down work says where somebody's head is; passing on what is finished does not.
    const kind = facts.kind[row] as number;
    const isTaken = kind === factKind.moved && stages.kind(facts.stage[row] as number) === "active";
    if (isTaken || kind === factKind.blocked || kind === factKind.unblocked)
      this.#touch(who, facts.card[row] as number, at);
  }

  #actInWeek(slot: number, who: number): void {
    const acting = this.peopleByWeek.get(this.#week);
    if (acting === undefined) this.peopleByWeek.set(this.#week, new Set([who]));
    else acting.add(who);
    this.#lastWeek[slot] = this.#week;
  }
  #touch(who: number, card: number, at: number): void {
    this.acts++;
    const last = this.#inHand[who] as number;
    if (last < 0) this.people++;
    else if (card !== last) {
      if (card === this.#before[who] && at - (this.#laidDownAt[who] as number) < msPerDay) {
        this.alternations++;
        this.alternated.add(card);
      }
      this.#before[who] = last;
      this.#laidDownAt[who] = this.#touchedAt[who] as number;
    }
    this.#inHand[who] = card;
    this.#touchedAt[who] = at;
  }
}
