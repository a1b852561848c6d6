import { CardDays } from "../card-ticks.ts";
import { leftAt } from "../card-path.ts";
import { factKind } from "../fact-columns.ts";
import { stepsOf } from "../value-stream/steps.ts";
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
    const { stages, facts, actors } = log;
    const steps = stepsOf(log)
      .steps.filter(({ queues }) => queues.some(({ stageId }) => stages.rank(stages.slot(stageId)) >= stages.start))
      .map(({ active, queues }) => ({
        stageId: active.stageId,
        slot: stages.slot(active.stageId),
        queues: new Set(queues.map(({ stageId }) => stages.slot(stageId))),
        taken: new Map<string, number>(),
        lost: new CardDays(),
      }));
    const stepOf = new Map(steps.map((step) => [step.slot, step]));
    const people = new Set<string>();
    const isSeen = new Uint8Array(actors.length);
    return {
      see({ path, startedAt, endedAt }) {
        if (actors.length === 1) return;
        for (const row of path.rows) {
          const who = facts.actor[row] as number;
          const actor = actors[who] ?? null;
          const at = facts.at[row] as number;
          if (actor === null || actor.kind === "rule" || actor.kind === "unknown" || at < span.from || at >= span.to)
            continue;
          if (isSeen[who] === 0) people.add(actor.id);
          isSeen[who] = 1;
          if (facts.kind[row] !== factKind.moved) continue;
          const step = stepOf.get(facts.stage[row] as number);
          step?.taken.set(actor.id, (step.taken.get(actor.id) ?? 0) + 1);
        }
        for (const { queues, lost } of steps) {
          let ticks = 0;
          for (let visit = 0; visit < path.visits; visit++) {
            const from = path.enteredAt[visit] as number;
            if (from < startedAt || !queues.has(path.slots[visit] as number)) continue;
            ticks += span.ticks(from, leftAt(path, visit, Math.min(endedAt, span.to)));
          }
          if (ticks > 0) lost.add(path.cardId, ticks);
        }
      },
      judge({ inProgress }) {
        if (people.size === 0) return [{ signal: "one-person-step", unknown: "no-people" }];
        if (steps.length === 0) return [{ signal: "one-person-step", unknown: "no-queue" }];
        return steps.flatMap(({ stageId, taken, lost }): Finding[] => {
          const all = [...taken.values()].reduce((sum, count) => sum + count, 0);
          const most = share(Math.max(0, ...taken.values()), all);
          const waited = share(lost.ticks, inProgress);
          const isOne = all >= fewestTaken && most >= oneShare && people.size >= fewestPeople;
          if (!isOne || waited < waitShare) return [];
          const values = { share: most, people: people.size, waitShare: waited };
          return [evidenceOf("unused-talent", "one-person-step", lost, values, { stageIds: [stageId], most: "low" })];
        });
      },
    };
  },
};
