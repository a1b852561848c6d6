import type { ToldMap } from "@weir/domain";
import type { FutureChange } from "@weir/flow-metrics";
import { useState, type ReactNode } from "react";
import type { Empty } from "../../../charts/emptiness.tsx";
import { say } from "../../../charts/words.ts";
import { Select } from "../../../ui/select.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import styles from "../maps.module.css";
import type { Ground } from "../ground.ts";
import type { KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { PartFuture } from "./part-future.tsx";
import { partKey, partOf } from "./parts.ts";
import { TargetList } from "./target-list.tsx";
import { sayFuture } from "./words.ts";

export interface FutureViewProps {
  desk: MapDesk;
  /** Its boards, which know whom and what a filter names. */
  ground: Ground;
  parts: readonly KnownPart[];
  /** Why there is nothing of a part to change. */
  emptyOf: (part: KnownPart) => Empty | undefined;
  titleOf: (part: Pick<KnownPart, "boardIds">) => string;
  /** The map as it is told now: a target keeps the window and the conventions it was set by. */
  now: ToldMap;
}

/** A future state drawn from today's map, and the targets somebody saved; a part of the map at a time. */
export function FutureView({ desk, ground, parts, emptyOf, titleOf, now }: FutureViewProps): ReactNode {
  const [chosen, setChosen] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, readonly (readonly FutureChange[])[]>>>({});
  const part = parts.find((each) => partKey(each) === chosen) ?? parts[0];
  if (part === undefined) return null;
  const key = partKey(part);
  const empty = emptyOf(part);
  const draft = drafts[key] ?? [[]];
  const change = (changes: readonly FutureChange[]): void => setDrafts({ ...drafts, [key]: [...draft, changes] });
  const undo = (): void => setDrafts({ ...drafts, [key]: draft.slice(0, -1) });
  const targets = desk.map.targets.map((target) => ({ target, part: partOf(target.changes, parts) }));
  return (
    <>
      {parts.length > 1 && (
        <div className={styles.card}>
          <Select
            label={sayFuture("future.part")}
            value={key}
            options={parts.map((each) => ({ value: partKey(each), label: titleOf(each) }))}
            onChange={setChosen}
          />
        </div>
      )}
      {empty === undefined ? (
        <PartFuture
          key={key}
          desk={desk}
          ground={ground}
          part={part}
          title={titleOf(part)}
          now={now}
          changes={draft.at(-1) ?? []}
          onChanges={change}
          onUndo={draft.length > 1 ? undo : undefined}
        />
      ) : (
        <section className={styles.none} aria-label={sayFuture("future.title")}>
          <EmptyState title={empty.title ?? say("analytics.empty.title")} text={empty.text} actions={empty.action} />
        </section>
      )}
      <TargetList
        desk={desk}
        ground={ground}
        targets={targets.filter((each) => each.part === part || each.part === undefined)}
        onLoad={change}
      />
    </>
  );
}
