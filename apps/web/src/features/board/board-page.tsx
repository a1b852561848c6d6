import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../lib/late-part.ts";
import { warmUp } from "../../lib/warm-up.ts";
import { useLive } from "../../replica/use-board-session.tsx";
import { BoardBar } from "./board-bar.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { BoardStrip, loadRowBoard } from "./board-strip.tsx";
import { BoardUiContext, createBoardUi, useUi, type Place } from "./board-ui.ts";
import { loadHints } from "./drag-host.tsx";
import { BoardNotices, loadStageNotices } from "./board-notices.tsx";
import styles from "./board.module.css";
import { loadRefusedNotice } from "./card-notice.tsx";
import { isWhole } from "./look/look.ts";
import { loadFilterHelp } from "./look/board-filter.tsx";
import { loadLookMenu } from "./look/look-button.tsx";
import { loadLensKeeper } from "./look/look-through.tsx";
import { useLookInAddress, type LookInAddress } from "./look/use-look-in-address.ts";
import { loadUndo } from "./use-board-keys.ts";
import { loadDropHintMark } from "./stage-header.tsx";
import { foldedOn } from "./rows/folded.ts";
import { useExpectation } from "./use-expectation.ts";

const loadDrawer = async () => ({ default: (await import("./drawer/card-drawer.tsx")).CardDrawer });
const loadHandSheets = async () => ({ default: (await import("./commands/hand-sheets.tsx")).HandSheets });
const CardDrawer = latePart(loadDrawer);
const HandSheets = latePart(loadHandSheets);
/** What a hand may ask for at any moment, with or without a network. */
const parts = [
  loadUndo,
  loadDrawer,
  () => import("./card-menu.tsx"),
  () => import("./stage-editor.tsx"),
  loadHandSheets,
  loadFilterHelp,
  loadLensKeeper,
  loadLookMenu,
  () => import("../../ui/toaster.tsx"),
  () => import("./kept-changes.tsx"),
  loadRowBoard,
];
/** What answers a hand in the midst of it: there from the first moment, or as near to it as the network allows. */
const atOnce = [loadHints, loadDropHintMark, loadRefusedNotice, loadStageNotices];

export interface BoardPageProps {
  boardId: string;
  openCardId: string | undefined;
  onOpenCard: (cardId: string | undefined) => void;
  /** What is looked at, as the address says it; absent where the page keeps it to itself. */
  look?: LookInAddress;
  onLook?: (look: LookInAddress, replace: boolean) => void;
  /** Where else the palette may lead. */
  places?: () => Promise<readonly Place[]>;
}

/** The board itself. Expects the board's session around it. */
export function BoardPage(props: BoardPageProps): ReactNode {
  const ready = useLive((live) => live.board !== undefined);
  return ready ? <LoadedBoard {...props} /> : <BoardSkeleton />;
}

function LoadedBoard({ boardId, openCardId, onOpenCard, look = {}, onLook, places }: BoardPageProps): ReactNode {
  const store = useMemo(() => createBoardUi(foldedOn(boardId)), [boardId]);
  const open = useRef(onOpenCard);
  useEffect(() => void (open.current = onOpenCard), [onOpenCard]);
  useEffect(() => warmUp(parts), []);
  useEffect(() => void Promise.allSettled(atOnce.map((load) => load())), []);
  useLookInAddress(store, look, onLook);
  useEffect(() => store.setState({ openedCardId: openCardId }), [store, openCardId]);
  // Stable, or every card would draw again when one is opened.
  const ui = useMemo(() => ({ store, openCard: (cardId: string) => open.current(cardId), places }), [store, places]);
  return (
    <BoardUiContext value={ui}>
      <BoardBar />
      <Expectation boardId={boardId} />
      <div className={styles.board} data-board={boardId}>
        <BoardNotices />
        <div className={styles.work}>
          <LookedAt />
          {openCardId !== undefined && (
            <Suspense fallback={null}>
              <CardDrawer boardId={boardId} cardId={openCardId} onClose={() => onOpenCard(undefined)} />
            </Suspense>
          )}
        </div>
        <Sheets />
      </div>
    </BoardUiContext>
  );
}

/** A board that is opened with a filter or an order is shown with it from the first moment. */
function LookedAt(): ReactNode {
  const waits = useUi((ui) => !isWhole(ui.look) && ui.lens === undefined);
  const [shown, setShown] = useState(false);
  if (!waits && !shown) setShown(true);
  return waits && !shown ? <BoardSkeleton /> : <BoardStrip />;
}

function Expectation({ boardId }: { boardId: string }): ReactNode {
  useExpectation(boardId);
  return null;
}

/** What a key or the palette opened over the board. */
function Sheets(): ReactNode {
  const shown = useUi(
    (ui) =>
      ui.keysShown ||
      ui.selected.size > 0 ||
      ui.notDone !== undefined ||
      ui.limitsShown ||
      ui.lanesShown ||
      ui.setting !== undefined ||
      ui.palette !== undefined ||
      ui.discardingCardId !== undefined,
  );
  return shown ? (
    <Suspense fallback={null}>
      <HandSheets />
    </Suspense>
  ) : null;
}
