import type { MetricAnswer } from "@weir/flow-metrics";
import { z } from "zod";
import { id, shaped } from "./common.ts";

export const metricParams = z.strictObject({ boardId: id, metric: z.string("the name of a metric").min(1).max(100) });

/** Parameters differ by metric; the registry lists them, and the metric itself checks them. */
export const metricQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const parameter = z.looseObject({ name: z.string(), kind: z.string(), description: z.string() });

export const metricsAnswer = z.object({
  metrics: z.array(z.object({ metric: z.string(), title: z.string(), unit: z.string(), params: z.array(parameter) })),
});

const explanation = z.looseObject({
  formula: z.string(),
  source: z.string(),
  included: z.int(),
  excluded: z.array(z.object({ cardId: z.string(), reason: z.string() })),
});

/** What every metric answers; the shape of `result` is the metric's own. */
export const metricAnswer = shaped<MetricAnswer>(
  z.object({
    metric: z.string(),
    unit: z.string(),
    params: z.record(z.string(), z.unknown()),
    /** Texts, and the working time as it was read. */
    conventions: z.record(z.string(), z.union([z.string(), z.looseObject({})])),
    cards: z
      .object({ met: z.int(), of: z.int() })
      .optional()
      .meta({ description: "With a filter: how many cards meet it, and of how many. What follows is of those alone." }),
    result: z.looseObject({}),
    explain: explanation,
    dataQuality: z.array(z.looseObject({ code: z.string(), count: z.int() })),
  }),
);
