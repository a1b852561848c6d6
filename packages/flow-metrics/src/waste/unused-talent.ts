import { CardDays } from "../card-ticks.ts";
import { leftAt } from "../card-path.ts";
import { factKind } from "../fact-columns.ts";
import { stepsOf } from "../value-stream/steps.ts";
import { turnsOf } from "../value-stream-handoffs/turns.ts";
import { share, type WasteDetector } from "./detector.ts";
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
  watch({ log }, span) {
    const { stages, actors } = log;
    const { actor, at: instants, kind, stage } = log.facts;
    const { person, people } = turnsOf(actors);
    const steps = stepsOf(log)
      .steps.filter(({ queues }) => queues.some(({ stageId }) => stages.rank(stages.slot(stageId)) >= stages.start))
      .map(({ active, queues }) => ({
        stageId: active.stageId,
        slot: stages.slot(active.stageId),
        queues: queues.map(({ stageId }) => stages.slot(stageId)),
        lost: new CardDays(),
      }));
    /** By slot, which step's work it is, and which one's queue; -1 for none. */
    const workOf = new Int16Array(stages.off + 1).fill(-1);
    const queueOf = new Int16Array(stages.off + 1).fill(-1);
    for (const [index, { slot, queues }] of steps.entries()) {
      workOf[slot] = index;
      for (const queue of queues) queueOf[queue] = index;
    }
    const waited = new Float64Array(steps.length);
    /** By step and person. */
    const takenBy = new Int32Array(steps.length * people);
    const isThere = new Uint8Array(people);
    return {
      see({ path, startedAt, endedAt }) {
        if (actors.length === 1) return;
        const { visits, slots, enteredAt } = path;
        waited.fill(0);
        for (let visit = 0; visit < visits; visit++) {
          const step = queueOf[slots[visit] as number] as number;
          const from = enteredAt[visit] as number;
          if (step >= 0 && from >= startedAt)
            waited[step]! += span.ticks(from, leftAt(path, visit, Math.min(endedAt, span.to)));
        }
        for (let step = 0; step < steps.length; step++)
          if ((waited[step] as number) > 0) steps[step]?.lost.add(path.cardId, waited[step] as number);
      },
      follow(rows) {
        if (actors.length === 1) return;
        for (let index = 0; index < rows.length; index++) {
          const row = rows[index] as number;
          const who = person[actor[row] as number] as number;
          const at = instants[row] as number;
          if (who < 0 || at < span.from || at >= span.to) continue;
          isThere[who] = 1;
          const step = workOf[stage[row] as number] as number;
          if (kind[row] === factKind.moved && step >= 0) takenBy[step * people + who]!++;
        }
      },
      judge({ inProgress }) {
        const there = isThere.reduce((sum, one) => sum + one, 0);
        if (there === 0) return [{ signal: "one-person-step", unknown: "no-people" }];
        if (steps.length === 0) return [{ signal: "one-person-step", unknown: "no-queue" }];
        return steps.flatMap(({ stageId, lost }, step): Finding[] => {
          const taken = takenBy.subarray(step * people, (step + 1) * people);
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
      },
    };
  },
};
