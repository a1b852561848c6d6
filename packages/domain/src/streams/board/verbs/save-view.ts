import { filterTextField, idField, nameField, oneOf, optional, sortField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { mostViews, viewRows, type BoardView } from "../views.ts";

const rowsField = oneOf(viewRows);

const viewSaved = defineEvent({
  type: "board.view-saved",
  fields: { viewId: idField, name: nameField, filter: filterTextField, sort: sortField, rows: rowsField },
  evolve: (board, { viewId, name, filter, sort, rows }) => ({
    ...board,
    views: [...board.views.filter((view) => view.viewId !== viewId), { viewId, name, filter, sort, rows }],
  }),
});

/** Saves a look at the board under a name for the whole team, or changes the one there is. */
export const saveView = defineVerb({
  type: "board.save-view",
  fields: {
    viewId: idField,
    name: nameField,
    filter: filterTextField,
    sort: optional(sortField),
    rows: optional(rowsField),
  },
  events: [viewSaved],
  refusals: ["not-allowed-here"],
  decide(board, { viewId, name, filter, sort = "rank", rows = "own" }) {
    const view = { viewId, name, filter, sort, rows };
    const before = board.views.find((other) => other.viewId === viewId);
    if (before === undefined && board.views.length >= mostViews)
      return notAllowed("too-many", { what: "views", limit: mostViews });
    return before !== undefined && isSame(before, view) ? [] : [viewSaved.fact(view)];
  },
  inverse(before, { viewId }) {
    const view = before.views.find((each) => each.viewId === viewId);
    return view === undefined ? { type: "board.remove-view", viewId } : { type: "board.save-view", ...view };
  },
});

const isSame = (a: BoardView, b: BoardView): boolean =>
  a.name === b.name && a.filter === b.filter && a.sort === b.sort && a.rows === b.rows;
