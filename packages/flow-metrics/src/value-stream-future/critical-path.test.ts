import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalPath, type StreamBranch } from "./critical-path.ts";

const step = (stepId: string, leadTimeDays: number, next: string, delivers = false): StreamBranch => ({
  stepId,
  leadTimeDays,
  processTimeDays: leadTimeDays / 4,
  next: next === "" ? [] : next.split(" "),
  ...(delivers ? { delivers } : {}),
});

describe("critical path", { timeout: 60_000 }, () => {
  test("of branches side by side the slowest counts", () => {
    const steps = [
      step("plan", 2, "text code"),
      step("text", 3, "ship"),
      step("code", 8, "ship"),
      step("ship", 1, "", true),
    ];
    expect(criticalPath(steps)).toEqual({
      stepIds: ["plan", "code", "ship"],
      leadTimeDays: 11,
      processTimeDays: 2.75,
      activityRatio: 0.25,
      deadEnds: [],
    });
  });
  test("unless it is a dead end", () => {
    const steps = [
      step("code", 4, "archive ship"),
      step("archive", 90, "shred"),
      step("shred", 1, ""),
      step("ship", 1, "", true),
    ];
    expect(criticalPath(steps)).toMatchObject({
      stepIds: ["code", "ship"],
      leadTimeDays: 5,
      deadEnds: ["archive", "shred"],
    });
  });
  test("two ways in, the longer one counts; equally long ones go by their order", () => {
    const ship = step("ship", 1, "", true);
    expect(criticalPath([step("web", 1, "ship"), step("mail", 5, "ship"), ship])?.stepIds).toEqual(["mail", "ship"]);
    expect(criticalPath([step("web", 5, "ship"), step("mail", 5, "ship"), ship])?.stepIds).toEqual(["web", "ship"]);
  });
  test("nothing delivers, or nothing is there", () => {
    expect(criticalPath([step("code", 4, "")])).toBeNull();
    expect(criticalPath([])).toBeNull();
    expect(criticalPath([step("code", 0, "", true)])).toMatchObject({ activityRatio: null, leadTimeDays: 0 });
  });
  test("names what cannot be a stream", () => {
    expect(() => criticalPath([step("a", 1, "b"), step("b", 1, "a")])).toThrow(
      /"a" is not a step that does not lead back/,
    );
    expect(() => criticalPath([step("a", 1, "x")])).toThrow(/steps\.a\.next: "x"/);
    expect(() => criticalPath([step("a", -1, "")])).toThrow(/steps\.a: -1/);
    expect(() => criticalPath([step("a", 1, ""), step("a", 1, "")])).toThrow(/named once/);
  });
  test("is as long as the longest of all ways there are", () => {
    const graphs = fc.integer({ min: 1, max: 7 }).chain((n) =>
      fc.array(
        fc.record({
          days: fc.integer({ min: 0, max: 50 }),
          ahead: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
          delivers: fc.boolean(),
        }),
        { minLength: n, maxLength: n },
      ),
    );
    fc.assert(
      fc.property(graphs, (drawn) => {
        const steps = drawn.map(({ days, ahead, delivers }, index) =>
          step(
            `s${index}`,
            days,
            [...new Set(ahead.map((by) => `s${index + by}`))]
              .filter((id) => Number(id.slice(1)) < drawn.length)
              .join(" "),
            delivers,
          ),
        );
        const byId = new Map(steps.map((one) => [one.stepId, one]));
        const led = new Set(steps.flatMap(({ next }) => next));
        const waysFrom = (one: StreamBranch): number[] => [
          ...(one.delivers === true ? [one.leadTimeDays] : []),
          ...one.next.flatMap((id) => waysFrom(byId.get(id) ?? one).map((days) => days + one.leadTimeDays)),
        ];
        const ways = steps.filter(({ stepId }) => !led.has(stepId)).flatMap(waysFrom);
        expect(criticalPath(steps)?.leadTimeDays ?? -1).toBe(Math.max(-1, ...ways));
      }),
      { numRuns: 1000 },
    );
  });
});
