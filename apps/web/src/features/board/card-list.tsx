import { useCallback, useRef, type ReactNode, type RefObject } from "react";
import { useBoard } from "../../replica/use-board-session.tsx";
import { cx } from "../../lib/cx.ts";
import { useUi } from "./board-ui.ts";
import { CardItem, CarriedCard } from "./card-item.tsx";
import { insertIndexAt, shiftOf, slotTop } from "./drag/insertion.ts";
import type { Point } from "./drag/spot-geometry.ts";
import { useDrag, useDropSpot } from "./drag/use-board-drag.tsx";
import { matching } from "./look/look.ts";
import { cardIdsAt } from "./rows/rows.ts";
import { isSpot, type Spot } from "./spot.ts";
import styles from "./stage.module.css";
import { useStageList } from "./use-stage-list.ts";
import type { Slot } from "./use-slot.ts";

export interface CardListProps {
  spot: Spot;
  label: string;
  /** All that a drop counts on, header included. */
  area: RefObject<HTMLElement | null>;
  slot: Slot | undefined;
  children: ReactNode;
}

/** The cards of a spot that are in sight, and the slot while something is carried over it. */
export function CardList({ spot, label, area, slot, children }: CardListProps): ReactNode {
  const { stageId, rowId } = spot;
  const shown = useShownCards(spot);
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const liftedId = useDrag(({ lift }) => (lift !== undefined && isSpot(lift.from, spot) ? lift.cardId : undefined));
  const found = liftedId === undefined ? -1 : shown.indexOf(liftedId);
  const liftedIndex = found === -1 ? undefined : found;
  const { virtualizer, layout } = useStageList(shown, liftedIndex, () => scroller.current);
  const geometry = useCallback(() => {
    const [element, cards] = [area.current, list.current];
    if (element === null || cards === null) return undefined;
    const scrollToPlace = (place: number): void =>
      virtualizer.scrollToIndex(liftedIndex !== undefined && place >= liftedIndex ? place + 1 : place, {
        align: "auto",
      });
    const placeAt = ({ y }: Point): number => insertIndexAt(y - cards.getBoundingClientRect().top, layout, liftedIndex);
    return { spot: { stageId, rowId }, element, placeAt, liftedIndex, scrollToPlace };
  }, [area, stageId, rowId, layout, liftedIndex, virtualizer]);
  const setDropNode = useDropSpot(spot, geometry);
  const setScroller = useCallback(
    (node: HTMLElement | null) => {
      scroller.current = node;
      setDropNode(node);
    },
    [setDropNode],
  );

  const opened = slot === undefined ? 0 : slot.height + layout.gap;
  const closed = liftedIndex === undefined ? 0 : layout.sizeOf(liftedIndex) + layout.gap;
  const focusedId = useUi((ui) =>
    ui.focusedCardId !== undefined && shown.includes(ui.focusedCardId) ? ui.focusedCardId : undefined,
  );
  const tabStop = focusedId ?? shown[0];

  return (
    <div ref={setScroller} className={styles.scroller} data-cards>
      <ul
        ref={list}
        className={cx(styles.list, (slot !== undefined || liftedIndex !== undefined) && styles.shifting)}
        style={{ height: Math.max(0, virtualizer.getTotalSize() + opened - closed) }}
        aria-label={label}
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
      {children}
    </div>
  );
}

function useShownCards(spot: Spot): readonly string[] {
  const lens = useUi((ui) => ui.lens);
  const rows = useUi((ui) => ui.rows);
  return useBoard((board) => matching(board, cardIdsAt(board, spot, rows), lens));
}
