import { drawnSteps, type DrawnMap, type DrawnStep, type DrawnWait } from "./drawn-map.ts";

/** A stop of the guided walk: the whole, then one of the largest waits. */
export type WalkStop =
  | { readonly kind: "whole" }
  | {
      readonly kind: "wait";
      readonly rank: number;
      /** Null: the customer. */
      readonly stepId: string | null;
      readonly step: Pick<DrawnStep, "name" | "boardName"> | null;
      readonly wait: DrawnWait;
      readonly days: number;
      /** Of all waiting on the map (0..1). */
      readonly share: number;
    };

const shownWaits = 3;

/** "See the whole, then the three largest waits": equal ones in flow order; none that takes no time. */
export function mapWalk(map: DrawnMap): WalkStop[] {
  const waits = [
    ...drawnSteps(map).map((step) => ({ stepId: step.stepId, step, wait: step.wait })),
    ...(map.tail === null ? [] : [{ stepId: null, step: null, wait: map.tail }]),
  ].map((place) => ({ ...place, days: place.wait.days.value ?? 0 }));
  const all = waits.reduce((sum, { days }) => sum + days, 0);
  const largest = waits
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days)
    .slice(0, shownWaits);
  return [
    { kind: "whole" },
    ...largest.map((place, index) => ({
      ...place,
      kind: "wait" as const,
      rank: index + 1,
      share: place.days / all,
    })),
  ];
}
