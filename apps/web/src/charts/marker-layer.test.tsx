import { timeMarkersGeometry, spanScale, type TimeMarker } from "@weir/charts";
import type { OutsideFact } from "@weir/domain";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { MarkerLayer } from "./marker-layer.tsx";
import { markersOf, markerTable, withMarkers } from "./time-markers.ts";

afterEach(cleanup);

const plot = { left: 40, top: 20, right: 640, bottom: 300 };
// 2026-03-02 is day 20514.
const first = 20_514;
const scale = spanScale([first, first + 30], plot);

const facts: OutsideFact[] = [
  { kind: "deployment", factId: "d1", deployedAt: "2026-03-02T23:30:00.000Z", service: "shop", title: "2.14" },
  { kind: "deployment", factId: "d2", deployedAt: "2026-03-10T09:00:00.000Z" },
  { kind: "incident", factId: "i1", detectedAt: "2026-03-10T10:00:00.000Z", causedBy: "d2" },
  { kind: "note", factId: "n1", notedAt: "2026-03-20T00:00:00.000Z", title: "Freeze" },
];
const markers: TimeMarker[] = markersOf(facts, "Europe/Copenhagen");

it("says facts as markers, in the board's days; failures and open incidents are told apart", () => {
  expect(markers.map(({ id, at, label }) => [id, Math.floor(at) - first, label])).toEqual([
    ["d1", 1, "Deployment: 2.14, shop"],
    ["d2", 8, "Deployment: d2"],
    ["i1", 8, "Incident: i1"],
    ["n1", 18, "Note: Freeze"],
  ]);
  expect(markers.map(({ failed = false, open = false }) => [failed, open])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [false, false],
  ]);
});

it("is one stop of the keyboard, walked with the arrows, and says what is marked", () => {
  render(<MarkerLayer geometry={timeMarkersGeometry(markers, plot, scale)} width={700} />);
  const flags = screen.getAllByRole("button");
  expect(flags.map((flag) => flag.tabIndex)).toEqual([0, -1, -1]);
  flags[0]?.focus();
  fireEvent.keyDown(flags[0]!, { key: "ArrowRight" });
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Tue 10 Mar 2026. Deployment: d2. Incident: i1");
  expect(screen.getByText("Incident: i1")).toBeTruthy();
  fireEvent.keyDown(flags[1]!, { key: "Escape" });
  expect(screen.queryByText("Incident: i1")).toBeNull();
  fireEvent.pointerEnter(flags[2]!);
  expect(screen.getByText("Note: Freeze")).toBeTruthy();
});

it("leaves a drawing without markers as it is, and lists those that are drawn", () => {
  const scene = { width: 700, height: 340, title: "Throughput", description: "", marks: [] };
  expect(withMarkers(scene, plot, scale, []).scene).toBe(scene);
  const marked = withMarkers(scene, plot, scale, markers);
  expect(marked.scene.marks.length).toBeGreaterThan(0);
  expect(markerTable(marked.flags)?.rows).toEqual([
    ["2026-03-03", "Deployment: 2.14, shop"],
    ["2026-03-10", "Deployment: d2"],
    ["2026-03-10", "Incident: i1"],
    ["2026-03-20", "Note: Freeze"],
  ]);
  expect(markerTable(withMarkers(scene, plot, scale, []).flags)).toBeUndefined();
});
