import type { BoardState } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { FilterHelpProps } from "../../../ui/filter/filter-field.tsx";
import { FilterHelp } from "../../../ui/filter/filter-help.tsx";
import { focusCard, useBoardUi, useUi } from "../board-ui.ts";
import { cardIdsIn, firstCardId } from "../stage-cards.ts";
import { matching, type Lens } from "./look.ts";

/** Around the filter of a board: its names and fields, and how many of its cards are shown. */
export function BoardFilterHelp(props: FilterHelpProps): ReactNode {
  const board = useBoard((current) => current);
  const { store } = useBoardUi();
  const lens = useUi((ui) => ui.lens);
  const leave = (): void => {
    const cardId = store.getState().focusedCardId ?? firstCardId(board);
    if (cardId !== undefined) focusCard(store, cardId);
  };
  return (
    <FilterHelp
      {...props}
      boards={useMemo(() => [board], [board])}
      count={{ shown: countOf(board, lens), all: countOf(board, undefined) }}
      onLeave={leave}
    />
  );
}

const countOf = (board: BoardState, lens: Lens | undefined): number =>
  board.stages.reduce((sum, { stageId }) => sum + matching(board, cardIdsIn(board, stageId), lens).length, 0);
