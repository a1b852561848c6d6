import { clearable, countedTypesField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";

const boardCountedTypesSet = defineEvent({
  type: "board.counted-types-set",
  fields: { countedTypes: clearable(countedTypesField) },
  evolve({ countedTypes: _before, ...board }, { countedTypes }) {
    return countedTypes === null ? board : { ...board, countedTypes };
  },
});

/** Which card types flow; null: every one does. */
export const setCountedTypes = defineVerb({
  type: "board.set-counted-types",
  needs: "board.manage",
  fields: { countedTypes: clearable(countedTypesField) },
  events: [boardCountedTypesSet],
  refusals: [],
  decide: (_board, { countedTypes }) => [boardCountedTypesSet.fact({ countedTypes })],
  inverse: (before) => ({ type: "board.set-counted-types", countedTypes: before.countedTypes ?? null }),
});
