import { useEffect, type ReactNode } from "react";
import { useStore } from "zustand";
import { reach } from "../lib/reach.ts";
import { useLive } from "../replica/use-board-session.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

/** A quiet dot while all is well, a word when it is not; how many changes wait is told to the page as a whole. */
export function ConnectionMark(): ReactNode {
  const lost = useStore(reach, (known) => known.lost);
  const waiting = useLive((live) => live.waiting);
  const state = useLive(({ phase, connection }) => {
    if (lost) return "offline";
    if (phase === "loading") return "connecting";
    if (connection !== "live") return connection;
    return waiting > 0 ? "saving" : "live";
  });
  useEffect(() => reach.setState({ unsent: waiting }), [waiting]);
  useEffect(() => () => reach.setState({ unsent: undefined }), []);
  return (
    <span className={styles.connection} data-connection={state} title={say(`shell.connection.${state}`)}>
      <span className={styles.dot} aria-hidden />
      <span className={state === "live" || state === "saving" ? "visually-hidden" : undefined}>
        {say(`shell.connection.${state}`)}
      </span>
    </span>
  );
}
