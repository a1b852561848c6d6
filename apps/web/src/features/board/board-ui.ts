import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";

/** What the page itself remembers: nothing here is a fact of the board. */
export interface BoardUi {
  /** The card that keys act on, the one tab stop of its stage. */
  readonly focusedCardId: string | undefined;
  /** Takes the keyboard's focus as soon as it is drawn. */
  readonly wantedCardId: string | undefined;
  /** Shown in the panel beside the board. */
  readonly openedCardId: string | undefined;
  readonly quickAddStageId: string | undefined;
  readonly menuCardId: string | undefined;
  readonly blockingCardId: string | undefined;
  readonly editedStageId: string | undefined;
  readonly keysShown: boolean;
  readonly filter: string;
  /** 85 % of this board's cards are finished within so many days; absent while there are too few to say. */
  readonly expectedDays: number | undefined;
}

export interface BoardUiContext {
  readonly store: StoreApi<BoardUi>;
  readonly openCard: (cardId: string) => void;
}

export const createBoardUi = (): StoreApi<BoardUi> =>
  createStore<BoardUi>(() => ({
    focusedCardId: undefined,
    wantedCardId: undefined,
    openedCardId: undefined,
    quickAddStageId: undefined,
    menuCardId: undefined,
    blockingCardId: undefined,
    editedStageId: undefined,
    keysShown: false,
    filter: "",
    expectedDays: undefined,
  }));

export const BoardUiContext = createContext<BoardUiContext | undefined>(undefined);

export function useBoardUi(): BoardUiContext {
  const context = useContext(BoardUiContext);
  if (context === undefined) throw new Error("Used outside of a board page");
  return context;
}

export function useUi<T>(select: (ui: BoardUi) => T): T {
  return useStore(useBoardUi().store, select);
}

/** Gives a card the keyboard's focus, wherever it stands now. */
export function focusCard(store: StoreApi<BoardUi>, cardId: string): void {
  store.setState({ focusedCardId: cardId, wantedCardId: cardId });
}
