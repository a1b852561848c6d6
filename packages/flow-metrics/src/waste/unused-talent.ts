import { CardDays } from "../card-ticks.ts";
import { leftAt, type CardPath } from "../card-path.ts";
import { factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import { stepsOf } from "../value-stream/steps.ts";
import { turnsOf } from "../value-stream-handoffs/turns.ts";
import {
  share,
  type SeenCard,
  type WasteDetector,
  type WasteGround,
  type WasteSpan,
  type WasteWatch,
} from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

/** One person takes nearly all of a step's work, while others are there. */
const oneShare = 0.9;
const fewestTaken = 20;
const fewestPeople = 3;
const waitShare = 0.1;

/**
 * Work that waits for the one person who can do it. A log shows who did, not who could: a hint at most.
 * People are counted and never named.
 */
export const unusedTalent: WasteDetector = {
  waste: "unused-talent",
  signals: ["one-person-step"],
  watch: (query, span) => new UnusedTalentWatch(query, span),
};

class UnusedTalentWatch implements WasteWatch {
  readonly #log: FlowLog;
  readonly #span: WasteSpan;
  readonly #person: Int32Array;
  readonly #people: number;
  readonly #steps: readonly { readonly stageId: string; readonly lost: CardDays }[];
  /** By slot, which step's work it is, and which one's queue; -1 for none. */
  readonly #workOf: Int16Array;
  readonly #queueOf: Int16Array;
  /** Of one card, by step. */
  readonly #waited: Float64Array;
  /** By step and person. */
  readonly #takenBy: Int32Array;
  readonly #isThere: Uint8Array;

  constructor({ log }: MetricQuery, span: WasteSpan) {
    const { stages } = log;
    const { person, people } = turnsOf(log.actors);
    const steps = stepsOf(log).steps.filter(({ queues }) =>
      queues.some(({ stageId }) => stages.rank(stages.slot(stageId)) >= stages.start),
    );
    this.#log = log;
    this.#span = span;
    this.#person = person;
    this.#people = people;
    this.#steps = steps.map(({ active }) => ({ stageId: active.stageId, lost: new CardDays() }));
    this.#workOf = new Int16Array(stages.off + 1).fill(-1);
    this.#queueOf = new Int16Array(stages.off + 1).fill(-1);
    for (const [index, { active, queues }] of steps.entries()) {
      this.#workOf[stages.slot(active.stageId)] = index;
      for (const { stageId } of queues) this.#queueOf[stages.slot(stageId)] = index;
    }
    this.#waited = new Float64Array(steps.length);
    this.#takenBy = new Int32Array(steps.length * people);
    this.#isThere = new Uint8Array(people);
  }
  see({ path, startedAt, endedAt }: SeenCard): void {
    const [span, steps, waited] = [this.#span, this.#steps, this.#waited];
    if (this.#log.actors.length === 1) return;
    this.#seeFacts(path);
    const { visits, slots, enteredAt } = path;
    waited.fill(0);
    for (let visit = 0; visit < visits; visit++) {
      const step = this.#queueOf[slots[visit] as number] as number;
      const from = enteredAt[visit] as number;
      if (step >= 0 && from >= startedAt)
        waited[step]! += span.ticks(from, leftAt(path, visit, Math.min(endedAt, span.to)));
    }
    for (let step = 0; step < steps.length; step++)
      if ((waited[step] as number) > 0) steps[step]?.lost.add(path.cardId, waited[step] as number);
  }
  judge({ inProgress }: WasteGround): Finding[] {
    const people = this.#people;
    const there = this.#isThere.reduce((sum, one) => sum + one, 0);
    if (there === 0) return [{ signal: "one-person-step", unknown: "no-people" }];
    if (this.#steps.length === 0) return [{ signal: "one-person-step", unknown: "no-queue" }];
    return this.#steps.flatMap(({ stageId, lost }, step): Finding[] => {
      const taken = this.#takenBy.subarray(step * people, (step + 1) * people);
      const all = taken.reduce((sum, count) => sum + count, 0);
      const most = share(
        taken.reduce((most, count) => Math.max(most, count), 0),
        all,
      );
      const waitedShare = share(lost.ticks, inProgress);
      const isOne = all >= fewestTaken && most >= oneShare && there >= fewestPeople;
      if (!isOne || waitedShare < waitShare) return [];
      const values = { share: most, people: there, waitShare: waitedShare };
      return [evidenceOf("unused-talent", "one-person-step", lost, values, { stageIds: [stageId], most: "low" })];
    });
  }

  #seeFacts({ facts: { actor, at: instants, kind, stage }, first, until }: CardPath): void {
    const { from, to } = this.#span;
    for (let fact = first; fact < until; fact++) {
      const who = this.#person[actor[fact] as number] as number;
      const at = instants[fact] as number;
      if (who < 0 || at < from || at >= to) continue;
      this.#isThere[who] = 1;
      const step = this.#workOf[stage[fact] as number] as number;
      if (kind[fact] === factKind.moved && step >= 0) this.#takenBy[step * this.#people + who]!++;
    }
  }
}
