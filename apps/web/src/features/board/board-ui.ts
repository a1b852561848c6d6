import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSetting } from "./board-dialog.tsx";
import type { CardShape } from "./card-shape.ts";
import type { NotDone } from "./commands/carry-out.ts";
import type { Step } from "./commands/command.ts";
import type { Draft } from "./templates/draft.ts";
import { wholeBoard, type LookState } from "./look/look.ts";
import type { RowsState } from "./rows/rows.ts";

/** What the page itself remembers: nothing here is a fact of the board. */
export interface BoardUi extends LookState, RowsState {
  /** Absent where cards are drawn as cards. */
  readonly cardShape: CardShape | undefined;
  /** The card that keys act on, the one tab stop of its stage. */
  readonly focusedCardId: string | undefined;
  /** Takes the keyboard's focus as soon as it is drawn. */
  readonly wantedCardId: string | undefined;
  /** Shown in the panel beside the board. */
  readonly openedCardId: string | undefined;
  readonly quickAddStageId: string | undefined;
  /** Where stages are divided; absent: in the first row. */
  readonly quickAddRowId: string | undefined;
  readonly limitsShown: boolean;
  readonly lanesShown: boolean;
  /** One of the dialogs that set something for all cards. */
  readonly setting: BoardSetting | undefined;
  /** What the dialog of templates begins with. */
  readonly templateBegun: Draft | undefined;
  /** The palette, at its beginning or at a step that a key asked for; absent while it is closed. */
  readonly palette: PaletteStart | undefined;
  /** Takes the keyboard's focus as soon as the opened card shows it. */
  readonly wantedPart: CardPart | undefined;
  /** Cards that are meant together. */
  readonly selected: ReadonlySet<string>;
  /** Cards that others changed since whoever sits here last looked, until that was seen. */
  readonly changed: ReadonlySet<string>;
  /** What was asked of several cards and not taken up. */
  readonly notDone: NotDoneTogether | undefined;
  readonly menuCardId: string | undefined;
  readonly blockingCardId: string | undefined;
  /** A request that is about to be discarded: why is asked first. */
  readonly discardingCardId: string | undefined;
  readonly editedStageId: string | undefined;
  readonly keysShown: boolean;
  /** How many files lie beside which card; absent until it is known. */
  readonly files?: ReadonlyMap<string, number>;
  /** 85 % of this board's cards are finished within so many days; absent while there are too few to say. */
  readonly expectedDays: number | undefined;
}

export interface NotDoneTogether {
  /** Of so many. */
  readonly of: number;
  readonly each: readonly NotDone[];
}

export interface PaletteStart {
  readonly step?: Step;
  /** The cards it is about; absent: those in hand. */
  readonly cardIds?: readonly string[];
}

/** A part of the opened card that can be asked for by name. */
export type CardPart = "title" | "description" | "due" | "comment" | "story";

/** A page that a hand may want to go to from here. */
export interface Place {
  readonly id: string;
  readonly label: string;
  go(): void;
}

export interface BoardUiContext {
  readonly store: StoreApi<BoardUi>;
  readonly openCard: (cardId: string) => void;
  /** Where else one may go; absent where the page leads nowhere. */
  readonly places?: (() => Promise<readonly Place[]>) | undefined;
}

export const createBoardUi = (folded: ReadonlySet<string> = new Set()): StoreApi<BoardUi> =>
  createStore<BoardUi>(() => ({
    cardShape: undefined,
    focusedCardId: undefined,
    wantedCardId: undefined,
    openedCardId: undefined,
    quickAddStageId: undefined,
    quickAddRowId: undefined,
    limitsShown: false,
    lanesShown: false,
    setting: undefined,
    templateBegun: undefined,
    palette: undefined,
    wantedPart: undefined,
    selected: new Set(),
    changed: new Set(),
    notDone: undefined,
    menuCardId: undefined,
    blockingCardId: undefined,
    discardingCardId: undefined,
    editedStageId: undefined,
    keysShown: false,
    look: wholeBoard,
    lens: undefined,
    rows: undefined,
    folded,
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
