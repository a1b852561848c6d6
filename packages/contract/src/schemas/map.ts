import type { MapState } from "@weir/domain";
import type { FutureState, FutureTotals, KnownMap, MetricAnswer, ValueStreamResult } from "@weir/flow-metrics";
import { z } from "zod";
import { id, instant, shaped } from "./common.ts";
import { metricAnswer, metricParams, metricQuery } from "./metric.ts";

export const mapParams = z.strictObject({ mapId: id });

/** A part goes by any of its boards. */
export const mapMetricParams = z.strictObject({ mapId: id, part: id, metric: metricParams.shape.metric });

const boardIds = z.array(id).meta({ description: "Its boards in flow order." });

export const mapsAnswer = z.object({
  maps: z.array(
    z
      .object({
        mapId: id,
        name: z.string(),
        boardIds,
        createdAt: instant,
        archived: z.boolean(),
        editable: z.boolean(),
      })
      .meta({ description: "`editable`: you may change it; `archived`: once it is restored." }),
  ),
});

/** What people know; the domain's fold as it is. A board's own map is there before anybody noted anything. */
export const mapAnswer = z.object({
  map: shaped<MapState>(
    z.looseObject({
      stream: z.string(),
      seq: z.int(),
      mapId: id,
      exists: z.boolean().meta({ description: "False: nobody noted anything yet; `map.create` makes it." }),
      name: z.string(),
      boardIds,
    }),
  ),
  boards: z.array(z.object({ boardId: id, name: z.string() })),
  editable: z.boolean(),
});

const known = shaped<KnownMap>(
  z.looseObject({ steps: z.array(z.looseObject({ nodeId: z.string(), kind: z.string(), name: z.string() })) }),
);
const crossed = z.int().meta({ description: "Cards that went from one of these boards to another." });

export const measuredMapAnswer = z.object({
  params: z.record(z.string(), z.unknown()).nullable(),
  conventions: z.record(z.string(), z.union([z.string(), z.looseObject({})])).nullable(),
  /** Boards that share their cards are one part; parts have items of their own, and no totals together. */
  parts: z.array(
    z.object({
      boardIds,
      crossed,
      sideBySide: z
        .array(boardIds)
        .meta({ description: "Those of them that a card goes through one or the other of, not through all." }),
      known,
      totals: shaped<Omit<FutureTotals, "deferredDays"> & { readonly items: number }>(
        z.looseObject({ items: z.int() }),
      ),
      stream: shaped<MetricAnswer<ValueStreamResult>>(metricAnswer)
        .nullable()
        .meta({ description: "`value-stream` of these boards, its stages called as the steps; null without boards." }),
    }),
  ),
  lost: z.array(z.string()).meta({ description: "Nodes that something was noted of and that are not there any more." }),
});

const node = z.string("a node of the map").max(201);
const days = z.number("days of at least 0").min(0).max(36_525);
const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["wait", "process-time", "blocked"]), nodeId: node, days }),
  z.strictObject({
    kind: z.literal("complete-accurate"),
    nodeId: node,
    share: z.number("a share from 0 to 1").min(0).max(1),
  }),
  z.strictObject({ kind: z.literal("wip-limit"), nodeId: node, max: z.number("a limit above 0").gt(0) }),
  z.strictObject({ kind: z.literal("remove"), nodeId: node }),
  z.strictObject({ kind: z.literal("merge"), nodeId: node, into: node }),
]);

export const futureBody = z.strictObject({
  changes: z.array(change).max(100),
  params: metricQuery.optional().meta({ description: "Window and conventions, as of the measured map." }),
});

export const futureMapAnswer = z.object({
  parts: z.array(
    z.object({
      boardIds,
      future: shaped<FutureState>(z.looseObject({ assumptions: z.array(z.string()) })),
    }),
  ),
});
