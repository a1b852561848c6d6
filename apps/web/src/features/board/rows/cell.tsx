import { limitFor } from "@weir/domain";
import { memo, useEffect, useMemo, useRef, type ReactNode } from "react";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { cx } from "../../../lib/cx.ts";
import { useUi } from "../board-ui.ts";
import { CardList } from "../card-list.tsx";
import { useDrag } from "../drag/use-board-drag.tsx";
import { matching } from "../look/look.ts";
import { QuickAdd } from "../quick-add.tsx";
import type { Spot } from "../spot.ts";
import { useSlot } from "../use-slot.ts";
import { WipBadge } from "../wip-badge.tsx";
import { limitState, useWip } from "../wip-state.ts";
import { valueOf } from "./row-kind.ts";
import styles from "./row-board.module.css";
import { isFolded, type Rows } from "./rows.ts";
import { useFoldedSpot } from "./use-folded-spot.ts";
import { say } from "./say.ts";

interface CellProps {
  stageId: string;
  rowId: string;
  rows: Rows;
}

interface InCellProps {
  spot: Spot & { readonly rowId: string };
  rows: Rows;
  name: string;
}

/** What lies of a stage in a row. */
export const Cell = memo(function Cell({ stageId, rowId, rows }: CellProps): ReactNode {
  const spot = useMemo(() => ({ stageId, rowId }), [stageId, rowId]);
  const folded = useUi((ui) => isFolded(ui, spot));
  const name = useBoard((board) => rows.nameOf(board, spot));
  return folded ? <FoldedCell spot={spot} rows={rows} name={name} /> : <OpenCell spot={spot} rows={rows} name={name} />;
});

function OpenCell({ spot, rows, name }: InCellProps): ReactNode {
  const mayChange = useMay("board.change");
  const area = useRef<HTMLDivElement>(null);
  const slot = useSlot(spot);
  useInSight(spot, rows, area);
  return (
    <div
      ref={area}
      className={cx(styles.cell, slot !== undefined && styles.aimed)}
      data-stage={spot.stageId}
      data-in-row={spot.rowId}
    >
      <CellLimit spot={spot} rows={rows} />
      <CardList spot={spot} label={say("board.cards-of", { stage: name })} area={area} slot={slot}>
        {mayChange && rows.newCard(spot.rowId) !== undefined && <QuickAdd spot={spot} name={name} />}
      </CardList>
    </div>
  );
}

/** Only how many there are; what is dropped on it goes last. */
function FoldedCell({ spot, rows, name }: InCellProps): ReactNode {
  const lens = useUi((ui) => ui.lens);
  const cardIds = useBoard((board) => matching(board, rows.cardIds(board, spot), lens));
  const liftedId = useDrag(({ lift }) => lift?.cardId);
  const slot = useSlot(spot);
  const staying = cardIds.filter((cardId) => cardId !== liftedId).length;
  const setArea = useFoldedSpot(spot, staying);
  return (
    <div
      ref={setArea}
      className={cx(styles.foldedCell, slot !== undefined && styles.aimed)}
      data-tone={slot?.tone}
      data-stage={spot.stageId}
      data-in-row={spot.rowId}
    >
      <span aria-hidden>{cardIds.length}</span>
      <span className="visually-hidden">{say("rows.folded", { place: name, count: cardIds.length })}</span>
    </div>
  );
}

/** Only lanes have cells that can be limited. */
function CellLimit({ spot: { stageId, rowId }, rows }: Pick<InCellProps, "spot" | "rows">): ReactNode {
  const laneId = rows.by === "own" ? valueOf(rowId) : undefined;
  const wip = useWip((board) => {
    if (laneId === undefined) return undefined;
    const scope = { kind: "cell", stageId, laneId } as const;
    const limit = limitFor(board, scope);
    return limit && limitState(board, limit, scope);
  });
  if (wip === undefined) return null;
  return (
    <div className={styles.cellLimit}>
      <WipBadge {...wip} />
    </div>
  );
}

/** A card that is to have the focus is brought in sight with its cell. */
function useInSight(spot: Spot, rows: Rows, area: { readonly current: HTMLElement | null }): void {
  const wantedId = useUi((ui) => ui.wantedCardId);
  const wanted = useBoard((board) => wantedId !== undefined && rows.cardIds(board, spot).includes(wantedId));
  useEffect(() => {
    if (wanted) area.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [wanted, area]);
}
