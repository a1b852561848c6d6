import { cardCount } from "@weir/domain";
import { useCallback, useMemo, useRef, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { cx } from "../../../lib/cx.ts";
import { useDrag, useDropSpot } from "../drag/use-board-drag.tsx";
import { useSlot } from "../use-slot.ts";
import { FoldedHead } from "./folded-head.tsx";
import styles from "./row-board.module.css";

/** A whole stage folded away: what is dropped on it goes last. */
export function FoldedStage({ stageId, color }: { stageId: string; color: string }): ReactNode {
  const area = useRef<HTMLElement | null>(null);
  const spot = useMemo(() => ({ stageId }), [stageId]);
  const name = useBoard((board) => board.stages.find((each) => each.stageId === stageId)?.name ?? "");
  const count = useBoard((board) => cardCount(board, stageId));
  const fromHere = useDrag(({ lift }) => lift?.from.stageId === stageId);
  const slot = useSlot(spot);
  const staying = fromHere ? count - 1 : count;
  const geometry = useCallback(
    () =>
      area.current === null
        ? undefined
        : {
            spot,
            element: area.current,
            placeAt: () => staying,
            liftedIndex: undefined,
            scrollToPlace: () => undefined,
          },
    [spot, staying],
  );
  const setDropNode = useDropSpot(spot, geometry);
  return (
    <section
      ref={(node) => {
        area.current = node;
        setDropNode(node);
      }}
      className={cx(styles.foldedStage, slot !== undefined && styles.aimed)}
      aria-label={name}
      data-tone={slot?.tone}
      data-stage={stageId}
      data-folded
    >
      <FoldedHead stageId={stageId} color={color} />
    </section>
  );
}
