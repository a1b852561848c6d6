import { longDay } from "@weir/charts";
import { futureState, type FutureChange } from "@weir/flow-metrics";
import { useState, type ReactNode } from "react";
import { words } from "../../../charts/words.ts";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { ChangeForm } from "./change-form.tsx";
import { changeWords } from "./change-words.ts";
import styles from "../maps.module.css";
import { TotalsTable } from "./totals-table.tsx";
import type { KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { say } from "../words.ts";

export interface FutureViewProps {
  desk: MapDesk;
  part: KnownPart;
  steps: readonly { readonly nodeId: string; readonly name: string }[];
}

/** A future state drawn from today's: changes, the totals they would give, and the targets somebody saved. */
export function FutureView({ desk, part, steps }: FutureViewProps): ReactNode {
  const { map, editable, ask } = desk;
  const [changes, setChanges] = useState<readonly FutureChange[]>([]);
  const [name, setName] = useState("");
  const nameOf = (nodeId: string): string =>
    steps.find((step) => step.nodeId === nodeId)?.name ?? say("future.unknown-step");
  const there = new Set(steps.map(({ nodeId }) => nodeId));
  // A target may speak of a step that is gone since.
  const known = changes.filter(
    (change) => there.has(change.nodeId) && (change.kind !== "merge" || there.has(change.into)),
  );
  const { today, future, assumptions } = futureState(part.known, known);
  const save = async (): Promise<void> => {
    const said = name.trim();
    if (said === "" || known.length === 0) return;
    const done = await ask({ type: "map.set-target", targetId: newId(), name: said, changes: known, today, future });
    if (done) setName("");
  };
  return (
    <>
      <section className={styles.card} aria-label={say("future.title")}>
        <h2>{say("future.title")}</h2>
        <ChangeForm steps={steps} onAdd={(change) => setChanges([...changes, change])} />
        {changes.length === 0 ? (
          <p className={styles.note}>{say("future.none")}</p>
        ) : (
          <ul className={styles.list}>
            {changes.map((change, index) => {
              const said = changeWords(change, nameOf);
              return (
                <li key={`${index} ${said}`} className={styles.row}>
                  <span>{said}</span>
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={say("future.drop", { change: said })}
                    onClick={() => setChanges(changes.toSpliced(index, 1))}
                  >
                    {say("map.clear")}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        <p className={styles.note}>{say("future.calculation")}</p>
        <TotalsTable
          caption={say("map.view.future")}
          columns={[
            { heading: say("future.today"), totals: today },
            { heading: say("future.then"), totals: future },
          ]}
        />
        <h3>{say("future.assumes")}</h3>
        <ul className={styles.note}>
          {assumptions.map((assumption) => (
            <li key={assumption}>{say(`future.assumption.${assumption}`)}</li>
          ))}
        </ul>
        {editable && (
          <form
            className={styles.change}
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <TextField
              label={say("future.name")}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
            <Button type="submit" look="primary" disabled={known.length === 0}>
              {say("future.save")}
            </Button>
          </form>
        )}
      </section>
      {map.targets.length > 0 && (
        <section className={styles.card} aria-label={say("future.targets")}>
          <h2>{say("future.targets")}</h2>
          {map.targets.map((target) => (
            <article key={target.targetId} className={styles.form} aria-label={target.name}>
              <header className={styles.head}>
                <h3>{target.name}</h3>
                <span className={styles.note}>
                  {say("future.set-at", { day: longDay(target.setAt.slice(0, 10), words["charts.locale"]) })}
                </span>
                <Button size="small" onClick={() => setChanges(target.changes)}>
                  {say("future.load")}
                </Button>
                {editable && (
                  <Button
                    size="small"
                    look="quiet"
                    onClick={() => void ask({ type: "map.drop-target", targetId: target.targetId })}
                  >
                    {say("future.remove")}
                  </Button>
                )}
              </header>
              <TotalsTable
                caption={target.name}
                columns={[
                  { heading: say("future.set-at", { day: target.setAt.slice(0, 10) }), totals: target.today },
                  { heading: say("future.now"), totals: today },
                  { heading: say("future.goal"), totals: target.future },
                ]}
              />
            </article>
          ))}
        </section>
      )}
    </>
  );
}
