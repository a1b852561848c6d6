import { folded, parseFilter, printFilter, type BoardState, type FilterTerm } from "@weir/domain";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { Wish } from "../../../replica/wish.ts";

/** What makes the saved views that filter by a label filter by its new name. */
export function viewsFollowing(board: BoardState, label: string, to: string): Wish[] {
  const renamed = (value: string): string => (folded(value) === folded(label) ? to : value);
  return board.views.flatMap((view): Wish[] => {
    const { filter, problems } = parseFilter(view.filter, board.fields);
    // What is not understood would be lost.
    if (problems.length > 0) return [];
    const { terms } = filter;
    const names = terms.some(
      (term) => term.field === "label" && term.values.some((value) => folded(value) === folded(label)),
    );
    if (!names) return [];
    const after = terms.map((term): FilterTerm =>
      term.field === "label" ? { ...term, values: [...new Set(term.values.map(renamed))] } : term,
    );
    return [{ type: "board.save-view", ...view, filter: printFilter({ terms: after }) }];
  });
}

/** Renames a label, and the saved views follow, as one gesture; answers whether it was taken up. */
export function renameEverywhere(
  session: BoardSession,
  { label, to }: { readonly label: string; readonly to: string },
  ask: (wish: Wish) => boolean,
): boolean {
  const { board } = session.store.getState();
  let isTaken = false;
  session.together(() => {
    isTaken = ask({ type: "label.rename", label, to });
    if (isTaken && board !== undefined) for (const wish of viewsFollowing(board, label, to)) session.wish(wish);
  });
  return isTaken;
}
