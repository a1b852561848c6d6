import type { HandoffsResult } from "@weir/flow-metrics";
import { useState } from "react";
import { useFigures, type FigureSource, type Measured, type MetricQueryParams } from "../../../charts/use-metric.ts";
import type { HandoffEnds } from "./ties.ts";

/** Who waits for whom, between those that are chosen; between people only where figures may name them. */
export function useHandoffs(
  source: FigureSource | undefined,
  query: MetricQueryParams,
  first: HandoffEnds,
  mayNamePeople: boolean,
): { measured: Measured<HandoffsResult>; ends: HandoffEnds; onEnds: (ends: HandoffEnds) => void } {
  const [wished, setEnds] = useState(first);
  const ends = wished === "people" && !mayNamePeople ? first : wished;
  const people = ends === "people" ? { people: "on" } : {};
  return { measured: useFigures(source, "value-stream-handoffs", { ...query, ...people }), ends, onEnds: setEnds };
}
