import { clearable, groupField, idField } from "../../fields.ts";
import type { Refusal } from "../../refusal.ts";
import { nodeField } from "./map-fields.ts";
import type { MapState, OwnBranch, OwnStep } from "./map-state.ts";
import { missingNode, stepOf } from "./nodes.ts";

const branch = groupField({ branchId: idField, beside: nodeField });
export const branchField = branch;
/** Null: on the way itself; absent: where the step before it is. */
export const askedBranchField = clearable(branch);

interface Asked {
  readonly after: string | null;
  readonly branch?: OwnBranch | null | undefined;
}

/** The branch a step comes into, or nothing for the way itself; a branch of a branch runs beside its step. */
export function branchAsked(map: MapState, stepId: string, { after, branch: asked }: Asked): OwnBranch | undefined {
  if (asked === undefined) return after === null ? undefined : stepOf(map, after)?.branch;
  if (asked === null) return undefined;
  const { branchId } = asked;
  const others = map.steps.filter((step) => step.stepId !== stepId);
  const known = others.find((step) => step.branch?.branchId === branchId)?.branch;
  const beside = stepOf(map, asked.beside)?.branch?.beside ?? asked.beside;
  return known ?? (beside === stepId ? undefined : { branchId, beside });
}

/** Why there is no such place on the map. */
export const missingPlace = (map: MapState, { after, branch: asked }: Asked): Refusal | undefined =>
  missingNode(map, after) ?? missingNode(map, asked?.beside);

/** The step in this branch, or on the way. */
export function inBranch<Step extends Pick<OwnStep, "branch">>(
  { branch: _branch, ...step }: Step,
  next: OwnBranch | undefined,
): Omit<Step, "branch"> & Pick<OwnStep, "branch"> {
  return next === undefined ? step : { ...step, branch: next };
}

export const isSameBranch = (one: OwnBranch | undefined, other: OwnBranch | undefined): boolean =>
  one?.branchId === other?.branchId && one?.beside === other?.beside;
