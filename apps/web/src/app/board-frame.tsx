import { Link, Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { say } from "./say.ts";
import styles from "./shell.module.css";

/** The bar of one board: its name, its views, its connection; a view below. */
export function BoardFrame({ boardId }: { boardId: string }): ReactNode {
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <nav className={styles.tabs} aria-label={say("shell.board-tabs")}>
          <Link to="/boards/$boardId" params={{ boardId }} className={styles.tab} activeOptions={{ exact: true, includeSearch: false }}>
            {say("shell.tab.board")}
          </Link>
          <Link to="/boards/$boardId/analytics" params={{ boardId }} className={styles.tab}>
            {say("shell.tab.analytics")}
          </Link>
          <Link to="/boards/$boardId/value-stream" params={{ boardId }} className={styles.tab}>
            {say("shell.tab.value-stream")}
          </Link>
        </nav>
      </header>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}
