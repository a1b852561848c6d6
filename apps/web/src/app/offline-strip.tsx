import { CloudOff } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { lookForServer, onReturn, reach, watchReach } from "../lib/reach.ts";
import { Button } from "../ui/button.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

/** On every page, below it so that nothing moves: the server does not answer, what that means here, and when it is back. */
export function OfflineStrip(): ReactNode {
  const { lost, unsent } = useStore(reach);
  const [returned, setReturned] = useState(false);
  useEffect(() => watchReach(), []);
  useEffect(() => onReturn(() => setReturned(true)), []);
  return (
    <div className={styles.offline} data-offline={lost ? "" : undefined}>
      {lost && <CloudOff size={14} aria-hidden />}
      <span role="status" className={lost ? undefined : "visually-hidden"}>
        {lost ? whatItMeans(unsent) : returned && say("shell.online-again")}
      </span>
      {lost && (
        <Button size="small" look="quiet" onClick={() => void lookForServer()}>
          {say("shell.try-now")}
        </Button>
      )}
    </div>
  );
}

function whatItMeans(unsent: number | undefined): string {
  if (unsent === undefined) return say("shell.offline");
  return unsent === 0 ? say("shell.offline-board") : say("shell.offline-unsent", { count: unsent });
}
