import { leads, product } from "./crews.ts";
import { active, days, type DemoPlan, done, queue } from "./demo-plan.ts";
import { portfolioWords } from "./portfolio-words.ts";

/** Few large initiatives under strict limits, measured before they are concluded. */
export const portfolio: DemoPlan = {
  boardId: "demo-portfolio",
  name: "Fernway portfolio",
  key: "INI",
  startStageId: "in-progress",
  finishStageId: "concluded",
  arrivals: { perDay: 0.3, atStart: 6 },
  archiveAfterDays: 91,
  owner: leads,
  words: portfolioWords,
  changes: [],
  stages: [
    queue("Proposed", { work: days(5), room: 8, discardShare: 0.12 }),
    queue("Selected", { work: days(2), limit: { max: 3, policy: "refuse" } }),
    active("In progress", {
      crew: leads,
      work: days(18, 0.5),
      capacity: 3,
      limit: { max: 3, policy: "refuse" },
      blockers: { share: 0.2, lasts: days(6), reasons: portfolioWords.blockers },
    }),
    active("Measuring", {
      crew: product,
      work: days(14, 0.4),
      capacity: 4,
      limit: { max: 4, policy: "ask-reason" },
      rework: { share: 0.1, toStageId: "in-progress", workShare: 0.4 },
    }),
    done("Concluded"),
  ],
};
