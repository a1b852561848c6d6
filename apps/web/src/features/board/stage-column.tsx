import { memo, useCallback, useRef, type ReactNode } from "react";
import { useBoard, useMay } from "../../replica/use-board-session.tsx";
import { cx } from "../../lib/cx.ts";
import { useUi } from "./board-ui.ts";
import { CardItem, CarriedCard } from "./card-item.tsx";
import { shiftOf, slotTop } from "./drag/insertion.ts";
import { useDrag, useDropStage } from "./drag/use-board-drag.tsx";
import { matching } from "./look/look.ts";
import { PutAway } from "./put-away.tsx";
import { QuickAdd } from "./quick-add.tsx";
import { say } from "./say.ts";
import { cardIdsIn } from "./stage-cards.ts";
import { StageHeader } from "./stage-header.tsx";
import styles from "./stage.module.css";
import { useSlot } from "./use-slot.ts";
import { cardGap, useStageList } from "./use-stage-list.ts";

export interface StageColumnProps {
  stageId: string;
  /** Its place on the ramp from the first stage to the last. */
  color: string;
}

/** One stage: header, the cards in sight, the slot while something is carried over it. */
export const StageColumn = memo(function StageColumn({ stageId, color }: StageColumnProps): ReactNode {
  const name = useBoard((board) => board.stages.find((stage) => stage.stageId === stageId)?.name ?? "");
  const mayChange = useMay("board.change");
  const shown = useShownCards(stageId);
  const column = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLElement>(null);

  const liftedId = useDrag(({ lift }) => (lift?.fromStageId === stageId ? lift.cardId : undefined));
  const found = liftedId === undefined ? -1 : shown.indexOf(liftedId);
  const liftedIndex = found === -1 ? undefined : found;
  const { virtualizer, layout } = useStageList(shown, liftedIndex, () => scroller.current);
  const slot = useSlot(stageId);
  const geometry = useCallback(() => {
    if (column.current === null || scroller.current === null) return undefined;
    const scrollToPlace = (place: number): void =>
      virtualizer.scrollToIndex(liftedIndex !== undefined && place >= liftedIndex ? place + 1 : place, {
        align: "auto",
      });
    return { element: column.current, scroller: scroller.current, layout, liftedIndex, scrollToPlace };
  }, [layout, liftedIndex, virtualizer]);
  const setDropNode = useDropStage(stageId, geometry);
  const setScroller = useCallback(
    (node: HTMLElement | null) => {
      scroller.current = node;
      setDropNode(node);
    },
    [setDropNode],
  );

  const opened = slot === undefined ? 0 : slot.height + cardGap;
  const closed = liftedIndex === undefined ? 0 : layout.sizeOf(liftedIndex) + cardGap;
  const focusedId = useUi((ui) =>
    ui.focusedCardId !== undefined && shown.includes(ui.focusedCardId) ? ui.focusedCardId : undefined,
  );
  const tabStop = focusedId ?? shown[0];

  return (
    <section
      ref={column}
      className={cx(styles.stage, slot !== undefined && styles.aimed)}
      aria-label={name}
      data-stage={stageId}
    >
      <StageHeader stageId={stageId} color={color} />
      <div ref={setScroller} className={styles.scroller} data-cards>
        <ul
          className={cx(styles.list, (slot !== undefined || liftedIndex !== undefined) && styles.shifting)}
          style={{ height: Math.max(0, virtualizer.getTotalSize() + opened - closed) }}
          aria-label={say("board.cards-of", { stage: name })}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{
                transform: `translateY(${start + (index === liftedIndex ? 0 : shiftOf(index, layout, liftedIndex, slot))}px)`,
              }}
            >
              <CardItem cardId={String(key)} tabbable={key === tabStop} />
            </li>
          ))}
        </ul>
        {slot !== undefined && (
          <div
            className={styles.slot}
            data-tone={slot.tone}
            style={{ height: slot.height, transform: `translateY(${slotTop(slot.place, layout, liftedIndex)}px)` }}
          >
            {slot.shows !== undefined && <CarriedCard cardId={slot.shows} floating={false} />}
          </div>
        )}
        <PutAway stageId={stageId} />
        {mayChange && <QuickAdd stageId={stageId} stageName={name} />}
      </div>
    </section>
  );
});

function useShownCards(stageId: string): readonly string[] {
  const lens = useUi((ui) => ui.lens);
  return useBoard((board) => matching(board, cardIdsIn(board, stageId), lens));
}
