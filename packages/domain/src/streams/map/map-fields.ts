import type { WasteSignal } from "@weir/flow-metrics";
import * as z from "zod/mini";
import {
  apartField,
  clearable,
  countField,
  expecting,
  filterTextField,
  flagField,
  formed,
  groupField,
  idField,
  instantField,
  kindField,
  listField,
  oneOf,
  optional,
  plainListField,
  reasonField,
} from "../../fields.ts";

export const most = {
  boards: 20,
  steps: 100,
  figures: 400,
  bursts: 200,
  dismissed: 200,
  versions: 100,
  targets: 50,
  changes: 100,
} as const;

/** A node that boards show, or a step of people's own by its id. */
export const nodeField = formed(
  /^[A-Za-z0-9._~:@-]{1,100}(?:\/[A-Za-z0-9._~:@-]{1,100})?$/,
  "<boardId>/<stageId>, or the id of an own step",
);
export const anchorField = clearable(nodeField);
export const boardIdsField = listField(idField, most.boards);
export const stepKindField = oneOf(["process", "wait"]);

const signals = {
  "over-limit": true,
  growing: true,
  parked: true,
  "discarded-after-start": true,
  queue: true,
  blocked: true,
  stalled: true,
  "group-handoffs": true,
  "ping-pong": true,
  "board-crossings": true,
  "task-switching": true,
  alternation: true,
  "released-late": true,
  "never-released": true,
  "demand-exceeds": true,
  resumed: true,
  "slow-for-type": true,
  "unused-stage": true,
  returned: true,
  reopened: true,
  "defect-arrivals": true,
  "one-person-step": true,
} as const satisfies Record<WasteSignal, true>;
/** What speaks for a waste, by the words of the measure. */
export const signalField = oneOf(Object.keys(signals) as [WasteSignal, ...WasteSignal[]]);

const daysField = expecting(z.number().check(z.minimum(0), z.maximum(36_525)), "days 0..36525");
const shareField = expecting(z.number().check(z.minimum(0), z.maximum(1)), "share 0..1");

const known = { processTimeDays: daysField, waitDays: daysField, completeAccurate: shareField, note: reasonField };
/** What is known of a node, as a whole. */
export const figureField = groupField({
  processTimeDays: optional(known.processTimeDays),
  waitDays: optional(known.waitDays),
  completeAccurate: optional(known.completeAccurate),
  note: optional(known.note),
});
/** What is known otherwise of a node; null: nothing any more. */
export const figureChangesField = groupField({
  processTimeDays: optional(clearable(known.processTimeDays)),
  waitDays: optional(clearable(known.waitDays)),
  completeAccurate: optional(clearable(known.completeAccurate)),
  note: optional(clearable(known.note)),
});

export const changesField = plainListField(
  kindField({
    wait: { nodeId: nodeField, days: daysField },
    "process-time": { nodeId: nodeField, days: daysField },
    blocked: { nodeId: nodeField, days: daysField },
    "complete-accurate": { nodeId: nodeField, share: shareField },
    "wip-limit": { nodeId: nodeField, max: expecting(z.number().check(z.gt(0), z.maximum(10_000)), "number above 0") },
    remove: { nodeId: nodeField },
    merge: { nodeId: nodeField, into: nodeField },
  }),
  most.changes,
);

const amount = expecting(z.number().check(z.minimum(0)), "number 0..");
const maybe = clearable(amount);
const toldFigure = groupField({
  value: maybe,
  origin: oneOf(["measured", "answered", "mapped"]),
  measured: maybe,
  answered: maybe,
  mapped: maybe,
  upperBound: expecting(z.boolean(), "true or false"),
});
const toldStep = groupField({
  nodeId: nodeField,
  kind: oneOf(["step", "tail", "reopened", "away"]),
  name: expecting(z.string().check(z.maxLength(1_000)), "text 0..1000"),
  drawn: optional(stepKindField),
  branch: optional(groupField({ branchId: idField, beside: nodeField, isDeadEnd: flagField })),
  processTimeDays: toldFigure,
  waitDays: toldFigure,
  blockedDays: amount,
  parkedDays: amount,
  leadTimeDays: amount,
  completeAccurate: toldFigure,
  expectedPasses: maybe,
  meanWip: maybe,
  next: plainListField(groupField({ to: anchorField, count: amount, share: amount }), 200),
});
const toldTotals = groupField({
  leadTimeDays: maybe,
  processTimeDays: maybe,
  waitDays: maybe,
  activityRatio: maybe,
  rolledCompleteAccurate: maybe,
  itemsPerWeek: maybe,
  items: countField,
});
/** Parameters by their names; the longest is a filter. */
const askedField = listField(groupField({ name: idField, value: filterTextField }), 40);
export const toldField = groupField({
  from: instantField,
  to: instantField,
  asOf: instantField,
  asked: askedField,
  parts: plainListField(
    groupField({
      boardIds: boardIdsField,
      sideBySide: optional(apartField(idField, most.boards)),
      steps: listField(toldStep, 200, ({ nodeId }) => nodeId),
      totals: toldTotals,
    }),
    most.boards,
  ),
});
/** The window that was told, and how it was asked; `from` null: all there was. */
export const measuredByField = groupField({
  from: clearable(instantField),
  to: instantField,
  asked: askedField,
});
export const totalsField = groupField({
  leadTimeDays: maybe,
  processTimeDays: maybe,
  waitDays: maybe,
  activityRatio: maybe,
  rolledCompleteAccurate: maybe,
  itemsPerWeek: maybe,
  deferredDays: maybe,
});
