import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./teams.module.css";
import { say } from "./words.ts";

/** Everybody, or the teams they are in. */
export function PeopleTabs(): ReactNode {
  return (
    <nav className={styles.tabs} aria-label={say("teams.tabs")}>
      <Link to="/people" className={styles.tab} activeOptions={{ exact: true }}>
        {say("teams.tab.people")}
      </Link>
      <Link to="/people/teams" className={styles.tab} activeOptions={{ exact: true }}>
        {say("teams.tab.teams")}
      </Link>
    </nav>
  );
}
