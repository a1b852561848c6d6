import { defineEvent, defineVerb } from "../../../verb.ts";

const boardArchived = defineEvent({
  type: "board.archived",
  fields: {},
  evolve: (board) => ({ ...board, archived: true }),
});

export const archiveBoard = defineVerb({
  type: "board.archive",
  needs: "board.manage",
  onArchived: true,
  fields: {},
  events: [boardArchived],
  refusals: [],
  decide: (board) => (board.archived ? [] : [boardArchived.fact({})]),
  inverse: () => ({ type: "board.restore" }),
});
