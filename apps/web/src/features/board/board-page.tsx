import { lazy, Suspense, useEffect, useMemo, useRef, type ReactNode } from "react";
import { warmUp } from "../../lib/warm-up.ts";
import { useLive } from "../../replica/use-board-session.tsx";
import { BoardBar } from "./board-bar.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { BoardStrip } from "./board-strip.tsx";
import { BoardUiContext, createBoardUi, useUi } from "./board-ui.ts";
import { BoardNotices } from "./board-notices.tsx";
import styles from "./board.module.css";
import { useExpectation } from "./use-expectation.ts";

const loadDrawer = async () => ({ default: (await import("./drawer/card-drawer.tsx")).CardDrawer });
const loadKeysSheet = async () => ({ default: (await import("./keys-sheet.tsx")).KeysSheet });
const CardDrawer = lazy(loadDrawer);
const KeysSheet = lazy(loadKeysSheet);
/** What a hand may ask for at any moment, with or without a network. */
const parts = [
  loadDrawer,
  () => import("./card-menu.tsx"),
  () => import("./stage-editor.tsx"),
  loadKeysSheet,
  () => import("../../ui/toaster.tsx"),
  () => import("./kept-changes.tsx"),
];

export interface BoardPageProps {
  boardId: string;
  openCardId: string | undefined;
  onOpenCard: (cardId: string | undefined) => void;
}

/** The board itself. Expects the board's session around it. */
export function BoardPage(props: BoardPageProps): ReactNode {
  const ready = useLive((live) => live.board !== undefined);
  return ready ? <LoadedBoard {...props} /> : <BoardSkeleton />;
}

function LoadedBoard({ boardId, openCardId, onOpenCard }: BoardPageProps): ReactNode {
  const store = useMemo(() => createBoardUi(), []);
  const open = useRef(onOpenCard);
  useEffect(() => void (open.current = onOpenCard), [onOpenCard]);
  useEffect(() => warmUp(parts), []);
  useEffect(() => store.setState({ openedCardId: openCardId }), [store, openCardId]);
  // Stable, or every card would draw again when one is opened.
  const ui = useMemo(() => ({ store, openCard: (cardId: string) => open.current(cardId) }), [store]);
  return (
    <BoardUiContext value={ui}>
      <BoardBar />
      <Expectation boardId={boardId} />
      <div className={styles.board} data-board={boardId}>
        <BoardNotices />
        <div className={styles.work}>
          <BoardStrip />
          {openCardId !== undefined && (
            <Suspense fallback={null}>
              <CardDrawer boardId={boardId} cardId={openCardId} onClose={() => onOpenCard(undefined)} />
            </Suspense>
          )}
        </div>
        <Keys />
      </div>
    </BoardUiContext>
  );
}

function Expectation({ boardId }: { boardId: string }): ReactNode {
  useExpectation(boardId);
  return null;
}

function Keys(): ReactNode {
  const shown = useUi((ui) => ui.keysShown);
  return shown ? (
    <Suspense fallback={null}>
      <KeysSheet />
    </Suspense>
  ) : null;
}
