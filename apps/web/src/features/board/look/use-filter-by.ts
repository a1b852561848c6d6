import { useCallback, type MouseEvent } from "react";
import { withLate } from "../../../lib/late-part.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { useBoardUi } from "../board-ui.ts";

/** A label, a person, a type, a class pressed on a card: the board shows the cards that have it, too. */
export function useFilterBy(): (event: MouseEvent) => void {
  const session = useSession();
  const { store } = useBoardUi();
  return useCallback(
    ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-by]") : null;
      const { board } = session.store.getState();
      if (pressed === null || board === undefined) return;
      withLate(
        () => import("./filter-by.ts"),
        ({ filterByPressed }) => filterByPressed(store, board, pressed),
      );
    },
    [session, store],
  );
}
