import { reworkTable } from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { TableView } from "../../charts/table-view.tsx";
import { say, words } from "../../charts/words.ts";
import { useNames } from "../../lib/people.ts";
import styles from "./value-stream-page.module.css";

/** Every backward move between two stages: the drawing shows the most frequent ones only. */
export function ReworkTable({ result }: { result: ValueStreamResult }): ReactNode {
  return (
    <section className={styles.card}>
      <h2>{say("stream.rework")}</h2>
      {result.rework.length === 0 ? (
        <p className={styles.note}>{say("stream.no-rework")}</p>
      ) : (
        <TableView table={reworkTable(result, words)} caption={say("stream.rework")} />
      )}
    </section>
  );
}

/** Who handed on to whom; people only where that is switched on. */
export function HandoffTable({ result }: { result: ValueStreamResult }): ReactNode {
  const names = useNames(result.handoffs.flatMap(({ from, to }) => [from, to]));
  const named = (id: string): string => names.get(id) ?? id;
  return (
    <section className={styles.card}>
      <h2>{say("stream.handoffs")}</h2>
      <TableView
        caption={say("stream.handoffs")}
        table={{
          columns: [
            { heading: say("stream.handoff.from"), kind: "text" },
            { heading: say("stream.handoff.to"), kind: "text" },
            { heading: say("stream.handoff.count"), kind: "number" },
          ],
          rows: result.handoffs.map((handoff) => [named(handoff.from), named(handoff.to), handoff.count]),
        }}
      />
    </section>
  );
}
