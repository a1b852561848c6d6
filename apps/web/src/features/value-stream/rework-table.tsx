import { reworkTable, type DrawnMap } from "@weir/charts";
import type { ReactNode } from "react";
import { TableView } from "../../charts/table-view.tsx";
import { say, words } from "../../charts/words.ts";
import styles from "./value-stream-page.module.css";

/** Every backward move between two stages: the drawing shows the most frequent ones only. */
export function ReworkTable({ map }: { map: DrawnMap }): ReactNode {
  return (
    <section className={styles.card}>
      <h2>{say("stream.rework")}</h2>
      {map.rework.length === 0 ? (
        <p className={styles.note}>{say("stream.no-rework")}</p>
      ) : (
        <TableView table={reworkTable(map, words)} caption={say("stream.rework")} />
      )}
    </section>
  );
}
