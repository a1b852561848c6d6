import type { WipLimitScope } from "@weir/flow-metrics";
import {
  amountField,
  groupField,
  limitField,
  optional,
  plainListField,
  policyField,
  reasonField,
  kindField,
  wordField,
} from "../../../fields.ts";
import { boardScope } from "./board-scope.ts";
import { cellScope } from "./cell-scope.ts";
import { classScope } from "./class-scope.ts";
import { laneScope } from "./lane-scope.ts";
import { personScope } from "./person-scope.ts";
import type { ScopeKind } from "./scope-kind.ts";
import { stageScope } from "./stage-scope.ts";
import { stagesScope } from "./stages-scope.ts";
import { typeScope } from "./type-scope.ts";

/** The most limits a board may have. */
export const mostLimits = 200;

/** What limits can hold for, by kind. */
const kinds: { readonly [Kind in WipLimitScope["kind"]]: ScopeKind } = {
  stage: stageScope,
  stages: stagesScope,
  person: personScope,
  type: typeScope,
  class: classScope,
  lane: laneScope,
  cell: cellScope,
  board: boardScope,
};

export const kindOf = ({ kind }: WipLimitScope): ScopeKind => kinds[kind];

/** The same for two scopes that are one, and for no others. */
export const scopeKey = (scope: WipLimitScope): string => kindOf(scope).key(scope);

export const scopeField = kindField({
  stage: stageScope.fields,
  stages: stagesScope.fields,
  person: personScope.fields,
  type: typeScope.fields,
  class: classScope.fields,
  lane: laneScope.fields,
  cell: cellScope.fields,
  board: boardScope.fields,
});

const reached = {
  scope: scopeField,
  limit: limitField,
  count: amountField,
  /** Absent: it counts cards. */
  measure: optional(wordField("size")),
  /** What the card adds to the sum of sizes. */
  adds: optional(amountField),
  policy: policyField,
};

/** Limits that something passed all the same: the strictest, why, and the others. */
export const breachField = groupField({
  ...reached,
  reason: optional(reasonField),
  also: optional(plainListField(groupField(reached), mostLimits)),
});
