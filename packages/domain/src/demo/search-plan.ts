import { product, weekdays } from "./crews.ts";
import { active, type Crew, days, type DemoPlan, done, queue } from "./demo-plan.ts";
import { searchWords } from "./search-words.ts";

const makers: Crew = { group: "Developers", people: ["Freja", "Malik", "Lena"] };
const testers: Crew = { group: "Testers", people: ["Ravi", "Ines"] };
const operations: Crew = { group: "Operations", people: ["Bo"] };

/** No limits, hand-offs and a release every two weeks: the waste on its map is easy to find. */
export const search: DemoPlan = {
  boardId: "demo-search",
  name: "Search team",
  key: "SRC",
  startStageId: "develop",
  finishStageId: "released",
  arrivals: { perDay: 1.7, weekdays, expediteShare: 0.04, atStart: 10 },
  archiveAfterDays: 14,
  owner: product,
  words: searchWords,
  changes: [],
  stages: [
    queue("Backlog", { work: days(1), room: 20, discardShare: 0.06 }),
    queue("Selected", { work: days(0.5), room: 6 }),
    active("Develop", {
      crew: makers,
      work: days(2.4),
      capacity: 3,
      room: 8,
      blockers: { share: 0.2, lasts: days(2.5), reasons: searchWords.blockers },
    }),
    { ...queue("Ready to test", { work: days(0.6) }), stageId: "to-test" },
    active("Test", {
      crew: testers,
      work: days(1.1),
      capacity: 2,
      room: 4,
      rework: { share: 0.22, toStageId: "develop", workShare: 0.45 },
    }),
    { ...queue("Ready to release", { releaseEveryDays: 10 }), stageId: "to-release" },
    done("Released", { crew: operations }),
  ],
};
