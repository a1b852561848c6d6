import { longDay } from "@weir/charts";
import type { MapState } from "@weir/domain";
import { futureState, type FutureChange } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { words } from "../../../charts/words.ts";
import { Button } from "../../../ui/button.tsx";
import type { KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import styles from "../maps.module.css";
import own from "./future.module.css";
import { TotalsTable } from "./totals-table.tsx";
import { sayFuture } from "./words.ts";

export interface TargetListProps {
  desk: MapDesk;
  /** With the part each belongs to; none where its steps are gone. */
  targets: readonly { readonly target: MapState["targets"][number]; readonly part: KnownPart | undefined }[];
  onLoad: (changes: readonly FutureChange[]) => void;
}

/** What somebody wants, beside what was calculated of it then and what is measured now. */
export function TargetList({ desk: { editable, ask }, targets, onLoad }: TargetListProps): ReactNode {
  if (targets.length === 0) return null;
  return (
    <section className={styles.card} aria-label={sayFuture("future.targets")}>
      <h2>{sayFuture("future.targets")}</h2>
      {targets.map(({ target, part }) => {
        const set = sayFuture("future.set-at", { day: longDay(target.setAt.slice(0, 10), words["charts.locale"]) });
        return (
          <article key={target.targetId} className={own.target} aria-label={target.name}>
            <header className={styles.head}>
              <h3>{target.name}</h3>
              <span className={styles.note}>{set}</span>
              <Button size="small" onClick={() => onLoad(target.changes)}>
                {sayFuture("future.load")}
              </Button>
              {editable && (
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => void ask({ type: "map.drop-target", targetId: target.targetId })}
                >
                  {sayFuture("future.remove")}
                </Button>
              )}
            </header>
            {part === undefined && <p className={styles.note}>{sayFuture("future.target-lost")}</p>}
            <TotalsTable
              caption={target.name}
              columns={[
                { heading: set, totals: target.today },
                ...(part === undefined
                  ? []
                  : [{ heading: sayFuture("future.now"), totals: futureState(part.known, []).today }]),
                { heading: sayFuture("future.goal"), totals: target.future },
              ]}
            />
          </article>
        );
      })}
    </section>
  );
}
