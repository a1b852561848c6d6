import { useEffect } from "react";
import { useSession } from "../../../replica/use-board-session.tsx";
import { useBoardUi } from "../board-ui.ts";
import { isFolded, type Rows } from "./rows.ts";

/** A new card that is asked for by its stage alone goes into the row of the card in hand, or the first that takes any. */
export function useFirstQuickAdd(rows: Rows): void {
  const session = useSession();
  const { store } = useBoardUi();
  useEffect(
    () =>
      store.subscribe((ui) => {
        const { quickAddStageId: stageId, quickAddRowId } = ui;
        const { board } = session.store.getState();
        if (stageId === undefined || quickAddRowId !== undefined || board === undefined) return;
        const open = rows
          .shown(board)
          .filter(({ rowId }) => rows.newCard(rowId) !== undefined && !isFolded(ui, { stageId, rowId }));
        const focused = ui.focusedCardId;
        const own = open.find(
          ({ rowId }) => focused !== undefined && rows.cardIds(board, { stageId, rowId }).includes(focused),
        );
        const row = own ?? open[0];
        store.setState(row === undefined ? { quickAddStageId: undefined } : { quickAddRowId: row.rowId });
      }),
    [session, store, rows],
  );
}
