import { stageColor } from "@weir/charts";
import { ArrowLeft } from "lucide-react";
import { useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { cx } from "../../../lib/cx.ts";
import { Button } from "../../../ui/button.tsx";
import { focusCard, useBoardUi, useUi } from "../board-ui.ts";
import { CardList } from "../card-list.tsx";
import type { CardShape } from "../card-shape.ts";
import { listStage, matching } from "../look/look.ts";
import { PutAway } from "../put-away.tsx";
import { QuickAdd } from "../quick-add.tsx";
import { cardIdsIn } from "../stage-cards.ts";
import { StageHeader } from "../stage-header.tsx";
import { useSlot } from "../use-slot.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { ownColumns } from "./columns.ts";
import { RowCells } from "./row-cells.tsx";
import { say } from "./say.ts";
import styles from "./stage-table.module.css";

const row: CardShape = { front: RowCells, className: styles.row, height: 37, gap: 0 };

/** One stage as a list: a line a card, for queues that are longer than a column is. What hands do is what they do on the board. */
export function StageTable({ stageId }: { stageId: string }): ReactNode {
  const { store } = useBoardUi();
  useLayoutEffect(() => {
    store.setState({ cardShape: row });
    return () => store.setState({ cardShape: undefined });
  }, [store]);
  return useUi((ui) => ui.cardShape === row) ? <Lines stageId={stageId} /> : null;
}

function Lines({ stageId }: { stageId: string }): ReactNode {
  const { store } = useBoardUi();
  const stages = useBoard((board) => board.stages);
  const mayChange = useMay("board.change");
  const area = useRef<HTMLElement>(null);
  const spot = useMemo(() => ({ stageId }), [stageId]);
  const slot = useSlot(spot);
  useFocusThatStays(stageId);
  const index = stages.findIndex((stage) => stage.stageId === stageId);
  const name = stages[index]?.name ?? "";
  const own =
    useBoard((board) =>
      ownColumns(board)
        .map(() => "minmax(44px, 1fr)")
        .join(" "),
    ) || undefined;
  return (
    <section
      ref={area}
      className={cx(styles.table, own !== undefined && styles.owned, slot !== undefined && styles.aimed)}
      aria-label={say("list.of", { stage: name })}
      style={{ "--own": own } as CSSProperties}
      data-stage={stageId}
      data-list
    >
      <div className={styles.bar}>
        <Button look="quiet" size="small" onClick={() => listStage(store, undefined)}>
          <ArrowLeft size={14} aria-hidden />
          {say("list.back")}
        </Button>
        <div className={styles.head}>
          <StageHeader stageId={stageId} color={stageColor(index, stages.length)} />
        </div>
      </div>
      <ColumnHeads stageId={stageId} />
      <CardList spot={spot} label={say("list.of", { stage: name })} area={area} slot={slot}>
        <PutAway stageId={stageId} />
        {mayChange && <QuickAdd spot={spot} name={name} />}
      </CardList>
    </section>
  );
}

/** The keyboard stays in the list when the card it was at leaves it. */
function useFocusThatStays(stageId: string): void {
  const { store } = useBoardUi();
  const lens = useUi((ui) => ui.lens);
  const focusedId = useUi((ui) => ui.focusedCardId);
  const shown = useBoard((board) => matching(board, cardIdsIn(board, stageId), lens));
  const at = useRef(-1);
  useEffect(() => {
    const index = focusedId === undefined ? -1 : shown.indexOf(focusedId);
    if (index !== -1) return void (at.current = index);
    const next = shown[Math.min(at.current, shown.length - 1)];
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (at.current !== -1 && next !== undefined && isLost) focusCard(store, next);
  }, [store, shown, focusedId]);
}
