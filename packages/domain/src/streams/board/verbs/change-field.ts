import { fieldOptionsField, flagField, groupField, idField, nameField, optional } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { fieldInTheWay, presentField, withField, type BoardField } from "../fields/board-field.ts";

const fields = {
  fieldId: idField,
  changes: groupField({
    name: optional(nameField),
    options: optional(fieldOptionsField),
    onFace: optional(flagField),
  }),
};

const fieldChanged = defineEvent({
  type: "field.changed",
  fields,
  evolve: (board, { fieldId, changes }) => withField(board, fieldId, (field) => ({ ...field, ...changes })),
});

/** Its name, what can be chosen, whether fronts of cards show it. An option that goes stays where it was chosen. */
export const changeField = defineVerb({
  type: "field.change",
  needs: "board.manage",
  fields,
  events: [fieldChanged],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { fieldId, changes }) {
    const field = presentField(board, fieldId);
    if ("refused" in field) return field;
    if (changes.options !== undefined && field.kind !== "choice")
      return notAllowed("field-options", { what: field.kind });
    const inTheWay = fieldInTheWay(board, { ...field, ...changes });
    if (inTheWay !== undefined) return inTheWay;
    return isSame(field, { ...field, ...changes }) ? [] : [fieldChanged.fact({ fieldId, changes })];
  },
  inverse(before, { fieldId, changes }) {
    const field = presentField(before, fieldId);
    if ("refused" in field) return undefined;
    const { name, options, onFace } = field;
    return {
      type: "field.change",
      fieldId,
      changes: {
        ...(changes.name !== undefined && { name }),
        ...(changes.options !== undefined && { options }),
        ...(changes.onFace !== undefined && { onFace }),
      },
    };
  },
});

const isSame = (a: BoardField, b: BoardField): boolean =>
  a.name === b.name && a.onFace === b.onFace && JSON.stringify(a.options) === JSON.stringify(b.options);
