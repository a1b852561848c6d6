import { analyticsTexts } from "@weir/contract";
import { describe, expect, it } from "vitest";
import { choicesOf, chosen, queryOf, readMeasureView, shownDays } from "./measure-view.ts";

describe("the address of a measured page", () => {
  it("keeps what it knows and drops the rest, defaults included", () => {
    expect(
      readMeasureView({
        window: "3m",
        cfd: "occupancy",
        cycle: "elapsed",
        scale: "cubic",
        tab: 3,
        from: "2026-02-30x",
      }),
    ).toEqual({
      window: "3m",
      cfd: "occupancy",
    });
    expect(readMeasureView({ from: "2026-02-03", to: "2026-03-01" })).toEqual({ from: "2026-02-03", to: "2026-03-01" });
  });

  it("keeps a filter as it was typed, and none that says nothing", () => {
    expect(readMeasureView({ filter: " label:web clas:x " })).toEqual({ filter: "label:web clas:x" });
    expect(readMeasureView({ filter: 7 })).toEqual({ filter: "7" });
    for (const filter of ["", "  ", ["a"], undefined]) expect(readMeasureView({ filter })).toEqual({});
  });

  it("is read back as it was written", () => {
    const view = readMeasureView({
      window: "1y",
      percentile: "linear",
      statistic: "p85",
      stages: "started",
      filter: "a",
    });
    expect(readMeasureView(view)).toEqual(view);
    expect(chosen(view, "percentile")).toBe("linear");
    expect(chosen(view, "cycle")).toBe("elapsed");
  });

  it("has a text for every choice it can offer", () => {
    for (const name of [
      "cycle",
      "percentile",
      "cfd",
      "finish",
      "no-observed-start",
      "stages",
      "scale",
      "period",
    ] as const) {
      for (const value of choicesOf(name)) expect(analyticsTexts).toHaveProperty([`analytics.${name}.${value}`]);
    }
  });
});

describe("the days it shows", () => {
  it("are a span up to today", () => {
    expect(shownDays({ window: "4w" }, "2026-03-28", "2026-03-28")).toEqual({ from: "2026-03-01" });
    expect(shownDays({}, "2026-03-28", "2026-03-28")).toEqual({});
  });

  it("end at the last change on a board that has long been quiet", () => {
    expect(shownDays({ window: "4w" }, "2026-03-28", "2013-06-30")).toEqual({ from: "2013-06-03", to: "2013-06-30" });
    expect(shownDays({}, "2026-03-28", "2013-06-30")).toEqual({ to: "2013-06-30" });
  });

  it("are one's own where one chose them", () => {
    expect(shownDays({ window: "4w", from: "2026-01-05" }, "2026-03-28", "2026-03-28")).toEqual({ from: "2026-01-05" });
  });

  it("are asked for as a half-open window", () => {
    expect(queryOf({ cfd: "high-water" }, { from: "2026-02-01", to: "2026-02-28" }, "label:web")).toMatchObject({
      cfd: "high-water",
      filter: "label:web",
      from: "2026-02-01",
      to: "2026-03-01",
    });
    expect(queryOf({}, {}, undefined).to).toBeUndefined();
  });
});
