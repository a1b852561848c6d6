import { clearable, flagField, unitField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";

const fields = { unit: clearable(unitField), onFace: flagField };

const boardSizesSet = defineEvent({
  type: "board.sizes-set",
  fields,
  evolve: (board, { unit, onFace }) => ({ ...board, sizes: { onFace, ...(unit !== null && { unit }) } }),
});

/** What sizes are in (`null`: they are bare numbers), and whether the fronts of cards show them. */
export const setSizes = defineVerb({
  type: "board.set-sizes",
  needs: "board.manage",
  fields,
  events: [boardSizesSet],
  refusals: [],
  decide({ sizes }, { unit, onFace }) {
    const isSame = (sizes.unit ?? null) === unit && sizes.onFace === onFace;
    return isSame ? [] : [boardSizesSet.fact({ unit, onFace })];
  },
  inverse: ({ sizes: { unit = null, onFace } }) => ({ type: "board.set-sizes", unit, onFace }),
});
