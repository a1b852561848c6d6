import { cardCount } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { cx } from "../../../lib/cx.ts";
import { useDrag } from "../drag/use-board-drag.tsx";
import { useSlot } from "../use-slot.ts";
import { FoldedHead } from "./folded-head.tsx";
import styles from "./row-board.module.css";
import { useFoldedSpot } from "./use-folded-spot.ts";

/** A whole stage folded away: what is dropped on it goes last. */
export function FoldedStage({ stageId, color }: { stageId: string; color: string }): ReactNode {
  const spot = useMemo(() => ({ stageId }), [stageId]);
  const name = useBoard((board) => board.stages.find((each) => each.stageId === stageId)?.name ?? "");
  const count = useBoard((board) => cardCount(board, stageId));
  const fromHere = useDrag(({ lift }) => lift?.from.stageId === stageId);
  const slot = useSlot(spot);
  const staying = fromHere ? count - 1 : count;
  const setArea = useFoldedSpot(spot, staying);
  return (
    <section
      ref={setArea}
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
