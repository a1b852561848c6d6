import type { MetricAnswer, MetricId, MetricResults } from "@weir/flow-metrics";
import { client } from "../lib/client.ts";
import { useLive } from "../replica/use-board-session.tsx";
import { useAsked, type Asked } from "./use-asked.ts";

/** A measurement as a drawing sees it. */
export type Measured<R> = Asked<MetricAnswer<R>>;

export type MetricQueryParams = Readonly<Record<string, string | undefined>>;

/** Where figures come from: a board, or boards that are one road. */
export interface FigureSource {
  readonly key: string;
  /** Up to where is known what happened there. */
  readonly seq: number | undefined;
  readonly ask: (metric: MetricId, query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<unknown>;
}

export const boardFigures = (boardId: string, seq: number | undefined): FigureSource => ({
  key: boardId,
  seq,
  ask: (metric, query, signal) => client.metric({ params: { boardId, metric }, query, signal }),
});

/** Asks the server for a metric, and again after the board has changed; without a board nothing is asked. */
export function useMetric<Id extends MetricId>(
  boardId: string | undefined,
  metric: Id,
  params: MetricQueryParams,
): Measured<MetricResults[Id]> {
  const seq = useLive((live) => live.board?.seq);
  return useFigures(boardId === undefined ? undefined : boardFigures(boardId, seq), metric, params);
}

/** A metric of a source; without one nothing is asked. */
export function useFigures<Id extends MetricId>(
  source: FigureSource | undefined,
  metric: Id,
  params: MetricQueryParams,
): Measured<MetricResults[Id]> {
  return useAsked({
    key: JSON.stringify([source?.key, metric, params]),
    seq: source?.seq,
    ask: async (signal) => (await source?.ask(metric, queryIn(params), signal)) as MetricAnswer<MetricResults[Id]>,
  });
}

export const queryIn = (params: MetricQueryParams): Record<string, string> =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
