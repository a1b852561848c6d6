import { idField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { fieldInTheWay, knownField, withField } from "../fields/board-field.ts";

const fieldRestored = defineEvent({
  type: "field.restored",
  fields: { fieldId: idField },
  evolve: (board, event) => withField(board, event.fieldId, ({ retired: _retired, ...field }) => field),
});

/** Offers a retired field again, with what cards hold in it. */
export const restoreField = defineVerb({
  type: "field.restore",
  needs: "board.manage",
  fields: { fieldId: idField },
  events: [fieldRestored],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { fieldId }) {
    const field = knownField(board, fieldId);
    if ("refused" in field) return field;
    if (field.retired !== true) return [];
    return fieldInTheWay(board, field) ?? [fieldRestored.fact({ fieldId })];
  },
  inverse: (_before, { fieldId }) => ({ type: "field.retire", fieldId }),
});
