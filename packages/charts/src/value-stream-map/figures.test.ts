import { expect, it } from "vitest";
import { knownMapDrawn } from "../../testing/drawn-maps.ts";
import { words } from "../../testing/words.ts";
import { drawnSteps, type DrawnMap, type DrawnStep } from "./drawn-map.ts";
import { boxCounts, stepFigures } from "./figures.ts";
import { valueStreamMapGeometry } from "./geometry.ts";
import { valueStreamTable } from "./table.ts";

const steps = drawnSteps(knownMapDrawn);
const unknown = { value: null, origin: "mapped", upperBound: false } as const;
const uncounted = steps.map((step): DrawnStep => ({ ...step, people: null, wip: null, items: null }));
const mapOf = (parts: readonly DrawnStep[]): DrawnMap => ({ ...knownMapDrawn, parts, pins: [] });

it("what is not known comes from nowhere, in the box and in the table", () => {
  const [first] = steps;
  const said = { ...first!, completeAccurate: unknown };
  expect(stepFigures(first!, words, boxCounts(steps)).map(({ origin }) => origin)).toContain("mapped");
  expect(stepFigures(said, words, boxCounts(steps))[2]).toMatchObject({ value: "–", origin: "measured" });
  const table = valueStreamTable(mapOf([said, ...steps.slice(1)]), words);
  const good = table.columns.findIndex(({ heading }) => heading === "%C&A");
  expect(table.rows[0]?.slice(good, good + 2)).toEqual([null, ""]);
});

it("counts stand where a map knows any, and take room only there", () => {
  expect([boxCounts(steps), boxCounts(uncounted)]).toEqual([
    { people: true, cards: true },
    { people: false, cards: false },
  ]);
  expect(stepFigures(uncounted[0]!, words, boxCounts(uncounted))).toHaveLength(3);
  const heights = [steps, uncounted].flatMap((each) =>
    [1240, 358].map((width) => valueStreamMapGeometry(mapOf(each), { words, width }).boxes[0]!.height),
  );
  expect(heights[2]).toBeLessThan(heights[0]!);
  expect(heights[3]).toBeLessThan(heights[1]!);
});

it("in a table of several sources each figure says whether it is an upper bound; else the heading does", () => {
  const table = valueStreamTable(mapOf(steps), words);
  const headings = table.columns.map(({ heading }) => heading);
  const sources = headings.indexOf("PT: source");
  expect(headings).toContain("PT, days");
  expect(table.rows.map((row) => row[sources])).toEqual(["mapped", "mapped", "≤ measured", "≤ measured"]);
  const measured = steps.map((step): DrawnStep => {
    const own = <F extends object>(figure: F): F => ({ ...figure, origin: "measured" });
    const { wait, processTimeDays, leadTimeDays, completeAccurate } = step;
    return {
      ...step,
      wait: { ...wait, days: own(wait.days) },
      processTimeDays: own(processTimeDays),
      leadTimeDays: own(leadTimeDays),
      completeAccurate: own(completeAccurate),
    };
  });
  expect(valueStreamTable(mapOf(measured), words).columns.map(({ heading }) => heading)).toContain("PT ≤, days");
});
