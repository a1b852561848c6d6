import { stageColor } from "@weir/charts";
import { cardOf } from "@weir/domain";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import type { BoardSession } from "../../replica/board-session.ts";
import { useBoard, useLive, useMay, useSession } from "../../replica/use-board-session.tsx";
import { focusCard, useBoardUi, type BoardUiContext } from "./board-ui.ts";
import { CarriedCard } from "./card-item.tsx";
import { neighboursAt } from "./drag/insertion.ts";
import type { DropTarget } from "./drag/keyboard-steps.ts";
import { BoardDrag, useDrag, type BoardDragHost } from "./drag/use-board-drag.tsx";
import { dropHint } from "./drop-hint.ts";
import { matching } from "./look/look.ts";
import { tellOrder } from "./look/tell-order.ts";
import { NewStage } from "./new-stage.tsx";
import { refusalWords } from "./refusal-words.ts";
import { say } from "./say.ts";
import { cardIdsIn } from "./stage-cards.ts";
import { StageColumn } from "./stage-column.tsx";
import styles from "./stage.module.css";
import { useBoardKeys } from "./use-board-keys.ts";
import { useSlides } from "./use-slides.ts";

/** The stages from left to right, and everything a hand can do with a card between them. */
export function BoardStrip(): ReactNode {
  const session = useSession();
  const ui = useBoardUi();
  const host = useMemo(() => dragHost(session, ui), [session, ui]);
  return (
    <BoardDrag host={host} instructions={say("drag.instructions")}>
      <Stages />
      <Others />
    </BoardDrag>
  );
}

const Presence = lazy(async () => ({ default: (await import("./presence/presence.tsx")).Presence }));

/** Who else is here; nothing at all where one works alone. */
function Others(): ReactNode {
  const seat = useLive((live) => live.seat);
  return seat === undefined ? null : (
    <Suspense fallback={null}>
      <Presence seat={seat} />
    </Suspense>
  );
}

function Stages(): ReactNode {
  const stages = useBoard((board) => board.stages);
  const mayManage = useMay("board.manage");
  const carrying = useDrag(({ lift }) => lift !== undefined);
  useBoardKeys(carrying);
  useSlides();
  return (
    <div
      className={styles.strip}
      role="group"
      aria-label={say("board.stage-list")}
      data-carrying={carrying || undefined}
    >
      {stages.map((stage, index) => (
        <StageColumn key={stage.stageId} stageId={stage.stageId} color={stageColor(index, stages.length)} />
      ))}
      {mayManage && <NewStage />}
    </div>
  );
}

function dragHost(session: BoardSession, { store }: BoardUiContext): BoardDragHost {
  const board = () => {
    const { board: current } = session.store.getState();
    if (current === undefined) throw new Error("A card was carried before the board was loaded");
    return current;
  };
  const titleOf = (cardId: string): string => cardOf(board(), cardId)?.title ?? "";
  const nameOf = (stageId: string): string => board().stages.find((stage) => stage.stageId === stageId)?.name ?? "";
  const shown = (stageId: string) => matching(board(), cardIdsIn(board(), stageId), store.getState().lens);
  const staying = (stageId: string, cardId: string): string[] => shown(stageId).filter((id) => id !== cardId);
  const placeWords = (cardId: string, { stageId, place }: DropTarget) => ({
    stage: nameOf(stageId),
    place: place + 1,
    of: staying(stageId, cardId).length + 1,
  });
  return {
    stageOf: (cardId) => cardOf(board(), cardId)?.stageId,
    walk: (cardId) => board().stages.map(({ stageId }) => ({ stageId, staying: staying(stageId, cardId).length })),
    placeOf(cardId, stageId) {
      const { lens } = store.getState();
      if (lens?.inOrderOf === undefined) return undefined;
      const own = shown(stageId).indexOf(cardId);
      return own === -1 ? lens.placeOf(board(), cardId, shown(stageId)) : own;
    },
    draw: (cardId) => <CarriedCard cardId={cardId} floating />,
    onLift: ({ cardId }, target) =>
      announce(say("drag.lifted", { title: titleOf(cardId), ...placeWords(cardId, target) })),
    onAim({ cardId, fromStageId }, target) {
      if (target === undefined) return announce(say("drag.nowhere"));
      const inOrderOf = target.stageId === fromStageId ? store.getState().lens?.inOrderOf : undefined;
      const consequence = inOrderOf ?? dropHint(session, cardId, target.stageId)?.text ?? "";
      announce(say("drag.over", { ...placeWords(cardId, target), consequence }));
    },
    onCancel: ({ cardId, fromStageId }) =>
      announce(say("drag.cancelled", { title: titleOf(cardId), stage: nameOf(fromStageId) })),
    onDrop({ cardId, fromStageId, by }, { stageId, place }) {
      const { lens } = store.getState();
      if (stageId === fromStageId && lens?.inOrderOf !== undefined) {
        tellOrder(store, lens.inOrderOf);
        if (by === "keyboard") focusCard(store, cardId);
        return;
      }
      const { above, below } = lens?.inOrderOf === undefined ? neighboursAt(place, shown(stageId), cardId) : {};
      const beside = {
        ...(above === undefined ? {} : { after: above }),
        ...(below === undefined ? {} : { before: below }),
      };
      const words = placeWords(cardId, { stageId, place });
      if (stageId === fromStageId && shown(stageId).indexOf(cardId) === place) return;
      const refusal =
        stageId === fromStageId
          ? session.wish({ type: "card.rank", cardId, ...beside })
          : session.wish({ type: "card.move", cardId, toStageId: stageId, ...beside });
      if (refusal === undefined) {
        announce(say("drag.dropped", { title: titleOf(cardId), ...words }));
        if (by === "keyboard") focusCard(store, cardId);
        return;
      }
      announce(
        `${say("drag.refused", { title: titleOf(cardId), stage: nameOf(fromStageId) })} ${refusalWords(board(), refusal)}`,
      );
    },
  };
}
