import { idField, listField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { fieldsOf, mostFields, type BoardField } from "../fields/board-field.ts";
import type { BoardState } from "../state.ts";

const fieldIds = listField(idField, mostFields);

const fieldReordered = defineEvent({
  type: "field.reordered",
  fields: { fieldIds },
  evolve: (board, event) => ({
    ...board,
    fields: [...inOrder(board, event.fieldIds), ...board.fields.filter(({ retired }) => retired === true)],
  }),
});

/** `fieldIds` names every field the board offers, from top to bottom. */
export const reorderFields = defineVerb({
  type: "field.reorder",
  needs: "board.manage",
  fields: { fieldIds },
  events: [fieldReordered],
  refusals: ["not-allowed-here"],
  decide(board, command) {
    const before = fieldsOf(board);
    const after = inOrder(board, command.fieldIds);
    if (after.length !== before.length || command.fieldIds.length !== after.length)
      return notAllowed("fields-differ", { boardId: board.boardId });
    const isSame = after.every((field, index) => field === before[index]);
    return isSame ? [] : [fieldReordered.fact({ fieldIds: command.fieldIds })];
  },
  inverse: (before) => ({ type: "field.reorder", fieldIds: fieldsOf(before).map(({ fieldId }) => fieldId) }),
});

const inOrder = (board: BoardState, ids: readonly string[]): BoardField[] =>
  ids.flatMap((id) => fieldsOf(board).filter(({ fieldId }) => fieldId === id));
