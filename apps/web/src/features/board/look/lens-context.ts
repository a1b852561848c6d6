import type { BoardField, BoardState, FilterContext } from "@weir/domain";
import { personName } from "../../../lib/person-name.ts";

/** What a lens is made with besides what is asked. */
export interface LensContext extends FilterContext {
  readonly fields: readonly BoardField[];
}

type Known = Pick<BoardState, "timeZone" | "stages" | "stageGroups" | "lanes" | "removedLanes" | "fields">;

/** What the board says about itself to a lens. */
export const lensContext = (
  { timeZone, stages, stageGroups, lanes, removedLanes, fields }: Known,
  asked: Pick<FilterContext, "now" | "parents"> & { readonly me?: string | undefined },
): LensContext => ({
  ...asked,
  timeZone,
  stages,
  stageGroups,
  lanes: { lanes, removedLanes },
  fields,
  nameOf: personName,
});
