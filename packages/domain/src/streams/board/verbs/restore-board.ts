import { defineEvent, defineVerb } from "../../../verb.ts";

const boardRestored = defineEvent({
  type: "board.restored",
  fields: {},
  evolve: (board) => ({ ...board, archived: false }),
});

export const restoreBoard = defineVerb({
  type: "board.restore",
  needs: "board.manage",
  onArchived: true,
  fields: {},
  events: [boardRestored],
  refusals: [],
  decide: (board) => (board.archived ? [boardRestored.fact({})] : []),
  inverse: () => ({ type: "board.archive" }),
});
