import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnScale, flagRoom, spanScale, timeMarkersGeometry, type MarkerKind, type TimeMarker } from "./geometry.ts";
import { timeMarkerMarks } from "./scene.ts";

const plot = { left: 40, top: 20, right: 640, bottom: 300 };
const marker = (id: string, kind: MarkerKind, at: number, more: Partial<TimeMarker> = {}): TimeMarker => ({
  id,
  kind,
  at,
  label: id,
  ...more,
});

describe("markers on a time axis", () => {
  it("stand at their instant, in order; those outside are left out", () => {
    const { flags } = timeMarkersGeometry(
      [
        marker("late", "note", 109.5),
        marker("early", "deployment", 100),
        marker("gone", "note", 99.9),
        marker("to come", "note", 110.1),
      ],
      plot,
      spanScale([100, 110], plot),
    );
    expect(flags.map(({ x, kind }) => [x, kind])).toEqual([
      [40, "deployment"],
      [610, "note"],
    ]);
  });

  it("join where they are too near, under the most telling shape", () => {
    const { flags } = timeMarkersGeometry(
      [
        marker("c", "change", 100),
        marker("d", "deployment", 100.1, { failed: true }),
        marker("i", "incident", 100.2, { open: true }),
      ],
      plot,
      spanScale([100, 110], plot),
    );
    expect(flags).toMatchObject([{ kind: "incident", open: true, failed: false }]);
    expect(flags[0]?.markers.map(({ id }) => id)).toEqual(["c", "d", "i"]);
    const marks = timeMarkerMarks({ plot, flags });
    expect(marks.map(({ role }) => role)).toEqual(["marker-line", "marker-rim", "marker-incident", "marker-several"]);
    expect(marks[2]).toMatchObject({ fill: "danger", stroke: "danger" });
  });

  it("keep a line only for what may explain a bend, once there are many", () => {
    const markers = Array.from({ length: 40 }, (_, index) =>
      marker(`m${index}`, index === 5 ? "note" : "deployment", 100 + index),
    );
    const linesOf = (count: number): number => {
      const geometry = timeMarkersGeometry(markers.slice(0, count), plot, spanScale([100, 140], plot));
      return timeMarkerMarks(geometry).filter(({ role }) => role === "marker-line").length;
    };
    expect([linesOf(12), linesOf(40)]).toEqual([12, 1]);
  });

  it("stand at the column of their day, whatever the hour", () => {
    const scale = columnScale(100, [50, 100, 150]);
    expect([scale(99.9), scale(100), scale(101.99), scale(102), scale(103)]).toEqual([
      undefined,
      50,
      100,
      150,
      undefined,
    ]);
  });

  it("never crowd, never leave the plot, and each is in one flag", () => {
    const kinds = fc.constantFrom<MarkerKind>("deployment", "incident", "change", "note");
    const some = fc.array(fc.record({ at: fc.double({ min: 80, max: 130, noNaN: true }), kind: kinds }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(some, (given) => {
        const markers = given.map(({ at, kind }, index) => marker(`m${index}`, kind, at));
        const { flags } = timeMarkersGeometry(markers, plot, spanScale([90, 120], plot));
        for (const { x } of flags) expect(x >= plot.left && x <= plot.right).toBe(true);
        for (const [index, { x }] of flags.slice(1).entries())
          expect(x - (flags[index]?.x ?? 0)).toBeGreaterThanOrEqual(flagRoom - 0.02);
        const shown = flags.flatMap((flag) => flag.markers.map(({ id }) => id));
        expect(shown.toSorted()).toEqual(
          markers
            .filter(({ at }) => at >= 90 && at <= 120)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });
});
