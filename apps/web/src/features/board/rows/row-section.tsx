import { ChevronDown, ChevronRight, Settings2 } from "lucide-react";
import { memo, useRef, type ReactNode, type RefObject } from "react";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { Cell } from "./cell.tsx";
import { toggleFold } from "./folded.ts";
import { RowBadge } from "./row-badge.tsx";
import styles from "./row-board.module.css";
import { valueOf } from "./row-kind.ts";
import { foldKey, type Row, type Rows } from "./rows.ts";
import { say } from "./say.ts";
import { useNear } from "./use-near.ts";

interface RowSectionProps {
  row: Row;
  rows: Rows;
  scroller: RefObject<HTMLElement | null>;
  /** In sight before anything was scrolled. */
  first: boolean;
}

/** One row: its head, and its cells; far from what is in sight only the room they take. */
export const RowSection = memo(function RowSection({ row, rows, scroller, first }: RowSectionProps): ReactNode {
  const { rowId, name } = row;
  const { store } = useBoardUi();
  const section = useRef<HTMLElement>(null);
  const boardId = useBoard((board) => board.boardId);
  const stages = useBoard((board) => board.stages);
  const mayManage = useMay("board.manage");
  const folded = useUi((ui) => ui.folded.has(foldKey.row(rowId)));
  const near = useNear(section, scroller, { rows, rowId, first });
  const longest = useBoard((board) =>
    near ? 0 : Math.max(0, ...board.stages.map(({ stageId }) => rows.cardIds(board, { stageId, rowId }).length)),
  );
  const isLane = rows.by === "own" && valueOf(rowId) !== undefined;
  return (
    <section ref={section} className={styles.row} aria-label={name} data-row={rowId} data-folded={folded || undefined}>
      <header className={styles.rowHead}>
        <h3>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!folded}
            onClick={() => toggleFold(store, boardId, foldKey.row(rowId))}
          >
            {folded ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
            <span className={styles.rowName}>{name}</span>
          </button>
        </h3>
        <RowBadge rows={rows} rowId={rowId} />
        {isLane && mayManage && (
          <IconButton
            label={say("lanes.change", { lane: name })}
            size="small"
            tip="none"
            className={styles.tool}
            aria-haspopup="dialog"
            onClick={() => store.setState({ lanesShown: true })}
          >
            <Settings2 size={14} />
          </IconButton>
        )}
      </header>
      {near ? (
        <div className={styles.cells}>
          {stages.map(({ stageId }) => (
            <Cell key={stageId} stageId={stageId} rowId={rowId} rows={rows} />
          ))}
        </div>
      ) : (
        <div
          className={styles.far}
          style={{ height: folded ? 36 : `min(var(--row-height), ${longest * 72 + 48}px)` }}
        />
      )}
    </section>
  );
});
