import type { BoardState } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import type { BoardSession } from "../../../replica/board-session.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { FilterField } from "../../../ui/filter/filter-field.tsx";
import { focusCard, useBoardUi, useUi } from "../board-ui.ts";
import { say } from "../say.ts";
import { cardIdsIn, firstCardId } from "../stage-cards.ts";
import { lookAt, matching, type Lens } from "./look.ts";

/** The field that says which cards of the board are shown. */
export function BoardFilter(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const filter = useUi((ui) => ui.look.filter);
  const lens = useUi((ui) => ui.lens);
  const board = useBoard((current) => current);
  const isFilled = filter.trim() !== "";
  const leave = (): void => {
    const cardId = store.getState().focusedCardId ?? firstHere(session);
    if (cardId !== undefined) focusCard(store, cardId);
  };
  return (
    <FilterField
      label={say("board.filter")}
      hint={say("board.filter-hint")}
      text={filter}
      onText={(text, typing) => lookAt(store, { filter: text, typing })}
      boards={useMemo(() => [board], [board])}
      count={isFilled ? { shown: countOf(board, lens), all: countOf(board, undefined) } : undefined}
      onLeave={leave}
    />
  );
}

const countOf = (board: BoardState, lens: Lens | undefined): number =>
  board.stages.reduce((sum, { stageId }) => sum + matching(board, cardIdsIn(board, stageId), lens).length, 0);

const firstHere = (session: BoardSession): string | undefined => {
  const { board } = session.store.getState();
  return board && firstCardId(board);
};
