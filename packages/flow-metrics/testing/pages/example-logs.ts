import type { FlowEvent } from "../../src/flow-event.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import { createRandom } from "../../src/random.ts";
import type { SimulatedStage } from "../../src/simulator/scenario.ts";
import { simulate } from "../../src/simulator/simulate.ts";
import { goldenBuilder, goldenLog } from "../golden-log.ts";
import { logOf } from "../log-builder.ts";

/** The histories that worked examples are asked of. */
export type ExampleLog = "golden" | "annotated" | "team";

/** How a page names them. */
export const exampleLogs: Readonly<Record<ExampleLog, { readonly told: string; readonly log: () => FlowLog }>> = {
  golden: {
    told: "the golden log: twelve cards of January 2024, worked out by hand",
    log: goldenLog,
  },
  annotated: {
    told: "the golden log with types, blockages, two WIP limits, and teams who act",
    log: annotatedLog,
  },
  team: {
    told: "a simulated team of half a year, its limit in Build lowered from 6 to 3 after the first half",
    log: teamLog,
  },
};

/** Limits and blockages as facts of their own; types and actors where the cards came to be and went on. */
function annotatedLog(): FlowLog {
  const golden = goldenBuilder();
  const notes = goldenBuilder();
  notes.limit("Progress", 4, "1 00:00").limit("Review", 2, "1 00:00");
  notes.of("A", "Progress").blocked("4 09:00", "Waiting for access").unblocked("5 09:00");
  notes.of("D", "Progress").blocked("6 12:00", "still waiting for Access").unblocked("7 18:00");
  notes.of("L", "Progress").blocked("10 09:00", "Supplier is late").unblocked("11 09:00");
  const types: Readonly<Record<string, string>> = {
    A: "feature",
    B: "defect",
    D: "feature",
    G: "feature",
    J: "defect",
  };
  const groupOf: Readonly<Record<string, string>> = { Review: "review", Done: "review" };
  const told = golden.events.map((event): FlowEvent => {
    if (event.type === "card.created") {
      const cardType = types[event.cardId];
      return { ...event, actor: { id: "pat", group: "product" }, ...(cardType === undefined ? {} : { cardType }) };
    }
    if (event.type !== "card.moved") return event;
    const group = groupOf[event.toStageId] ?? "build";
    return { ...event, actor: { id: group, group } };
  });
  return logOf([...told, ...notes.events.slice(golden.events.length)], golden.workflow);
}

const stages: readonly SimulatedStage[] = [
  { stageId: "options", kind: "queue" },
  {
    stageId: "build",
    kind: "active",
    work: { meanDays: 3, variation: 0.6 },
    capacity: 3,
    limit: { max: 6, policy: "warn" },
    people: [{ id: "ann", group: "build" }],
    blockers: { share: 0.1, lasts: { meanDays: 2 }, reasons: ["Waiting for access", "Supplier"] },
    juggling: { cardsEach: 2, lossShare: 0.2 },
  },
  {
    stageId: "test",
    kind: "active",
    work: { meanDays: 1, variation: 0.5 },
    capacity: 2,
    people: [{ id: "dee", group: "test" }],
    rework: { share: 0.1, toStageId: "build", workShare: 0.4 },
  },
  { stageId: "done", kind: "done" },
];

/** The instant at which the simulated team lowered its limit. */
const limitLoweredAt = "2026-04-06T00:00:00.000Z";

function teamLog(): FlowLog {
  const { events } = simulate(
    {
      from: "2026-01-05T00:00:00.000Z",
      to: "2026-07-06T00:00:00.000Z",
      hours: { timeZone: "UTC", fromHour: 9, toHour: 17, weekdays: [1, 2, 3, 4, 5] },
      stages,
      arrivals: { perDay: 0.9, types: [{ cardType: "feature", share: 0.6 }] },
      changes: [
        {
          at: limitLoweredAt,
          stageId: "build",
          policy: { ...stages[1], limit: { max: 3, policy: "warn" }, juggling: { cardsEach: 1, lossShare: 0 } },
        },
      ],
    },
    createRandom("example team"),
  );
  return logOf(events, {
    timeZone: "UTC",
    stages: stages.map(({ stageId, kind }) => ({ stageId, name: stageId, kind })),
    startStageId: "build",
    finishStageId: "done",
  });
}
