import { createRandom, simulate, type Scenario } from "@weir/flow-metrics";

const scenario: Scenario = {
  from: "2026-03-02T00:00:00.000Z",
  to: "2026-03-30T00:00:00.000Z",
  hours: { timeZone: "Europe/Berlin", fromHour: 9, toHour: 17, weekdays: [1, 2, 3, 4, 5] },
  arrivals: { perDay: 1, weekdays: [2, 1, 1, 1, 0] },
  stages: [
    { stageId: "options", kind: "queue" },
    { stageId: "build", kind: "active", work: { meanDays: 1.5 }, capacity: 2, limit: { max: 3, policy: "refuse" } },
    { stageId: "done", kind: "done" },
  ],
};
const { events, touches } = simulate(scenario, createRandom("march"));
const again = simulate(scenario, createRandom("march"));

export const answer = {
  events: events.length,
  first: events.slice(0, 3),
  finished: events.filter((event) => event.type === "card.moved" && event.toStageId === "done").length,
  workDays: touches.reduce((sum, { workDays }) => sum + workDays, 0),
  sameAgain: JSON.stringify(again.events) === JSON.stringify(events),
};
