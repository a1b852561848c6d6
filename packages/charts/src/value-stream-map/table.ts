import type { Table } from "../table.ts";
import type { ChartWords } from "../words.ts";
import { trackText, tracksOf } from "./tracks.ts";
import { drawnSteps, type DrawnFigure, type DrawnMap } from "./drawn-map.ts";
import { spokenEnds, spokenName } from "./spoken-name.ts";
import { withPins } from "./table-pins.ts";

/** A row a step: its wait, times, share and counts, where a figure comes from that is not the log's, and signs of waste. */
export function valueStreamTable(map: DrawnMap, words: ChartWords): Table {
  const steps = drawnSteps(map);
  const number = (heading: string): { heading: string; kind: "number" } => ({ heading, kind: "number" });
  const days = (heading: string): { heading: string; kind: "number" } =>
    number(words["charts.map-in-days"]({ heading }));
  const known = steps.flatMap((step) => [
    step.wait.days,
    step.processTimeDays,
    step.leadTimeDays,
    step.completeAccurate,
  ]);
  const tracks = map.parts.map(tracksOf);
  const ways = new Map(
    tracks.flatMap((part) =>
      part.steps.flatMap((track, at) => track.map(({ stepId }) => [stepId, trackText(part, at, words)] as const)),
    ),
  );
  const withWays = tracks.some(({ steps: side }) => side.length > 1);
  const withOrigins = known.some(({ origin }) => origin !== "measured");
  // Where figures come from several sources each says for itself whether it is an upper bound.
  const origin = ({ value, origin: from, upperBound }: DrawnFigure): string[] => {
    if (!withOrigins) return [];
    const text = value === null ? "" : words[`charts.map-origin-${from}`];
    return [upperBound && text !== "" ? words["charts.map-at-most"]({ text }) : text];
  };
  const bound = (heading: string): string => (withOrigins ? heading : `${heading} ≤`);
  const good = words[withOrigins ? "charts.map-complete-accurate" : "charts.map-not-returned"];
  const origins = (heading: string): { heading: string; kind: "text" }[] =>
    withOrigins ? [{ heading: words["charts.map-origin"]({ heading }), kind: "text" }] : [];
  const table: Table = {
    columns: [
      { heading: words["charts.column-stage"], kind: "text" },
      ...(withWays ? [{ heading: words["charts.map-way"], kind: "text" } as const] : []),
      days(words["charts.map-wait"]),
      ...origins(words["charts.map-wait"]),
      days(bound(words["charts.map-process-time"])),
      ...origins(words["charts.map-process-time"]),
      days(words["charts.map-lead-time"]),
      ...origins(words["charts.map-lead-time"]),
      { heading: bound(good), kind: "share" },
      ...origins(good),
      number(words["charts.map-waiting-now"]),
      number(words["charts.map-lane-most"]),
      number(words["charts.map-pull-most"]),
      number(words["charts.map-people"]),
      number(words["charts.map-in-progress"]),
      number(words["charts.map-items"]),
    ],
    rows: steps.map((step) => [
      spokenName(step, words),
      ...(withWays ? [ways.get(step.stepId) ?? ""] : []),
      step.wait.days.value,
      ...origin(step.wait.days),
      step.processTimeDays.value,
      ...origin(step.processTimeDays),
      step.leadTimeDays.value,
      ...origin(step.leadTimeDays),
      step.completeAccurate.value,
      ...origin(step.completeAccurate),
      step.wait.count,
      step.wait.laneMax,
      step.wait.pullMax,
      step.people,
      step.wip,
      step.items,
    ]),
  };
  return withPins(table, map, words);
}

/** A row a rework arrow, the most frequent first. */
export function reworkTable(map: DrawnMap, words: ChartWords): Table {
  return {
    columns: [
      { heading: words["charts.map-from"], kind: "text" },
      { heading: words["charts.map-to"], kind: "text" },
      { heading: words["charts.map-times"], kind: "number" },
      { heading: words["charts.map-share"], kind: "share" },
    ],
    rows: map.rework
      .toSorted((a, b) => b.count - a.count)
      .map((edge) => {
        const { from, to } = spokenEnds(edge, words);
        return [from, to, edge.count, edge.share];
      }),
  };
}
