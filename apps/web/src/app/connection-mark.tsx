import type { ReactNode } from "react";
import { useLive } from "../replica/use-board-session.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

/** A quiet dot while all is well, words when it is not. */
export function ConnectionMark(): ReactNode {
  const state = useLive(({ phase, connection, waiting }) => {
    if (phase === "loading") return "connecting";
    if (connection !== "live") return connection;
    return waiting > 0 ? "saving" : "live";
  });
  return (
    <span className={styles.connection} data-connection={state} title={say(`shell.connection.${state}`)}>
      <span className={styles.dot} aria-hidden />
      <span className={state === "live" || state === "saving" ? "visually-hidden" : undefined}>
        {say(`shell.connection.${state}`)}
      </span>
    </span>
  );
}
