import {
  dayOfNumber,
  longDay,
  timeMarkerMarks,
  timeMarkersGeometry,
  wallDay,
  type DayScale,
  type MarkerFlag,
  type Plot,
  type Scene,
  type Table,
  type TimeMarker,
  type TimeMarkersGeometry,
} from "@weir/charts";
import { factTexts, textsOf } from "@weir/contract";
import { happenedAt } from "@weir/flow-metrics";
import type { ToldFacts } from "./use-outside-facts.ts";
import { words } from "./words.ts";

export const sayFacts = textsOf(factTexts);

type Told = ToldFacts[number];

/** Facts as the drawings mark them, in the board's days. */
export function markersOf(facts: ToldFacts, timeZone: string): TimeMarker[] {
  const causes = new Set(facts.map((fact) => (fact.kind === "incident" ? fact.causedBy : undefined)));
  const failed = (fact: Told): boolean =>
    fact.kind === "deployment" && (fact.failed === true || fact.recoveredAt !== undefined || causes.has(fact.factId));
  return facts.map((fact) => ({
    id: fact.factId,
    kind: fact.kind,
    at: wallDay(Date.parse(happenedAt(fact)), timeZone),
    label: labelOf(fact),
    ...(failed(fact) && { failed: true }),
    ...(fact.kind === "incident" && fact.restoredAt === undefined && { open: true }),
  }));
}

function labelOf(fact: Told): string {
  const what = [fact.title ?? fact.factId, fact.service].filter((part) => part !== undefined).join(", ");
  return sayFacts("facts.marker", { kind: sayFacts(`facts.kind.${fact.kind}`), title: what });
}

/** A drawing with flags on its time axis. */
export interface Marked {
  readonly scene: Scene;
  readonly flags: TimeMarkersGeometry;
}

/** Flags are part of the drawing, so that exports carry them. */
export function withMarkers(scene: Scene, plot: Plot, scale: DayScale, markers: readonly TimeMarker[]): Marked {
  const flags = timeMarkersGeometry(markers, plot, scale);
  return {
    flags,
    scene: flags.flags.length === 0 ? scene : { ...scene, marks: [...scene.marks, ...timeMarkerMarks(flags)] },
  };
}

/** The day of a flag, or its first and its last. */
export function daysOfFlag({ markers }: MarkerFlag): string {
  const spoken = (marker: TimeMarker | undefined): string =>
    longDay(dayOfNumber(marker?.at ?? 0), words["charts.locale"]);
  const [first, last] = [spoken(markers[0]), spoken(markers.at(-1))];
  return first === last ? first : sayFacts("facts.from-to", { first, last });
}

/** A row a marker that is drawn, for those who read rather than look. */
export function markerTable({ flags }: TimeMarkersGeometry): Table | undefined {
  if (flags.length === 0) return undefined;
  return {
    columns: [
      { heading: sayFacts("facts.when"), kind: "text" },
      { heading: sayFacts("facts.what"), kind: "text" },
    ],
    rows: flags.flatMap(({ markers }) => markers.map(({ at, label }) => [dayOfNumber(at), label])),
  };
}
