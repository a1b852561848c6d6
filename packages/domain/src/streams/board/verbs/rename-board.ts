import { nameField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";

const boardRenamed = defineEvent({
  type: "board.renamed",
  fields: { name: nameField },
  evolve: (board, event) => ({ ...board, name: event.name }),
});

export const renameBoard = defineVerb({
  type: "board.rename",
  needs: "board.manage",
  fields: { name: nameField },
  events: [boardRenamed],
  refusals: [],
  decide: (board, command) => (command.name === board.name ? [] : [boardRenamed.fact({ name: command.name })]),
  inverse: (before) => ({ type: "board.rename", name: before.name }),
});
