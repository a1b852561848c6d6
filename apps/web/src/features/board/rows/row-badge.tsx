import { limitFor, type BoardState, type WipLimit } from "@weir/domain";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { cx } from "../../../lib/cx.ts";
import stageStyles from "../stage.module.css";
import { WipBadge } from "../wip-badge.tsx";
import { limitState, toneOf, useWip } from "../wip-state.ts";
import type { Rows } from "./rows.ts";
import { say } from "./say.ts";

/** How much of a row is in progress, and its limit: what the limit counts. */
export function RowBadge({ rows, rowId }: { rows: Rows; rowId: string }): ReactNode {
  const count = useBoard((board) => inProgress(board, rows, rowId));
  const limit = useBoard((board) => limitOfRow(board, rows, rowId));
  const sum = useWip((board) => {
    const scope = rows.scopeOf(rowId);
    return limit?.measure === "size" && scope !== undefined ? limitState(board, limit, scope) : undefined;
  });
  if (sum !== undefined) return <WipBadge {...sum} />;
  const { max, min } = limit ?? {};
  const tone = toneOf(count, { ...(max !== undefined && { max }), ...(min !== undefined && { min }) });
  const said = say("rows.in-progress", {
    count,
    ...(max !== undefined && { max }),
    ...(min !== undefined && { min }),
    state: tone === "ok" ? "" : say(`wip.${tone}`),
  });
  return (
    <span className={cx(stageStyles.wip, stageStyles[tone])} title={said} data-tone={tone}>
      <span aria-hidden>
        {tone === "over" && "▲ "}
        {tone === "under" && "▽ "}
        {count}
        {max !== undefined && <span className={stageStyles.wipMax}>/{max}</span>}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

function inProgress(board: BoardState, rows: Rows, rowId: string): number {
  const ids = board.stages.map(({ stageId }) => stageId);
  return ids
    .slice(ids.indexOf(board.startStageId), ids.indexOf(board.finishStageId))
    .reduce((sum, stageId) => sum + rows.cardIds(board, { stageId, rowId }).length, 0);
}

function limitOfRow(board: BoardState, rows: Rows, rowId: string): WipLimit | undefined {
  const scope = rows.scopeOf(rowId);
  if (scope === undefined) return undefined;
  return limitFor(board, scope) ?? (scope.kind === "person" ? limitFor(board, { kind: "person" }) : undefined);
}
