import type { BoardListItem } from "@weir/contract";
import { Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { client, reasonOf } from "../../lib/client.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { BoardRow } from "./board-row.tsx";
import styles from "./home.module.css";
import { say } from "./say.ts";

/** The boards there are, the demo's apart and removable. */
export function BoardList({
  boards,
  onChanged,
}: {
  boards: readonly BoardListItem[];
  onChanged: () => Promise<void>;
}): ReactNode {
  const own = boards.filter((board) => board.demo !== true).toSorted(inUseFirst);
  const demo = boards.filter((board) => board.demo === true);
  return (
    <>
      {own.length > 0 && <Rows boards={own} label={say("home.title")} />}
      {demo.length > 0 && (
        <section className={styles.demo} aria-label={say("home.demo.title")}>
          <header className={styles.demoHead}>
            <h2>{say("home.demo.title")}</h2>
            <p>{say("home.demo.text")}</p>
            <RemoveDemo onRemoved={onChanged} />
          </header>
          <Rows boards={demo} label={say("home.demo.title")} />
        </section>
      )}
    </>
  );
}

const inUseFirst = (one: BoardListItem, other: BoardListItem): number =>
  Number(one.archived === true) - Number(other.archived === true) || one.name.localeCompare(other.name);

function Rows({ boards, label }: { boards: readonly BoardListItem[]; label: string }): ReactNode {
  return (
    <ul className={styles.rows} aria-label={label}>
      {boards.map((board) => (
        <BoardRow key={board.boardId} board={board} />
      ))}
    </ul>
  );
}

function RemoveDemo({ onRemoved }: { onRemoved: () => Promise<void> }): ReactNode {
  const [removing, setRemoving] = useState(false);
  const remove = async (): Promise<void> => {
    setRemoving(true);
    try {
      await client.removeDemo();
      void showToast(say("home.demo.removed"));
      await onRemoved();
    } catch (failure) {
      void showToast(say("home.demo.failed", { why: reasonOf(failure, say("home.failed.text")) }), { tone: "wrong" });
    } finally {
      setRemoving(false);
    }
  };
  return (
    <Button size="small" disabled={removing} onClick={() => void remove()}>
      <Trash2 size={14} aria-hidden />
      {removing ? say("home.demo.removing") : say("home.demo.remove")}
    </Button>
  );
}
