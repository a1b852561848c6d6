import type { BoardListItem } from "@weir/contract";
import type { ReactNode } from "react";
import { useWho } from "../../lib/who.ts";
import { BoardRow } from "./board-row.tsx";
import styles from "./home.module.css";
import { RemoveBoard } from "./remove-board.tsx";
import { RemoveDemo } from "./remove-demo.tsx";
import { say } from "./say.ts";

/** The boards there are, the demo's apart and removable. */
export function BoardList({
  boards,
  mayRemove,
  onChanged,
}: {
  boards: readonly BoardListItem[];
  mayRemove: boolean;
  onChanged: () => Promise<void>;
}): ReactNode {
  const own = boards.filter((board) => board.demo !== true).toSorted(inUseFirst);
  const demo = boards.filter((board) => board.demo === true);
  return (
    <>
      {own.length > 0 && <Rows boards={own} label={say("home.title")} onRemoved={onChanged} />}
      {demo.length > 0 && (
        <section className={styles.demo} aria-label={say("home.demo.title")}>
          <header className={styles.demoHead}>
            <h2>{say("home.demo.title")}</h2>
            <p>{say("home.demo.text")}</p>
            {mayRemove && <RemoveDemo boards={demo} onRemoved={onChanged} />}
          </header>
          <Rows boards={demo} label={say("home.demo.title")} />
        </section>
      )}
    </>
  );
}

const inUseFirst = (one: BoardListItem, other: BoardListItem): number =>
  Number(one.archived === true) - Number(other.archived === true) || one.name.localeCompare(other.name);

interface RowsProps {
  boards: readonly BoardListItem[];
  label: string;
  /** Absent: they go together, or not at all. */
  onRemoved?: () => Promise<void>;
}

/** What is archived can be removed for good by those who run the workspace. */
function Rows({ boards, label, onRemoved }: RowsProps): ReactNode {
  const who = useWho();
  const mayRemove = who?.mode === "solo" || who?.role === "owner" || who?.role === "admin";
  const removable = ({ archived }: BoardListItem): boolean => archived === true && mayRemove;
  return (
    <ul className={styles.rows} aria-label={label}>
      {boards.map((board) => (
        <BoardRow
          key={board.boardId}
          board={board}
          end={onRemoved && removable(board) && <RemoveBoard board={board} onRemoved={onRemoved} />}
        />
      ))}
    </ul>
  );
}
