import { memo, useMemo, useRef, type ReactNode } from "react";
import { useBoard, useMay } from "../../replica/use-board-session.tsx";
import { cx } from "../../lib/cx.ts";
import { CardList } from "./card-list.tsx";
import { PutAway } from "./put-away.tsx";
import { QuickAdd } from "./quick-add.tsx";
import { say } from "./say.ts";
import { StageHeader } from "./stage-header.tsx";
import styles from "./stage.module.css";
import { useSlot } from "./use-slot.ts";

export interface StageColumnProps {
  stageId: string;
  /** Its place on the ramp from the first stage to the last. */
  color: string;
  /** What it is called below a head that it shares with others. */
  label?: string;
}

/** One stage: header, and its cards. */
export const StageColumn = memo(function StageColumn({ stageId, color, label }: StageColumnProps): ReactNode {
  const name = useBoard((board) => board.stages.find((stage) => stage.stageId === stageId)?.name ?? "");
  const mayChange = useMay("board.change");
  const column = useRef<HTMLElement>(null);
  const spot = useMemo(() => ({ stageId }), [stageId]);
  const slot = useSlot(spot);
  return (
    <section
      ref={column}
      className={cx(styles.stage, slot !== undefined && styles.aimed)}
      aria-label={name}
      data-stage={stageId}
    >
      <StageHeader stageId={stageId} color={color} {...(label !== undefined && { label })} />
      <CardList spot={spot} label={say("board.cards-of", { stage: name })} area={column} slot={slot}>
        <PutAway stageId={stageId} />
        {mayChange && <QuickAdd spot={spot} name={name} />}
      </CardList>
    </section>
  );
});
