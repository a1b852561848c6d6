import { fieldKindField, fieldOptionsField, idField, nameField, optional } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { fieldInTheWay } from "../fields/board-field.ts";

const fields = { fieldId: idField, name: nameField, kind: fieldKindField, options: optional(fieldOptionsField) };

const fieldAdded = defineEvent({
  type: "field.added",
  fields,
  evolve: (board, { fieldId, name, kind, options }) => ({
    ...board,
    fields: [...board.fields, { fieldId, name, kind, ...(options && { options }), onFace: false }],
  }),
});

/** A field that every card of the board can have from now on, after those there are. `options`: of a choice. */
export const addField = defineVerb({
  type: "field.add",
  needs: "board.manage",
  fields,
  events: [fieldAdded],
  refusals: ["already-exists", "not-allowed-here"],
  decide(board, { fieldId, name, kind, options }) {
    if (board.fields.some((field) => field.fieldId === fieldId)) return alreadyExists("field", fieldId);
    if ((kind === "choice") !== (options !== undefined)) return notAllowed("field-options", { what: kind });
    const inTheWay = fieldInTheWay(board, { fieldId, name, kind, onFace: false });
    return inTheWay ?? [fieldAdded.fact({ fieldId, name, kind, ...(options && { options }) })];
  },
  inverse: (_before, { fieldId }) => ({ type: "field.retire", fieldId }),
});
