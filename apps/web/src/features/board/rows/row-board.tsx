import { useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import { stageColor } from "@weir/charts";
import { useNames } from "../../../lib/people.ts";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { namesOnBoard } from "../../../ui/filter/known-names.ts";
import { NewStage } from "../new-stage.tsx";
import { PutAway } from "../put-away.tsx";
import { StageHeader } from "../stage-header.tsx";
import { useCarrying } from "../use-carrying.ts";
import { createRows } from "./create-rows.ts";
import { RowHeads, useLabels } from "../heads/row-heads.tsx";
import { FoldedHead } from "./folded-head.tsx";
import styles from "./row-board.module.css";
import { RowSection } from "./row-section.tsx";
import { foldKey, type Rows } from "./rows.ts";
import type { Divided } from "./rows-by.ts";
import { say } from "./say.ts";
import { useFirstQuickAdd } from "./use-first-quick-add.ts";

/** The stages from left to right, each with one head, divided into rows. */
export function RowBoard({ by }: { by: Divided }): ReactNode {
  const { store } = useBoardUi();
  const rows = useMemo(() => createRows(by), [by]);
  useLayoutEffect(() => {
    store.setState({ rows });
    return () => store.setState({ rows: undefined });
  }, [store, rows]);
  const ready = useUi((ui) => ui.rows === rows);
  return ready ? <DividedStages rows={rows} /> : null;
}

const nobody: readonly string[] = [];

function DividedStages({ rows }: { rows: Rows }): ReactNode {
  useNames(useBoard((board) => (rows.by === "person" ? namesOnBoard(board).people : nobody)));
  const stages = useBoard((board) => board.stages);
  const hasHeads = useBoard((board) => board.stageGroups.length > 0);
  const labels = useLabels();
  const shown = useBoard(rows.shown);
  const mayManage = useMay("board.manage");
  const carrying = useCarrying();
  const folded = useUi((ui) => ui.folded);
  const scroller = useRef<HTMLDivElement>(null);
  useFirstQuickAdd(rows);
  const widths = stages.map(({ stageId }) => (folded.has(foldKey.stage(stageId)) ? "folded" : "stage"));
  const columns = {
    "--columns": `${widths.map((width) => `var(--${width})`).join(" ")} var(--last)`,
    "--least": `calc(${widths.map((width) => `var(--least-${width})`).join(" + ")})`,
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={styles.board}
      role="group"
      aria-label={say("board.stage-list")}
      data-carrying={carrying}
      data-rows={rows.by}
      style={columns}
    >
      <div className={styles.heads} data-heads={hasHeads || undefined}>
        {hasHeads && <RowHeads />}
        {stages.map(({ stageId }, index) => {
          const color = stageColor(index, stages.length);
          return folded.has(foldKey.stage(stageId)) ? (
            <FoldedHead key={stageId} stageId={stageId} color={color} />
          ) : (
            <div key={stageId} className={styles.head} data-head={stageId}>
              <StageHeader stageId={stageId} color={color} {...labels.get(stageId)} />
              <PutAway stageId={stageId} />
            </div>
          );
        })}
        {mayManage && <NewStage />}
      </div>
      {shown.map((row, index) => (
        <RowSection key={row.rowId} row={row} rows={rows} scroller={scroller} first={index < 3} />
      ))}
    </div>
  );
}
