import { cardOf, type BoardState } from "@weir/domain";
import { useCallback, useEffect, type KeyboardEvent as ReactKeyboardEvent } from "react";
import { singleKeysOn } from "../../lib/single-keys.ts";
import { useMay, useSession } from "../../replica/use-board-session.tsx";
import { focusCard, useBoardUi, type BoardUiContext } from "./board-ui.ts";
import type { BoardSession } from "../../replica/board-session.ts";
import { moveTo, unblock } from "./said.ts";
import { cardIdsIn } from "./stage-cards.ts";
import { undoHere } from "./undo.ts";

interface Hands {
  readonly session: BoardSession;
  readonly ui: BoardUiContext;
  readonly board: BoardState;
  readonly cardId: string;
}

type CardKeys = Readonly<Record<string, (hands: Hands) => void>>;

/** Keys on a focused card that change nothing. */
const readingKeys: CardKeys = {
  ArrowDown: (hands) => walk(hands, 0, 1),
  j: (hands) => walk(hands, 0, 1),
  ArrowUp: (hands) => walk(hands, 0, -1),
  k: (hands) => walk(hands, 0, -1),
  ArrowRight: (hands) => walk(hands, 1, 0),
  ArrowLeft: (hands) => walk(hands, -1, 0),
  e: ({ ui, cardId }) => ui.openCard(cardId),
};

const cardKeys: CardKeys = {
  ...readingKeys,
  ">": (hands) => moveStages(hands, 1),
  "<": (hands) => moveStages(hands, -1),
  "Shift+ArrowRight": (hands) => moveStages(hands, 1),
  "Shift+ArrowLeft": (hands) => moveStages(hands, -1),
  m: ({ ui, cardId }) => ui.store.setState({ menuCardId: cardId }),
  b: ({ session, ui, board, cardId }) =>
    cardOf(board, cardId)?.blocked === undefined
      ? ui.store.setState({ blockingCardId: cardId })
      : unblock(session, cardId),
};

/** Keys anywhere on the page, as long as nobody is typing. */
const pageKeys: Readonly<Record<string, (session: BoardSession, ui: BoardUiContext) => void>> = {
  c: (session, { store }) => {
    const { board } = session.store.getState();
    const focused = store.getState().focusedCardId;
    const stageId =
      (board && focused !== undefined ? cardOf(board, focused)?.stageId : undefined) ?? board?.stages[0]?.stageId;
    store.setState({ quickAddStageId: stageId });
  },
  "/": () => document.querySelector<HTMLInputElement>("[data-filter]")?.focus(),
  "?": (_session, { store }) => store.setState({ keysShown: true }),
};

/** The handler for cards; keys of the page are heard on the window. */
export function useBoardKeys(carrying: boolean): (event: ReactKeyboardEvent) => void {
  const session = useSession();
  const ui = useBoardUi();
  const readOnly = !useMay("board.change");

  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || carrying || isTyping(event.target)) return;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z") {
        event.preventDefault();
        void undoHere(session, ui.store);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn()) return;
      const action = pageKeys[event.key];
      if (action === undefined || (readOnly && event.key === "c")) return;
      event.preventDefault();
      action(session, ui);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [session, ui, carrying, readOnly]);

  return useCallback(
    (event) => {
      if (carrying || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!(event.target instanceof HTMLElement) || event.target.dataset["cardTitle"] === undefined) return;
      const cardId = event.target.closest<HTMLElement>("[data-card]")?.dataset["card"];
      const { board } = session.store.getState();
      const name = event.shiftKey && event.key.startsWith("Arrow") ? `Shift+${event.key}` : event.key;
      const action = (readOnly ? readingKeys : cardKeys)[name];
      if (action === undefined || cardId === undefined || board === undefined) return;
      if (name.length === 1 && !singleKeysOn()) return;
      event.preventDefault();
      action({ session, ui, board, cardId });
    },
    [session, ui, carrying, readOnly],
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=menu], [role=dialog]") !== null)
  );
}

/** To the card beside: up and down in the stage, left and right at the same height of the next stage that has cards. */
function walk({ ui, board, cardId }: Hands, stages: number, cards: number): void {
  const at = board.stages.findIndex((stage) => stage.stageId === cardOf(board, cardId)?.stageId);
  const here = cardIdsIn(board, board.stages[at]?.stageId ?? "").indexOf(cardId);
  if (stages === 0) {
    const next = cardIdsIn(board, board.stages[at]?.stageId ?? "")[here + cards];
    if (next !== undefined) focusCard(ui.store, next);
    return;
  }
  for (let index = at + stages; index >= 0 && index < board.stages.length; index += stages) {
    const ids = cardIdsIn(board, board.stages[index]?.stageId ?? "");
    const next = ids[Math.min(here, ids.length - 1)];
    if (next !== undefined) return focusCard(ui.store, next);
  }
}

function moveStages({ session, ui, board, cardId }: Hands, by: number): void {
  const at = board.stages.findIndex((stage) => stage.stageId === cardOf(board, cardId)?.stageId);
  const toStageId = board.stages[at + by]?.stageId;
  if (toStageId === undefined) return;
  if (moveTo(session, cardId, toStageId)) focusCard(ui.store, cardId);
}
