import type { AnswerOf } from "@weir/contract";
import { useAsked, type Asked } from "../../../charts/use-asked.ts";
import { queryIn, type FigureSource, type MetricQueryParams } from "../../../charts/use-metric.ts";
import { mapsClient } from "./maps-client.ts";

export type KnownAnswer = AnswerOf<"measuredMap">;
export type KnownPart = KnownAnswer["parts"][number];

interface KnownAt {
  /** Of the map: what people changed is asked for at once; nothing is asked until it is known. */
  readonly map: number | undefined;
  /** Of its boards: what moved there is asked for when there is peace for a moment. */
  readonly boards: number | undefined;
}

/** The map as it is known: measured, and what people know over it. */
export function useKnownMap(mapId: string, at: KnownAt, params: MetricQueryParams): Asked<KnownAnswer> {
  return useAsked({
    key: JSON.stringify([mapId, at.map, params]),
    seq: at.map === undefined ? undefined : at.boards,
    ask: (signal) => mapsClient.measuredMap({ params: { mapId }, query: queryIn(params), signal }),
  });
}

/** Figures over the boards of a map that are one road with `part`, one of them. */
export const partFigures = (mapId: string, part: string, seq: number | undefined): FigureSource => ({
  key: `${mapId}/${part}`,
  seq,
  ask: (metric, query, signal) => mapsClient.mapMetric({ params: { mapId, part, metric }, query, signal }),
});
