import { answerFactMetric, happenedAt, type OutsideFact } from "@weir/flow-metrics";

const facts: readonly OutsideFact[] = [
  {
    kind: "deployment",
    factId: "d1",
    deployedAt: "2026-03-02T09:00:00.000Z",
    changes: [{ changeId: "a1b2", committedAt: "2026-03-01T09:00:00.000Z" }],
  },
  { kind: "incident", factId: "i1", detectedAt: "2026-03-02T10:00:00.000Z", causedBy: "d1" },
];
const now = { timeZone: "Europe/Berlin", asOf: Date.parse("2026-03-09T00:00:00.000Z") };

export const answer = {
  when: facts.map(happenedAt),
  leadTime: answerFactMetric(facts, "change-lead-time", {}, now).result.medianDays,
  failRate: answerFactMetric(facts, "change-fail-rate", {}, now).result.rate,
};
