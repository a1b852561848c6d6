import type { Cell, Table } from "../table.ts";
import type { ChartWords } from "../words.ts";
import { drawnSteps, type DrawnMap } from "./drawn-map.ts";

/**
 * The table of the steps with a last column that says which signs of waste stand at each, or wait before it. Those
 * that stand before the customer or at the whole have rows of their own, which say nothing else.
 */
export function withPins(table: Table, map: DrawnMap, words: ChartWords): Table {
  if (map.pins.length === 0) return table;
  const steps = drawnSteps(map).map(({ stepId }) => stepId);
  const placeOf = ({ at }: DrawnMap["pins"][number]): string | null | undefined =>
    at?.stepId === undefined || at.stepId === null || steps.includes(at.stepId) ? at?.stepId : undefined;
  const told = (place: string | null | undefined): string =>
    map.pins
      .filter((pin) => placeOf(pin) === place)
      .map(({ label }) => label)
      .join("; ");
  const beside = (name: string, place: null | undefined): Cell[][] => {
    const pins = told(place);
    return pins === ""
      ? []
      : [[name, ...table.columns.slice(1).map(({ kind }) => (kind === "text" ? "" : null)), pins]];
  };
  return {
    columns: [...table.columns, { heading: words["charts.map-legend-pin"], kind: "text" }],
    rows: [
      ...table.rows.map((row, index) => [...row, told(steps[index])]),
      ...beside(words["charts.map-customer"], null),
      ...beside(words["charts.map-whole"], undefined),
    ],
  };
}
