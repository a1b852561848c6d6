import { useLayoutEffect, useRef, type ReactNode } from "react";
import { useSession } from "../replica/use-board-session.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

/** The board's name while it is written anew: Enter keeps it, Esc does not. */
export function BoardNameField({ name, onDone }: { name: string; onDone: (byKey: boolean) => void }): ReactNode {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const keep = (byKey: boolean): void => {
    const next = field.current?.value.trim() ?? "";
    if (next !== "" && next !== name) session.wish({ type: "board.rename", name: next });
    onDone(byKey);
  };
  return (
    <input
      ref={field}
      className={styles.nameField}
      defaultValue={name}
      maxLength={200}
      aria-label={say("shell.board-name")}
      onBlur={() => keep(false)}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep(true);
        if (event.key === "Escape") onDone(true);
      }}
    />
  );
}
