import type { ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { FilterField } from "../../../ui/filter/filter-field.tsx";
import { focusCard, useBoardUi, useUi } from "../board-ui.ts";
import { say } from "../say.ts";
import { firstCardId } from "../stage-cards.ts";
import { lookAt } from "./look.ts";

export const loadFilterHelp = async () => ({ default: (await import("./board-filter-help.tsx")).BoardFilterHelp });
const BoardFilterHelp = latePart(loadFilterHelp);

/** The field that says which cards of the board are shown. What it offers and what is wrong comes with its first use. */
export function BoardFilter(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  return (
    <FilterField
      label={say("board.filter")}
      hint={say("board.filter-hint")}
      text={useUi((ui) => ui.look.filter)}
      onText={(filter, typing) => lookAt(store, { filter, typing })}
      help={(props) => <BoardFilterHelp {...props} />}
      onLeave={() => {
        const cardId = store.getState().focusedCardId ?? firstHere(session);
        if (cardId !== undefined) focusCard(store, cardId);
      }}
    />
  );
}

const firstHere = (session: BoardSession): string | undefined => {
  const { board } = session.store.getState();
  return board && firstCardId(board);
};
