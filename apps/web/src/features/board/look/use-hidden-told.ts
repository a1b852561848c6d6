import { lookTexts, textsOf } from "@weir/contract";
import { cardOf, isOnBoard, type BoardState } from "@weir/domain";
import { useEffect } from "react";
import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../../lib/announce.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import { subjectOf } from "../../../replica/wish.ts";
import { showToast } from "../../../ui/toast.tsx";
import { focusCard, type BoardUi } from "../board-ui.ts";
import { lookAt, type Lens } from "./look.ts";

const say = textsOf(lookTexts);

/** Tells of cards that went out of sight by what was just done here: nothing only vanishes. */
export function useHiddenTold(session: BoardSession, ui: StoreApi<BoardUi>): void {
  useEffect(() => {
    let hidden: string[] = [];
    const tell = (): void => {
      const cardIds = hidden;
      hidden = [];
      const [cardId] = cardIds;
      const { board } = session.store.getState();
      const card = board && cardId !== undefined ? cardOf(board, cardId) : undefined;
      if (board === undefined || card === undefined) return;
      const stage = board.stages.find(({ stageId }) => stageId === card.stageId)?.name ?? "";
      const many = new Set(cardIds).size;
      const sentence =
        many === 1 ? say("look.hidden", { title: card.title, stage }) : say("look.hidden-many", { count: many });
      const showAll = (): void => {
        lookAt(ui, { filter: "", sort: ui.getState().look.sort });
        focusCard(ui, card.cardId);
      };
      announce(sentence);
      void showToast(sentence, { id: "hidden", action: { label: say("look.show-all"), onClick: showAll } });
    };
    return session.store.subscribe(({ board, lastDone }, before) => {
      const { lens } = ui.getState();
      if (lastDone === before.lastDone || lastDone === undefined || board === undefined || lens === undefined) return;
      const cardId = subjectOf(lastDone.wish);
      if (!isSeen(lens, lastDone.before, cardId) && cardOf(lastDone.before, cardId) !== undefined) return;
      const card = cardOf(board, cardId);
      if (card === undefined || !isOnBoard(card) || lens.shows(card)) return;
      hidden.push(cardId);
      if (hidden.length === 1) setTimeout(tell);
    });
  }, [session, ui]);
}

function isSeen(lens: Lens, board: BoardState, cardId: string): boolean {
  const card = cardOf(board, cardId);
  return card !== undefined && isOnBoard(card) && lens.shows(card);
}
