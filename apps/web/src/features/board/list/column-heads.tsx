import type { CardSort } from "@weir/domain";
import { ArrowDownWideNarrow } from "lucide-react";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { lookAt } from "../look/look.ts";
import { columns, sortOf, type Column } from "./columns.ts";
import { say } from "./say.ts";
import styles from "./stage-table.module.css";

/** What the columns are; those that can be sorted by say so, and lead back to the order of hands. */
export function ColumnHeads({ stageId }: { stageId: string }): ReactNode {
  const started = useBoard(({ stages, startStageId, finishStageId }) => {
    const ids = stages.map((stage) => stage.stageId);
    const at = ids.indexOf(stageId);
    return ids.indexOf(startStageId) <= at && at < ids.indexOf(finishStageId);
  });
  return (
    <div className={styles.heads} role="group" aria-label={say("list.columns")}>
      {columns.map((column) => {
        const sort = sortOf(column, started);
        return sort === undefined ? (
          <span key={column} className={styles[column]} aria-hidden>
            {say(`list.${column}`)}
          </span>
        ) : (
          <SortHead key={column} column={column} sort={sort} />
        );
      })}
    </div>
  );
}

function SortHead({ column, sort }: { column: Column; sort: CardSort }): ReactNode {
  const { store } = useBoardUi();
  const on = useUi((ui) => ui.look.sort === sort);
  return (
    <button
      type="button"
      className={styles[column]}
      aria-pressed={on}
      title={say(on ? "look.sort.rank" : `look.sort.${sort}`)}
      onClick={() => lookAt(store, { sort: on ? "rank" : sort })}
    >
      {say(`list.${column}`)}
      {on && <ArrowDownWideNarrow size={12} aria-hidden />}
    </button>
  );
}
