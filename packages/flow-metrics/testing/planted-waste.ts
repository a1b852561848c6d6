import type { FlowActor, FlowEvent } from "../src/flow-event.ts";
import type { FlowLog } from "../src/flow-log.ts";
import { createRandom } from "../src/random.ts";
import type { Scenario, SimulatedStage, StagePolicy } from "../src/simulator/scenario.ts";
import { simulate } from "../src/simulator/simulate.ts";
import type { WasteSignal } from "../src/waste/evidence.ts";
import type { Workflow } from "../src/workflow.ts";
import { logOf } from "./log-builder.ts";

const people = (group: string, ...ids: string[]): FlowActor[] => ids.map((id) => ({ id, group }));

/** Five people of one team, half a year, demand they can meet, the odd card sent back: nothing much to see. */
const calm: Readonly<Record<string, SimulatedStage>> = {
  options: { stageId: "options", kind: "queue" },
  build: {
    stageId: "build",
    kind: "active",
    work: { meanDays: 2, variation: 0.6 },
    capacity: 3,
    room: 3,
    people: people("team", "ann", "bo", "cy"),
  },
  "to-test": { stageId: "to-test", kind: "queue", work: { meanDays: 0.1 } },
  test: {
    stageId: "test",
    kind: "active",
    work: { meanDays: 0.8, variation: 0.6 },
    capacity: 2,
    room: 2,
    people: people("team", "dee", "eli"),
    rework: { share: 0.03, toStageId: "build", workShare: 0.5 },
  },
  done: { stageId: "done", kind: "done", work: { meanDays: 0.2 } },
  released: { stageId: "released", kind: "done" },
};

/** What is different from the calm team. */
export interface Plant {
  readonly stages?: Readonly<Record<string, Partial<StagePolicy>>>;
  readonly extra?: { readonly after: string; readonly stage: SimulatedStage };
  readonly arrivals?: Partial<Scenario["arrivals"]>;
  readonly changes?: Scenario["changes"];
}

const from = "2026-01-05T00:00:00.000Z";
const to = "2026-07-06T00:00:00.000Z";
const qa = people("qa", "dee", "eli");

/** One plant for each signal that a simulated team can give. */
export const plants: Readonly<Partial<Record<WasteSignal, Plant>>> = {
  "over-limit": { stages: { build: { limit: { max: 3, policy: "warn" } } }, arrivals: { expediteShare: 0.6 } },
  growing: { stages: { build: { room: 1000 } }, arrivals: { perDay: 3 } },
  parked: {
    stages: {
      options: { work: { meanDays: 3 } },
      build: { rework: { share: 0.3, toStageId: "options", workShare: 0.5 } },
    },
  },
  "discarded-after-start": { stages: { test: { discardShare: 0.25 } } },
  queue: { stages: { "to-test": { work: { meanDays: 3 } } } },
  blocked: { stages: { build: { blockers: { share: 0.4, lasts: { meanDays: 3 }, reasons: ["Waiting for access"] } } } },
  stalled: {
    changes: ["build", "test"].map((stageId) => ({ at: "2026-05-04T00:00:00.000Z", stageId, policy: { capacity: 0 } })),
  },
  "group-handoffs": { stages: { test: { people: qa }, "to-test": { work: { meanDays: 1.5 } } } },
  "ping-pong": {
    stages: { test: { people: qa, rework: { share: 0.3, toStageId: "build", workShare: 0.5 } } },
  },
  "task-switching": {
    stages: { build: { room: 12, juggling: { cardsEach: 4, lossShare: 0 } } },
    arrivals: { perDay: 1.3, atStart: 30 },
  },
  alternation: {
    stages: {
      build: {
        work: { meanDays: 0.4, variation: 0.6 },
        room: 12,
        juggling: { cardsEach: 4, lossShare: 0 },
        blockers: { share: 0.9, lasts: { meanDays: 0.1 }, reasons: ["Asked back"] },
      },
    },
    arrivals: { perDay: 4, atStart: 20 },
  },
  "released-late": { stages: { done: { releaseEveryDays: 14 } } },
  "never-released": {
    changes: [{ at: "2026-04-06T00:00:00.000Z", stageId: "done", policy: { work: { meanDays: 9999 } } }],
  },
  "demand-exceeds": { arrivals: { perDay: 3 } },
  resumed: { stages: { build: { rework: { share: 0.3, toStageId: "options", workShare: 0.5 } } } },
  "slow-for-type": {
    changes: [
      {
        at: "2026-03-02T00:00:00.000Z",
        stageId: "build",
        policy: { work: { meanDays: 60, variation: 0 }, capacity: 20, room: 20 },
      },
      { at: "2026-03-12T00:00:00.000Z", stageId: "build", policy: { work: { meanDays: 2, variation: 0.6 } } },
    ],
  },
  "unused-stage": { extra: { after: "test", stage: { stageId: "approve", kind: "queue" } } },
  returned: { stages: { test: { rework: { share: 0.3, toStageId: "build", workShare: 0.5 } } } },
  reopened: { stages: { done: { work: { meanDays: 2 }, rework: { share: 0.2, toStageId: "build", workShare: 0.3 } } } },
  "defect-arrivals": {
    arrivals: {
      types: [
        { cardType: "Bug", share: 0.4 },
        { cardType: "Feature", share: 0.6 },
      ],
    },
  },
  "one-person-step": { stages: { test: { capacity: 1, room: 1, people: people("team", "dee") } } },
};

/** Where the calm team could not show it: the same without what makes it a waste, so that it is looked for in vain. */
const twins: Readonly<Partial<Record<WasteSignal, Plant>>> = {
  "over-limit": { stages: { build: { limit: { max: 3, policy: "warn" } } } },
  "group-handoffs": { stages: { test: { people: qa } } },
  "ping-pong": { stages: { test: { people: qa } } },
  "unused-stage": {
    extra: { after: "test", stage: { stageId: "approve", kind: "queue", work: { meanDays: 0.1 } } },
  },
  "defect-arrivals": {
    arrivals: {
      types: [
        { cardType: "Bug", share: 0.05 },
        { cardType: "Feature", share: 0.95 },
      ],
    },
  },
};

/** The clean twin of a plant. */
export const cleanTwin = (signal: string): Plant => twins[signal as WasteSignal] ?? {};

/** Each of them once, with the signals it is the twin of. */
export const cleanTwins: readonly { readonly of: readonly string[]; readonly twin: Plant }[] = [
  { of: Object.keys(plants).filter((signal) => !(signal in twins)), twin: {} },
  ...Object.entries(twins).map(([signal, twin]) => ({ of: [signal], twin })),
];

/** The log of the calm team, with what was planted. */
export const plantedLog = (seed: number, plant: Plant = {}): FlowLog =>
  logOf(plantedEvents(seed, plant), workflowOf(plantedStages(plant)));

export function plantedEvents(seed: number, plant: Plant): readonly FlowEvent[] {
  const { arrivals, changes } = plant;
  const stages = plantedStages(plant);
  const scenario: Scenario = { from, to, stages, arrivals: { perDay: 1, ...arrivals } };
  return simulate(changes === undefined ? scenario : { ...scenario, changes }, createRandom(seed)).events;
}

export const plantedStages = ({ stages = {}, extra }: Plant): readonly SimulatedStage[] =>
  Object.values(calm).flatMap((stage) => {
    const changed = { ...stage, ...stages[stage.stageId] };
    return stage.stageId === extra?.after ? [changed, extra.stage] : [changed];
  });

const workflowOf = (stages: readonly SimulatedStage[]): Workflow => ({
  timeZone: "UTC",
  stages: stages.map(({ stageId, kind }) => ({ stageId, name: stageId, kind })),
  startStageId: "build",
  finishStageId: "done",
});
