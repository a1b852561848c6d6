import { reworkTable, type DrawnMap } from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { privacyTexts, textsOf } from "@weir/contract";
import type { ReactNode } from "react";
import { TableView } from "../../charts/table-view.tsx";
import { say, words } from "../../charts/words.ts";
import { useNames } from "../../lib/people.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import styles from "./value-stream-page.module.css";

const sayOfPrivacy = textsOf(privacyTexts);

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

export interface HandoffTableProps {
  result: ValueStreamResult;
  /** Whether people are among them; absent where figures name nobody. */
  byPerson: boolean | undefined;
  onByPerson: (byPerson: boolean) => void;
}

/** Who handed on to whom; people only where that is switched on. */
export function HandoffTable({ result, byPerson, onByPerson }: HandoffTableProps): ReactNode {
  const names = useNames(result.handoffs.flatMap(({ from, to }) => [from, to]));
  const named = (id: string): string => names.get(id) ?? id;
  return (
    <section className={styles.card}>
      <h2>{say("stream.handoffs")}</h2>
      {byPerson !== undefined && (
        <SegmentedControl
          label={sayOfPrivacy("figures.handoffs")}
          value={byPerson ? "all" : "group"}
          options={(["group", "all"] as const).map((value) => ({
            value,
            label: sayOfPrivacy(`figures.handoffs.${value}`),
          }))}
          onChange={(value) => onByPerson(value === "all")}
        />
      )}
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
