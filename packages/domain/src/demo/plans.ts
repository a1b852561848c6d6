import type { SimulatedArrivals, SimulatedStage, StagePolicy } from "@weir/flow-metrics";
import { checkoutWords } from "./checkout-words.ts";
import { portfolioWords } from "./portfolio-words.ts";
import { searchWords } from "./search-words.ts";
import type { Words } from "./words.ts";

/** People who work in a stage, and the group a hand-off is told by. */
export interface Crew {
  readonly group: string;
  readonly people: readonly string[];
}

interface DemoStage extends SimulatedStage {
  readonly name: string;
  /** Who pulls cards in here; absent: whoever had the card before. */
  readonly crew?: Crew;
}

/** One board of the demo: who works there, how, and what they write. */
export interface DemoPlan {
  readonly boardId: string;
  readonly name: string;
  /** Cards are called `<key>-<number>`. */
  readonly key: string;
  readonly stages: readonly DemoStage[];
  readonly startStageId: string;
  readonly finishStageId: string;
  readonly arrivals: SimulatedArrivals;
  /** Changes of policy, counted in days from the start of the history. */
  readonly changes: readonly { readonly afterDays: number; readonly stageId: string; readonly policy: StagePolicy }[];
  /** Finished cards leave the board after so many days. */
  readonly archiveAfterDays: number;
  readonly owner: Crew;
  readonly words: Words;
}

const product: Crew = { group: "Product", people: ["Helle", "Sofie"] };
const checkoutMakers: Crew = { group: "Developers", people: ["Mira", "Jonas", "Amina", "Teo"] };
const checkoutTesters: Crew = { group: "Testers", people: ["Ines", "Oskar"] };
const searchMakers: Crew = { group: "Developers", people: ["Freja", "Malik", "Lena"] };
const searchTesters: Crew = { group: "Testers", people: ["Ravi", "Ines"] };
const operations: Crew = { group: "Operations", people: ["Bo"] };
const leads: Crew = { group: "Leads", people: ["Karin", "Emil", "Noor"] };

const weekdays = [1.5, 1, 1, 0.9, 0.6];

/** Builds well and, from the limit on, finishes before it starts: the effect of that limit is what the charts show. */
const checkout: DemoPlan = {
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
    { stageId: "backlog", name: "Backlog", kind: "queue", work: { meanDays: 1 }, room: 16, discardShare: 0.05 },
    {
      stageId: "ready",
      name: "Ready",
      kind: "queue",
      work: { meanDays: 0.4 },
      limit: { max: 5, policy: "ask-reason" },
    },
    {
      stageId: "build",
      name: "Build",
      kind: "active",
      crew: checkoutMakers,
      work: { meanDays: 2.6, variation: 0.9 },
      capacity: 4,
      room: 11,
      blockers: { share: 0.2, lasts: { meanDays: 3 }, reasons: checkoutWords.blockers },
    },
    { stageId: "to-review", name: "To review", kind: "queue", work: { meanDays: 0.2 } },
    {
      stageId: "review",
      name: "Review",
      kind: "active",
      crew: checkoutMakers,
      work: { meanDays: 0.5 },
      capacity: 2,
      room: 3,
      rework: { share: 0.12, toStageId: "build", workShare: 0.35 },
    },
    {
      stageId: "test",
      name: "Test",
      kind: "active",
      crew: checkoutTesters,
      work: { meanDays: 1 },
      capacity: 2,
      room: 5,
      rework: { share: 0.1, toStageId: "build", workShare: 0.4 },
      blockers: { share: 0.08, lasts: { meanDays: 1.5 }, reasons: checkoutWords.blockers },
    },
    {
      stageId: "done",
      name: "Done",
      kind: "done",
      work: { meanDays: 2, variation: 0.4 },
      rework: { share: 0.02, toStageId: "build", workShare: 0.4 },
    },
  ],
};

/** No limits, hand-offs and a release every two weeks: the waste on its map is easy to find. */
const search: DemoPlan = {
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
    { stageId: "backlog", name: "Backlog", kind: "queue", work: { meanDays: 1 }, room: 20, discardShare: 0.06 },
    { stageId: "selected", name: "Selected", kind: "queue", work: { meanDays: 0.5 }, room: 6 },
    {
      stageId: "develop",
      name: "Develop",
      kind: "active",
      crew: searchMakers,
      work: { meanDays: 2.4 },
      capacity: 3,
      room: 8,
      blockers: { share: 0.2, lasts: { meanDays: 2.5 }, reasons: searchWords.blockers },
    },
    { stageId: "to-test", name: "Ready to test", kind: "queue", work: { meanDays: 0.6 } },
    {
      stageId: "test",
      name: "Test",
      kind: "active",
      crew: searchTesters,
      work: { meanDays: 1.1 },
      capacity: 2,
      room: 4,
      rework: { share: 0.22, toStageId: "develop", workShare: 0.45 },
    },
    { stageId: "to-release", name: "Ready to release", kind: "queue", releaseEveryDays: 10 },
    { stageId: "released", name: "Released", kind: "done", crew: operations },
  ],
};

const portfolio: DemoPlan = {
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
    { stageId: "proposed", name: "Proposed", kind: "queue", work: { meanDays: 5 }, room: 8, discardShare: 0.12 },
    {
      stageId: "selected",
      name: "Selected",
      kind: "queue",
      work: { meanDays: 2 },
      limit: { max: 3, policy: "refuse" },
    },
    {
      stageId: "in-progress",
      name: "In progress",
      kind: "active",
      crew: leads,
      work: { meanDays: 18, variation: 0.5 },
      capacity: 3,
      limit: { max: 3, policy: "refuse" },
      blockers: { share: 0.2, lasts: { meanDays: 6 }, reasons: portfolioWords.blockers },
    },
    {
      stageId: "measuring",
      name: "Measuring",
      kind: "active",
      crew: product,
      work: { meanDays: 14, variation: 0.4 },
      capacity: 4,
      limit: { max: 4, policy: "ask-reason" },
      rework: { share: 0.1, toStageId: "in-progress", workShare: 0.4 },
    },
    { stageId: "concluded", name: "Concluded", kind: "done" },
  ],
};

/** A bicycle shop that never was, Fernway of Copenhagen: its portfolio and two of its teams. */
export const demoPlans: readonly DemoPlan[] = [portfolio, checkout, search];

export const demoTimeZone = "Europe/Copenhagen";
