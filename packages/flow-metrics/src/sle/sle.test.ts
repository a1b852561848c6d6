import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { sle } from "./sle.ts";

const golden = { asOf: goldenAsOf, cycle: "inclusive" } as const;

test("proposed from the percentile of what was finished", () => {
  const { proposal, versions } = ask(sle, goldenLog(), golden);
  expect(proposal).toEqual({ p: 85, days: 9, n: 7, basis: "percentile", lowN: false });
  expect(versions).toEqual([]);
  expect(ask(sle, goldenLog(), { ...golden, params: { p: 95 } }).proposal).toMatchObject({ days: 11, lowN: true });
});
test("below five items it is a best guess, without any nothing", () => {
  expect(ask(sle, goldenLog(), { ...golden, to: ms("10 06:00") }).proposal).toMatchObject({
    n: 3,
    basis: "best-guess",
  });
  expect(ask(sle, logOf([]), { asOf: ms("1") }).proposal).toEqual({
    p: 85,
    days: null,
    n: 0,
    basis: "none",
    lowN: false,
  });
});
test("the sample that set it never judges it: only what finished since it took effect does", () => {
  const undated = ask(sle, goldenLog(), { ...golden, params: { days: 9 } }).versions;
  expect(undated).toEqual([
    { days: 9, p: 85, effectiveFrom: null, effectiveTo: null, n: 0, within: 0, attainment: null, met: null },
  ]);
  const dated = ask(sle, goldenLog(), { ...golden, params: { days: 9, "effective-from": ms("11") } }).versions;
  // D 9, E 9, L 11.
  expect(dated).toMatchObject([{ n: 3, within: 2, attainment: 2 / 3, met: false }]);
  const tomorrow = ask(sle, goldenLog(), { ...golden, params: { days: 9, "effective-from": ms("13") } }).versions;
  expect(tomorrow).toMatchObject([{ n: 0, attainment: null, met: null }]);
});
test("versions follow each other; each item is judged by the one in force when it finished", () => {
  const asked = { "as-of": "2024-01-13", cycle: "inclusive", version: ["2024-01-11=11@85", "2024-01-08=2@50"] };
  const { versions } = answerMetric(goldenLog(), "sle", asked).result;
  // Since the 8th: A 6, C 7, J 2. Since the 11th: D 9, E 9, L 11.
  expect(versions).toMatchObject([
    { days: 2, p: 50, effectiveTo: "2024-01-11T00:00:00.000Z", n: 3, within: 1, met: false },
    { days: 11, p: 85, effectiveTo: null, n: 3, within: 3, attainment: 1, met: true },
  ]);
});
test("an item finished at the very instant of a change is judged by the new version", () => {
  const log = new LogBuilder().card("A", "Progress", "1").to("Done", "5").log();
  const { versions } = ask(sle, log, { params: { version: ["2024-01-02=9@85", "2024-01-05=1@85"] } });
  expect(versions.map(({ n, within }) => [n, within])).toEqual([
    [0, 0],
    [1, 0],
  ]);
});
test("met is decided in whole numbers: 17 of 20 are 85 %", () => {
  const builder = new LogBuilder();
  for (let card = 0; card < 20; card++) builder.card(`C${card}`, "Progress", "1").to("Done", card < 17 ? "2" : "4");
  const params = { days: 1, "effective-from": ms("1") };
  expect(ask(sle, builder.log(), { params }).versions).toMatchObject([{ attainment: 0.85, met: true }]);
});
test.each([
  [{ version: "10@85" }, "version"],
  [{ version: "2024-02-31=10@85" }, "version"],
  [{ version: "2024-01-01=10@100" }, "version"],
  [{ version: ["2024-01-01=10@85", "2024-01-01=9@85"] }, "version"],
  [{ "effective-from": "2024-01-01" }, "effective-from"],
  [{ p: "100" }, "p"],
  [{ days: "-1" }, "days"],
])("%j is refused", (params, param) => {
  expect(() => answerMetric(goldenLog(), "sle", params)).toThrow(
    expect.objectContaining({ name: "MetricParamError", param }),
  );
});
