import { criticalPath } from "@weir/flow-metrics";

const path = criticalPath([
  { stepId: "order", leadTimeDays: 1, processTimeDays: 0.5, next: ["backend", "design", "report"] },
  { stepId: "backend", leadTimeDays: 6, processTimeDays: 3, next: ["release"] },
  { stepId: "design", leadTimeDays: 4, processTimeDays: 2, next: ["release"] },
  { stepId: "report", leadTimeDays: 30, processTimeDays: 1, next: [] },
  { stepId: "release", leadTimeDays: 2, processTimeDays: 0.25, next: [], delivers: true },
]);

export const answer = path;
