import { none, type RouteDefinition } from "./route-definition.ts";
import {
  futureBody,
  futureMapAnswer,
  mapAnswer,
  mapMetricParams,
  mapParams,
  mapsAnswer,
  measuredMapAnswer,
} from "./schemas/map.ts";
import { metricAnswer, metricQuery } from "./schemas/metric.ts";
import { progressQuery, targetParams, targetProgressAnswer } from "./schemas/target-progress.ts";

/** Value stream maps. Which boards a map is of, its own fold says: each of them is asked in the workspace. */
export const mapRoutes = {
  maps: {
    action: "board.list",
    summary: "The value stream maps that somebody made or noted something on",
    query: none,
    status: 200,
    answer: mapsAnswer,
  },
  map: {
    action: "board.list",
    summary: "What people know of a value stream; a board's own map has the board's id",
    params: mapParams,
    query: none,
    status: 200,
    answer: mapAnswer,
  },
  measuredMap: {
    action: "board.list",
    summary: "A value stream map as it is known: measured, answered by receivers, and what people noted, told apart",
    params: mapParams,
    query: metricQuery,
    status: 200,
    answer: measuredMapAnswer,
  },
  mapMetric: {
    action: "board.list",
    summary: "A metric over the boards of a map that share cards with one of them, as one road",
    params: mapMetricParams,
    query: metricQuery,
    status: 200,
    answer: metricAnswer,
  },
  futureMap: {
    action: "board.list",
    summary: "What the totals of a map would be if some things changed: a calculation with its assumptions",
    params: mapParams,
    body: futureBody,
    status: 200,
    answer: futureMapAnswer,
  },
  targetProgress: {
    action: "board.list",
    summary: "How far a target is: the measured map since it was set, in windows that hold nothing finished before",
    params: targetParams,
    query: progressQuery,
    status: 200,
    answer: targetProgressAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
