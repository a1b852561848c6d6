import type { FactMetricAnswer } from "@weir/flow-metrics";
import { z } from "zod";
import { type Frozen, id, instant, instantParameter, shaped } from "./common.ts";

const service = z.exactOptional(z.string()).meta({ description: "What was deployed, or was down." });
const boardIds = z.exactOptional(z.array(id)).meta({ description: "The boards it concerns; every board when absent." });
const title = z.string().meta({ description: "A few words for the charts." });
const told = { factId: id, service, boardIds, title: z.exactOptional(title) };

/** Told with any zone, answered in UTC; the domain checks it. */
const fact = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("deployment"),
    ...told,
    deployedAt: instant,
    changes: z
      .exactOptional(z.array(z.strictObject({ changeId: id, committedAt: z.exactOptional(instant) })))
      .meta({ description: "The changes it carries; without committedAt the change's own fact says when." }),
    failed: z.exactOptional(z.boolean()).meta({ description: "It needed immediate intervention." }),
    recoveredAt: z.exactOptional(instant).meta({ description: "When that was over." }),
    unplanned: z.exactOptional(z.boolean()).meta({ description: "An incident made it necessary." }),
    fixes: z.exactOptional(id).meta({ description: "The incident that made it necessary." }),
  }),
  z.strictObject({
    kind: z.literal("incident"),
    ...told,
    detectedAt: instant,
    restoredAt: z.exactOptional(instant).meta({ description: "Absent while it lasts." }),
    causedBy: z.exactOptional(id).meta({ description: "The deployment that caused it." }),
  }),
  z.strictObject({ kind: z.literal("change"), ...told, committedAt: instant }),
  z.strictObject({ kind: z.literal("note"), ...told, title, notedAt: instant }),
]);

const many = z.strictObject({
  commandId: id
    .optional()
    .meta({ description: "Makes a retry answer what the first try did; fact ids keep it harmless anyway." }),
  facts: z.array(fact),
  correct: z
    .boolean()
    .optional()
    .meta({ description: "What is said now holds, also where a fact was known otherwise." }),
  reason: z.string().optional().meta({ description: "Why something is corrected." }),
});

/** One fact, or many with what goes for all of them. */
export const factsBody = z.union([fact, many]);

export const recordedAnswer = z.object({
  recorded: z.int(),
  corrected: z.int(),
  /** Known already, word for word. */
  known: z.int(),
  seq: z.int(),
});

export const factsQuery = z.strictObject({
  board: id.optional().meta({ description: "Facts that concern this board." }),
  service: z.string("the name of a service").max(200).optional(),
  kind: z.enum(["deployment", "incident", "change", "note"], "one of deployment, incident, change, note").optional(),
  from: instantParameter.optional(),
  to: instantParameter.optional(),
});

/** In the order they happened. */
export const factsAnswer = z.object({ facts: z.array(fact) });
export type FactsAnswer = Frozen<z.output<typeof factsAnswer>>;

export const factParams = z.strictObject({ factId: id });
export const withdrawQuery = z.strictObject({ reason: z.string("why").min(1).max(1_000).optional() });
export const withdrawnAnswer = z.object({ withdrawn: z.boolean().meta({ description: "False: it was before." }) });

export const factMetricParams = z.strictObject({ metric: z.string("the name of a figure").min(1).max(100) });

/** What every figure about delivery answers; the shape of `result` is its own. */
export const factMetricAnswer = shaped<FactMetricAnswer>(
  z.object({
    metric: z.string(),
    unit: z.string(),
    params: z.record(z.string(), z.unknown()),
    conventions: z.record(z.string(), z.string()),
    result: z.looseObject({}),
    explain: z.looseObject({
      formula: z.string(),
      source: z.string(),
      included: z.int(),
      excluded: z.array(z.object({ factId: z.string(), changeId: z.string().optional(), reason: z.string() })),
    }),
  }),
);
