import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { sayEdit } from "../editing-words.ts";
import { say } from "../words.ts";
import styles from "./boards-in-order.module.css";

interface NamedBoard {
  readonly boardId: string;
  readonly name: string;
}

export interface BoardsInOrderProps {
  /** Those that may be on the map. */
  boards: readonly NamedBoard[];
  chosen: readonly string[];
  /** One that cannot be taken off. */
  kept?: string | undefined;
  hint: string;
  onChange: (chosen: readonly string[]) => void;
}

/** The boards of a map in the order work goes through them: added, moved and taken off by mouse and by keyboard. */
export function BoardsInOrder({ boards, chosen, kept, hint, onChange }: BoardsInOrderProps): ReactNode {
  const group = useRef<HTMLFieldSetElement>(null);
  const moved = useRef<string>(undefined);
  const nameOf = (id: string): string => boards.find(({ boardId }) => boardId === id)?.name ?? id;
  useEffect(() => {
    const boardId = moved.current;
    moved.current = undefined;
    const at = document.activeElement;
    if (boardId === undefined || !(at === null || at === document.body || at.matches(":disabled"))) return;
    // What was pressed is gone, or leads no further: the next button of its line has the focus, or the field below.
    const line = [...(group.current?.querySelectorAll("li") ?? [])].find((item) => item.dataset["board"] === boardId);
    (line?.querySelector<HTMLElement>("button:not(:disabled)") ?? group.current?.querySelector("select"))?.focus();
  }, [chosen]);
  const shift = (at: number, by: number): void => {
    const id = chosen[at] ?? "";
    moved.current = id;
    onChange(chosen.toSpliced(at, 1).toSpliced(at + by, 0, id));
    announce(sayEdit("edit.boards.place", { board: nameOf(id), place: at + by + 1, count: chosen.length }));
  };
  const remove = (id: string): void => {
    moved.current = id;
    onChange(chosen.filter((boardId) => boardId !== id));
    announce(sayEdit("edit.boards.removed", { board: nameOf(id) }));
  };
  const others = boards.filter(({ boardId }) => !chosen.includes(boardId));
  return (
    <fieldset ref={group} className={styles.boards}>
      <legend>{say("maps.new.boards")}</legend>
      <p className={styles.hint}>{hint}</p>
      {chosen.length === 0 ? (
        <p className={styles.none}>{sayEdit("edit.boards.none")}</p>
      ) : (
        <ol className={styles.list}>
          {chosen.map((id, at) => (
            <li key={id} data-board={id}>
              <span className={styles.name}>{nameOf(id)}</span>
              <IconButton
                label={sayEdit("edit.boards.earlier", { board: nameOf(id) })}
                tip="none"
                disabled={at === 0}
                onClick={() => shift(at, -1)}
              >
                <ArrowUp size={16} />
              </IconButton>
              <IconButton
                label={sayEdit("edit.boards.later", { board: nameOf(id) })}
                tip="none"
                disabled={at === chosen.length - 1}
                onClick={() => shift(at, 1)}
              >
                <ArrowDown size={16} />
              </IconButton>
              <IconButton
                label={sayEdit("edit.boards.remove", { board: nameOf(id) })}
                tip="none"
                disabled={id === kept}
                onClick={() => remove(id)}
              >
                <X size={16} />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <AnotherBoard
          boards={others}
          onAdd={(id) => {
            onChange([...chosen, id]);
            const count = chosen.length + 1;
            announce(sayEdit("edit.boards.place", { board: nameOf(id), place: count, count }));
          }}
        />
      )}
    </fieldset>
  );
}

function AnotherBoard({ boards, onAdd }: { boards: readonly NamedBoard[]; onAdd: (id: string) => void }): ReactNode {
  const [wished, setWished] = useState("");
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  // One that was added meanwhile is not there to be chosen any more.
  const value = boards.some(({ boardId }) => boardId === wished) ? wished : "";
  const add = (): void => {
    setTried(value === "");
    if (value !== "") onAdd(value);
    field.current?.focus();
  };
  return (
    <div className={styles.add}>
      <Select
        ref={field}
        label={sayEdit("edit.boards.add")}
        value={value}
        problem={tried && value === "" ? sayEdit("edit.boards.choose-first") : undefined}
        options={[
          { value: "", label: sayEdit("edit.boards.choose") },
          ...boards.map(({ boardId, name }) => ({ value: boardId, label: name })),
        ]}
        onChange={setWished}
      />
      <Button onClick={add}>{sayEdit("edit.boards.adds")}</Button>
    </div>
  );
}
