import { longDay } from "@weir/charts";
import type { MapState } from "@weir/domain";
import type { FutureChange } from "@weir/flow-metrics";
import { useState, type ReactNode } from "react";
import { words } from "../../../charts/words.ts";
import { Button } from "../../../ui/button.tsx";
import { filterIn, useReadFilter } from "../asked-filter.ts";
import type { Ground } from "../ground.ts";
import type { KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import styles from "../maps.module.css";
import own from "./future.module.css";
import { TargetProgress } from "./target-progress.tsx";
import { TotalsTable } from "./totals-table.tsx";
import { sayFuture } from "./words.ts";

type MapTarget = MapState["targets"][number];

export interface TargetListProps {
  desk: MapDesk;
  /** Its boards, which know whom and what a filter names. */
  ground: Ground;
  /** With the part each belongs to; none where its steps are gone. */
  targets: readonly { readonly target: MapTarget; readonly part: KnownPart | undefined }[];
  onLoad: (changes: readonly FutureChange[]) => void;
}

/** What somebody wants, and how far it is; the newest first, and open. */
export function TargetList({ desk, ground, targets, onLoad }: TargetListProps): ReactNode {
  const [switched, setSwitched] = useState<Readonly<Record<string, boolean>>>({});
  const read = useReadFilter(ground);
  if (targets.length === 0) return null;
  const [newest] = targets.toReversed();
  return (
    <section className={styles.card} aria-label={sayFuture("future.targets")}>
      <h2>{sayFuture("future.targets")}</h2>
      {targets.toReversed().map(({ target, part }) => (
        <TargetArticle
          key={target.targetId}
          desk={desk}
          target={target}
          read={read}
          isLost={part === undefined}
          isOpen={switched[target.targetId] ?? target === newest?.target}
          onOpen={(isOpen) => setSwitched({ ...switched, [target.targetId]: isOpen })}
          onLoad={onLoad}
        />
      ))}
    </section>
  );
}

interface TargetArticleProps extends Pick<TargetListProps, "desk" | "onLoad"> {
  target: MapTarget;
  /** A filter in words. */
  read: (kept: string) => string;
  isLost: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

function TargetArticle({ desk, target, read, isLost, isOpen, onOpen, onLoad }: TargetArticleProps): ReactNode {
  const { map, editable, ask } = desk;
  const { targetId, name, setAt, changes, today, future, measuredBy } = target;
  const filter = filterIn(measuredBy?.asked);
  const set = sayFuture("future.set-at", { day: longDay(setAt.slice(0, 10), words["charts.locale"]) });
  return (
    <article className={own.target} aria-label={name}>
      <header className={styles.head}>
        <h3>{name}</h3>
        <span className={styles.note}>{set}</span>
        {!isLost && (
          <>
            <Button size="small" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
              {sayFuture(isOpen ? "progress.hide" : "progress.show")}
            </Button>
            <Button size="small" onClick={() => onLoad(changes)}>
              {sayFuture("future.load")}
            </Button>
          </>
        )}
        {editable && (
          <Button size="small" look="quiet" onClick={() => void ask({ type: "map.drop-target", targetId })}>
            {sayFuture("future.remove")}
          </Button>
        )}
      </header>
      {filter !== undefined && (
        <p className={styles.note}>{sayFuture("progress.of-cards", { filter: read(filter) })}</p>
      )}
      {isLost && <p className={styles.note}>{sayFuture("future.target-lost")}</p>}
      {isOpen && !isLost ? (
        <TargetProgress mapId={map.mapId} targetId={targetId} name={name} seq={map.seq} />
      ) : (
        <TotalsTable
          caption={name}
          columns={[
            { heading: sayFuture("progress.set"), totals: today },
            { heading: sayFuture("future.goal"), totals: future },
          ]}
          withDifference
        />
      )}
    </article>
  );
}
