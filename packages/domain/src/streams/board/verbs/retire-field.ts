import { idField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { knownField, withField } from "../fields/board-field.ts";

const fieldRetired = defineEvent({
  type: "field.retired",
  fields: { fieldId: idField },
  evolve: (board, { fieldId }) => withField(board, fieldId, (field) => ({ ...field, retired: true })),
});

/** No card is given it any more. What cards hold in it stays, to be read. */
export const retireField = defineVerb({
  type: "field.retire",
  needs: "board.manage",
  fields: { fieldId: idField },
  events: [fieldRetired],
  refusals: ["not-found"],
  decide(board, { fieldId }) {
    const field = knownField(board, fieldId);
    if ("refused" in field) return field;
    return field.retired === true ? [] : [fieldRetired.fact({ fieldId })];
  },
  inverse: (_before, { fieldId }) => ({ type: "field.restore", fieldId }),
});
