import { idField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";

const viewRemoved = defineEvent({
  type: "board.view-removed",
  fields: { viewId: idField },
  evolve: (board, { viewId }) => ({ ...board, views: board.views.filter((view) => view.viewId !== viewId) }),
});

export const removeView = defineVerb({
  type: "board.remove-view",
  fields: { viewId: idField },
  events: [viewRemoved],
  refusals: [],
  decide: (board, { viewId }) =>
    board.views.some((view) => view.viewId === viewId) ? [viewRemoved.fact({ viewId })] : [],
  inverse(before, { viewId }) {
    const view = before.views.find((each) => each.viewId === viewId);
    return view && { type: "board.save-view", ...view };
  },
});
