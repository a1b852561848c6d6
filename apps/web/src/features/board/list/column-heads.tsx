import { readable } from "@weir/contract";
import type { CardSort } from "@weir/domain";
import { ArrowDownWideNarrow } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { lookAt } from "../look/look.ts";
import { sortSaid } from "../look/sort-words.ts";
import { columns, ownColumns, ownPlace, sortOf } from "./columns.ts";
import { say } from "./say.ts";
import styles from "./stage-table.module.css";

/** What the columns are; those that can be sorted by say so, and lead back to the order of hands. */
export function ColumnHeads({ stageId }: { stageId: string }): ReactNode {
  const started = useBoard(({ stages, startStageId, finishStageId }) => {
    const ids = stages.map((stage) => stage.stageId);
    const at = ids.indexOf(stageId);
    return ids.indexOf(startStageId) <= at && at < ids.indexOf(finishStageId);
  });
  const own = useBoard(ownColumns);
  return (
    <div className={styles.heads} role="group" aria-label={say("list.columns")}>
      {columns.map((column) => {
        const sort = sortOf(column, started);
        return sort === undefined ? (
          <span key={column} className={styles[column]} aria-hidden>
            {say(`list.${column}`)}
          </span>
        ) : (
          <SortHead key={column} className={styles[column]} label={say(`list.${column}`)} sort={sort} />
        );
      })}
      {own.map(({ fieldId, name }, index) => (
        <SortHead
          key={fieldId}
          className={styles.own}
          style={ownPlace(index)}
          label={readable(name)}
          sort={`field:${fieldId}`}
        />
      ))}
    </div>
  );
}

interface SortHeadProps {
  className: string | undefined;
  style?: CSSProperties;
  label: string;
  sort: CardSort;
}

function SortHead({ className, style, label, sort }: SortHeadProps): ReactNode {
  const { store } = useBoardUi();
  const on = useUi((ui) => ui.look.sort === sort);
  const fields = useBoard((board) => board.fields);
  return (
    <button
      type="button"
      className={className}
      style={style}
      aria-pressed={on}
      title={sortSaid(on ? "rank" : sort, fields)}
      onClick={() => lookAt(store, { sort: on ? "rank" : sort })}
    >
      <span>{label}</span>
      {on && <ArrowDownWideNarrow size={12} aria-hidden />}
    </button>
  );
}
