import { cardOf, isOnBoard } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../../lib/announce.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { TakenBack } from "../../../replica/take-back.ts";
import { subjectOf, titleOf, type Wish } from "../../../replica/wish.ts";
import { showToast } from "../../../ui/toast.tsx";
import { focusCard, type BoardUi } from "../board-ui.ts";
import { refusalWords } from "../refusal-words.ts";
import { say } from "./command.ts";

type Ui = StoreApi<BoardUi>;

/** Takes the last thing done here back and says what that was. */
export const undoHere = (session: BoardSession, ui: Ui): Promise<void> => take(session, ui, "undo", "redo");

/** Does again what was undone last. */
export const redoHere = (session: BoardSession, ui: Ui): Promise<void> => take(session, ui, "redo", "undo");

type Way = "undo" | "redo";

async function take(session: BoardSession, ui: Ui, way: Way, back: Way): Promise<void> {
  const outcome = await session[way]((wish) => {
    const { board } = session.store.getState();
    const title = board && titleOf(board, wish);
    told(title === undefined ? say(`${way}.waits`) : say(`${way}.waits-card`, { title }));
  });
  if (outcome === undefined) return told(say(`${way}.nothing`));
  const sentences = sentencesOf(session, outcome, way);
  if (sentences.length === 0) return;
  const offer = { label: say(`${back}.offer`), onClick: () => void take(session, ui, back, way) };
  told(sentences.join(" "), outcome.done.length > 0 ? offer : undefined);
  show(session, ui, outcome);
}

/** What was done, what was not and why, what cannot be: each a sentence. */
function sentencesOf(session: BoardSession, { done, refused, stays, unread }: TakenBack, way: Way): string[] {
  const { board } = session.store.getState();
  if (board === undefined) return [];
  const title = done[0] && titleOf(board, done[0]);
  const reasons = new Set(refused.map(({ refusal }) => refusalWords(board, refusal)));
  return [
    ...(done.length === 0
      ? []
      : [
          done.length > 1
            ? say(`${way}.done-cards`, { count: countCards(done) })
            : title === undefined
              ? say(`${way}.done`)
              : say(`${way}.done-card`, { title }),
        ]),
    ...(refused.length === 0 ? [] : [say(`${way}.refused`, { count: refused.length })]),
    ...reasons,
    ...(stays.length === 0 ? [] : [say("undo.stays")]),
    ...(unread.length === 0 ? [] : [say("undo.unread")]),
  ];
}

const countCards = (wishes: readonly Wish[]): number => new Set(wishes.map(subjectOf)).size;

/** The keyboard goes to the card, unless somebody is busy elsewhere. */
function show(session: BoardSession, ui: Ui, { done }: TakenBack): void {
  const { board } = session.store.getState();
  const card = board && done[0] && cardOf(board, subjectOf(done[0]));
  if (card !== undefined && isOnBoard(card) && document.activeElement === document.body) focusCard(ui, card.cardId);
}

function told(sentence: string, action?: { label: string; onClick: () => void }): void {
  announce(sentence);
  void showToast(sentence, { id: "undo", ...(action && { action }) });
}
