import { drawnSteps, measuredMap, toldMap, wastePins, withKnown, type DrawnMap, type MapStatistic } from "@weir/charts";
import { wasteLabel } from "@weir/contract";
import { drawnAs, isDismissed, type MapState } from "@weir/domain";
import type { TaktResult, ValueStreamResult, WasteEvidence } from "@weir/flow-metrics";
import { useMemo } from "react";
import { drawnBursts } from "./drawing/drawn-bursts.ts";
import { boardNameOn, limitOn, rampOn, stageNameOn, type Ground } from "./ground.ts";
import type { KnownPart } from "./known/use-known-map.ts";

export interface DrawnOf {
  readonly name: string;
  readonly ground: Ground;
  readonly statistic: MapStatistic;
  /** Absent where nothing is measured, and until it is. */
  readonly result: ValueStreamResult | undefined;
  /** Which cards it is of, where they were chosen. */
  readonly chosen: Pick<DrawnMap, "filter" | "cards"> | undefined;
  /** What people know; absent where none of it is shown. */
  readonly told: KnownPart | undefined;
  readonly map: MapState | undefined;
  readonly waste: readonly WasteEvidence[];
  readonly takt: TaktResult | undefined;
}

/** One drawing: what is measured, what people know over it, signs of waste and people's own marks. */
export function useDrawnMap({
  name,
  ground,
  statistic,
  result,
  chosen,
  told,
  map,
  waste,
  takt,
}: DrawnOf): DrawnMap | undefined {
  return useMemo(() => {
    const known = told && { steps: told.known.steps, totals: told.totals };
    if (result === undefined) return known && marked(toldMap(known, { name }), map);
    const stageOf = (id: string): string => stageNameOn(ground, id);
    const pins = wastePins({ candidates: waste }, result, (each, number) => wasteLabel(each, number, stageOf)).filter(
      ({ number }) => !isDismissed(waste[number - 1], map?.dismissed),
    );
    const drawn = measuredMap(result, {
      boardName: name,
      statistic,
      sideBySide: told?.sideBySide,
      limitOf: (id) => limitOn(ground, id),
      rampOf: (id) => rampOn(ground, id),
      boardOf: (id) => boardNameOn(ground, id),
      pins,
      takt,
    });
    return { ...marked(known === undefined ? drawn : withKnown(drawn, known), map), ...chosen };
  }, [name, ground, statistic, result, chosen, told, map, waste, takt]);
}

/** With the marks people placed at its steps, or at the whole map; those of a step that is drawn as a stage stand there. */
function marked(drawn: DrawnMap, map: MapState | undefined): DrawnMap {
  const steps = new Set(drawnSteps(drawn).map(({ stepId }) => stepId));
  if (map === undefined) return drawn;
  const stepOf = (nodeId: string): string => (steps.has(nodeId) ? nodeId : drawnAs(map, nodeId));
  const here = map.bursts.filter(({ nodeId }) => nodeId === undefined || steps.has(stepOf(nodeId)));
  return { ...drawn, bursts: drawnBursts(here, stepOf) };
}
