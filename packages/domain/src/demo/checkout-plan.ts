import type { SimulatedStage } from "@weir/flow-metrics";
import { checkoutWords } from "./checkout-words.ts";
import { product, weekdays } from "./crews.ts";
import { active, type Crew, days, type DemoPlan, done, queue } from "./demo-plan.ts";

const makers: Crew = { group: "Developers", people: ["Mira", "Jonas", "Amina", "Teo"] };
const testers: Crew = { group: "Testers", people: ["Ines", "Oskar"] };

const blocked = (share: number, meanDays: number): NonNullable<SimulatedStage["blockers"]> => ({
  share,
  lasts: days(meanDays),
  reasons: checkoutWords.blockers,
});
const backToBuild = (share: number, workShare: number): NonNullable<SimulatedStage["rework"]> => ({
  share,
  toStageId: "build",
  workShare,
});

/** Builds well and, from the limit on, finishes before it starts: the effect of that limit is what the charts show. */
export const checkout: DemoPlan = {
  boardId: "demo-checkout",
  name: "Checkout team",
  key: "CHK",
  startStageId: "build",
  finishStageId: "done",
  arrivals: { perDay: 1.9, weekdays, expediteShare: 0.03, atStart: 12 },
  archiveAfterDays: 14,
  owner: product,
  words: checkoutWords,
  changes: [{ afterDays: 161, stageId: "build", policy: { limit: { max: 4, policy: "ask-reason" } } }],
  stages: [
    queue("Backlog", { work: days(1), room: 16, discardShare: 0.05 }),
    queue("Ready", { work: days(0.4), limit: { max: 5, policy: "ask-reason" } }),
    active("Build", { crew: makers, work: days(2.6, 0.9), capacity: 4, room: 11, blockers: blocked(0.2, 3) }),
    queue("To review", { work: days(0.2) }),
    active("Review", { crew: makers, work: days(0.5), capacity: 2, room: 3, rework: backToBuild(0.12, 0.35) }),
    active("Test", {
      crew: testers,
      work: days(1),
      capacity: 2,
      room: 5,
      rework: backToBuild(0.1, 0.4),
      blockers: blocked(0.08, 1.5),
    }),
    done("Done", { work: days(2, 0.4), rework: backToBuild(0.02, 0.4) }),
  ],
};
