import { dayNumber, dayOfNumber } from "@weir/charts";
import { answerMetric, createFlowLog } from "@weir/flow-metrics";
import fc from "fast-check";
import { expect, it } from "vitest";
import { queryIn } from "./use-metric.ts";
import { queryOf, shownDays } from "./measure-view.ts";
import { windowDays } from "./window-days.ts";

const zones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"];
const days = fc.integer({ min: dayNumber("2024-01-01"), max: dayNumber("2026-12-01") }).map(dayOfNumber);

const stages = [
  { stageId: "doing", name: "Doing", kind: "active" },
  { stageId: "done", name: "Done", kind: "done" },
] as const;

const answered = (
  timeZone: string,
  view: { from?: string; to?: string },
  today: string,
): ReturnType<typeof windowDays> => {
  const workflow = { timeZone, stages, startStageId: "doing", finishStageId: "done" };
  const query = queryIn(queryOf(view, shownDays(view, today, today), undefined));
  return windowDays(
    answerMetric(createFlowLog(workflow), "cycle-time", { ...query, "as-of": `${today}T12:00:00Z` }).params,
    timeZone,
  );
};

it("a drawing shows the days that were chosen, in every time zone, once they are answered", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), days, fc.nat(400), (timeZone, from, more) => {
      const to = dayOfNumber(dayNumber(from) + more);
      expect(answered(timeZone, { from, to }, "2026-12-31")).toEqual({ from, to });
    }),
  );
});

it("without a last day it ends with the day it was asked, and without a first it begins with the board", () => {
  expect(answered("Europe/Berlin", { from: "2026-03-29" }, "2026-04-02")).toEqual({
    from: "2026-03-29",
    to: "2026-04-02",
  });
  expect(answered("Europe/Berlin", { to: "2026-03-29" }, "2026-04-02")).toEqual({});
});
