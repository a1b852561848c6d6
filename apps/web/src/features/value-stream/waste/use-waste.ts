import { nodeOn, onNodes } from "@weir/domain";
import type { WasteResult } from "@weir/flow-metrics";
import { useMemo } from "react";
import { useFigures, type FigureSource, type Measured, type MetricQueryParams } from "../../../charts/use-metric.ts";

export const noWaste: WasteResult["candidates"] = [];

/** Signs of waste with their stages called as the steps of the map are: of several boards they are already. */
export function useWaste(
  source: FigureSource | undefined,
  query: MetricQueryParams,
  boardIds: readonly string[] = [],
): Measured<WasteResult> {
  const measured = useFigures(source, "waste", query);
  const { answer } = measured;
  const [only, other] = boardIds;
  const board = other === undefined ? only : undefined;
  const named = useMemo(() => {
    if (answer === undefined || board === undefined) return answer;
    const { result } = answer;
    const candidates = result.candidates.map((each) => onNodes(each, (stageId) => nodeOn(board, stageId)));
    return { ...answer, result: { ...result, candidates } };
  }, [answer, board]);
  return { ...measured, answer: named };
}
