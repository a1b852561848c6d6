import { measured, type DrawnFigure, type DrawnMap, type DrawnStep, type DrawnWait } from "../src/index.ts";

const mapped = (value: number): DrawnFigure => ({ value, origin: "mapped", upperBound: false });
const answered = (value: number): DrawnFigure => ({ value, origin: "answered", upperBound: false });
const noWait: DrawnWait = { stageIds: [], days: measured(0), count: null, laneMax: null, pullMax: null };
const waits = (stageId: string, days: number, count: number, more: Partial<DrawnWait> = {}): DrawnWait => ({
  ...noWait,
  stageIds: [stageId],
  days: measured(days),
  count,
  ...more,
});

function step(
  stepId: string,
  name: string,
  [process, wait]: readonly [number, number],
  more: Partial<DrawnStep> = {},
): DrawnStep {
  return {
    stepId,
    name,
    handMade: false,
    stageIds: [stepId],
    wait: wait === 0 ? noWait : waits(`q-${stepId}`, wait, Math.ceil(wait)),
    processTimeDays: measured(process, true),
    leadTimeDays: measured(process + wait),
    completeAccurate: measured(0.9, true),
    people: 3,
    wip: 4,
    items: 120,
    ...more,
  };
}

const totals = (lead: number, process: number): DrawnMap["totals"] => ({
  leadTimeDays: measured(lead),
  processTimeDays: mapped(process),
  waitDays: measured(lead - process),
  activityRatio: mapped(process / lead),
  rolledCompleteAccurate: mapped(0.61),
  itemsPerWeek: measured(6.4),
  taktDays: measured(0.75),
});

/** A map with everything people can add: a step by hand, figures of three origins, pins, bursts, differences. */
export const knownMapDrawn: DrawnMap = {
  name: "Claims, from letter to money",
  basis: "observed",
  parts: [
    step("analyse", "Analysis", [0.5, 6], { processTimeDays: mapped(0.25), completeAccurate: mapped(0.8) }),
    step("approve", "Approval by mail", [0.1, 4], {
      handMade: true,
      stageIds: [],
      wait: { ...noWait, days: mapped(4) },
      processTimeDays: mapped(0.1),
      leadTimeDays: mapped(4.1),
      completeAccurate: mapped(0.95),
      people: null,
      wip: null,
      items: null,
      change: "added",
    }),
    step("build", "Build", [3.5, 2], {
      wait: waits("ready", 2, 5, { laneMax: 6, pullMax: 4 }),
      completeAccurate: answered(0.75),
      change: "changed",
    }),
    step("check", "Check against the rules of the trade", [1, 5], { boardName: "Compliance", change: "removed" }),
  ],
  tail: waits("release", 3, 8),
  rework: [
    { fromStepId: "check", toStepId: "build", from: "Check", to: "Build", count: 18, share: 0.21 },
    { fromStepId: null, toStepId: "analyse", from: "Done", to: "Analysis", count: 4, share: 0.03 },
  ],
  totals: totals(25.1, 4.85),
  pins: [
    { number: 1, at: { stepId: "analyse", on: "wait" }, label: "1, waiting: Analysis" },
    { number: 2, at: { stepId: "build", on: "step" }, label: "2, defects: Build" },
    { number: 3, at: { stepId: "build", on: "step" }, label: "3, inventory: Build" },
    { number: 4, at: null, label: "4, motion" },
    { number: 5, at: { stepId: null, on: "wait" }, label: "5, overproduction: release" },
  ],
  bursts: [
    { burstId: "b1", sign: "A", at: { stepId: "approve", on: "step" }, label: "A: ask by chat" },
    { burstId: "b2", sign: "B", at: { stepId: "check", on: "wait" }, label: "B: pair on the check" },
  ],
};

/** Three teams side by side between one that splits the work up and one that ships it; the second is the slowest. */
export const branchedMapDrawn: DrawnMap = {
  name: "Platform release",
  basis: "calculated",
  parts: [
    step("plan", "Planning", [1, 9]),
    {
      branches: [
        [
          step("web-build", "Build", [3, 1], { boardName: "Web" }),
          step("web-test", "Test", [1, 2], { boardName: "Web" }),
        ],
        [
          step("core-build", "Build", [6, 4], { boardName: "Core" }),
          step("core-test", "Test", [2, 5], { boardName: "Core" }),
        ],
        [step("docs", "Write", [2, 0], { boardName: "Docs" })],
      ],
    },
    step("ship", "Ship", [0.5, 3]),
  ],
  tail: null,
  rework: [
    { fromStepId: "web-test", toStepId: "web-build", from: "Test", to: "Build", count: 9, share: 0.1 },
    { fromStepId: "core-test", toStepId: "core-build", from: "Test", to: "Build", count: 7, share: 0.1 },
    { fromStepId: "ship", toStepId: "plan", from: "Ship", to: "Planning", count: 2, share: 0.02 },
  ],
  totals: totals(30.5, 9.5),
  pins: [],
  bursts: [],
};
