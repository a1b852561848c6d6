import { useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { reach } from "../lib/reach.ts";
import { useLive } from "../replica/use-board-session.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

type State = "connecting" | "reconnecting" | "offline" | "sending" | "live";

/** A quiet dot while all is well, words when it is not; what being offline means is told to the page as a whole. */
export function ConnectionMark(): ReactNode {
  const lost = useStore(reach, (known) => known.lost);
  const waiting = useLive((live) => live.waiting);
  const state = useLive(({ phase, connection }): State => {
    if (lost) return "offline";
    if (phase === "loading") return "connecting";
    if (connection !== "live") return "reconnecting";
    return waiting > 0 ? "sending" : "live";
  });
  useEffect(() => reach.setState({ unsent: waiting }), [waiting]);
  useEffect(() => () => reach.setState({ unsent: undefined }), []);
  const word = say(`shell.connection.${state}`, { count: waiting });
  const more = state !== "sending" && waiting > 0 ? say("shell.connection.waits", { count: waiting }) : "";
  // One change that is on its way is no news.
  const quiet = state === "live" || (state === "sending" && waiting === 1);
  return (
    <>
      <span className={styles.connection} data-connection={state} title={word + more}>
        <span className={styles.dot} aria-hidden />
        <span className={quiet ? "visually-hidden" : undefined}>
          {word}
          <span className={styles.more}>{more}</span>
        </span>
      </span>
      <span role="status" className="visually-hidden">
        {useSaid(state, waiting)}
      </span>
    </>
  );
}

/** What those hear who do not see it: that it is being tried, and that all that waited is sent. */
function useSaid(state: State, waiting: number): string {
  const [behind, setBehind] = useState(false);
  const [caughtUp, setCaughtUp] = useState(false);
  const trouble = state === "offline" || state === "reconnecting";
  if (trouble && waiting > 0 && !behind) {
    setBehind(true);
    setCaughtUp(false);
  }
  if (state === "live" && behind) {
    setBehind(false);
    setCaughtUp(true);
  }
  if (state === "reconnecting") return say("shell.connection.reconnecting");
  return caughtUp ? say("shell.connection.caught-up") : "";
}
