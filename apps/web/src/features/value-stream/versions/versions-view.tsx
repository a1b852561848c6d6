import { longDay, type Table } from "@weir/charts";
import type { MapVersion, ToldMap, ToldStep } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { TableView } from "../../../charts/table-view.tsx";
import { words } from "../../../charts/words.ts";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { drawnKnown, isOther } from "../known/drawn-known.ts";
import { MapDrawing } from "../drawing/map-drawing.tsx";
import styles from "../maps.module.css";
import { TotalsTable } from "../future/totals-table.tsx";
import type { MapDesk } from "../known/use-map-desk.ts";
import { say } from "../words.ts";

const NOW = "now";

export interface VersionsViewProps {
  desk: MapDesk;
  /** The map as it is told now. */
  now: ToldMap;
  boardOf: ((nodeId: string) => string | undefined) | undefined;
}

/** Dated versions of a map: taking one, and two of them side by side with what differs. */
export function VersionsView({ desk: { map, editable, ask }, now, boardOf }: VersionsViewProps): ReactNode {
  const [name, setName] = useState("");
  const latest = map.versions.at(-1);
  const [left, setLeft] = useState<string>();
  const [right, setRight] = useState(NOW);
  const take = async (): Promise<void> => {
    const said = name.trim();
    if (said === "") return;
    if (await ask({ type: "map.take-version", versionId: newId(), name: said, told: now })) setName("");
  };
  const titled = (version: MapVersion): string =>
    say("versions.taken", { name: version.name, day: dayOf(version.takenAt) });
  const options = [
    ...map.versions.map((version) => ({ value: version.versionId, label: titled(version) })),
    { value: NOW, label: say("versions.now") },
  ];
  const side = (id: string | undefined): { title: string; told: ToldMap; id: string | undefined } => {
    const version = map.versions.find(({ versionId }) => versionId === id);
    return version === undefined
      ? { title: say("versions.now"), told: now, id: undefined }
      : { title: titled(version), told: version.told, id: version.versionId };
  };
  const chosen = map.versions.some(({ versionId }) => versionId === left) ? left : latest?.versionId;
  const [one, other] = [side(chosen), side(right)];
  return (
    <>
      <section className={styles.card} aria-label={say("map.view.versions")}>
        {editable && (
          <form
            className={styles.change}
            onSubmit={(event) => {
              event.preventDefault();
              void take();
            }}
          >
            <TextField
              label={say("versions.name")}
              hint={say("versions.hint")}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
            <Button type="submit" look="primary">
              {say("versions.take")}
            </Button>
          </form>
        )}
        {map.versions.length === 0 ? (
          <p className={styles.note}>{say("versions.none")}</p>
        ) : (
          <div className={styles.change}>
            <Select label={say("versions.left")} value={chosen ?? NOW} options={options} onChange={setLeft} />
            <Select label={say("versions.right")} value={right} options={options} onChange={setRight} />
            {editable && one.id !== undefined && (
              <Button look="quiet" onClick={() => void ask({ type: "map.drop-version", versionId: one.id })}>
                {say("versions.drop")}
              </Button>
            )}
          </div>
        )}
      </section>
      {map.versions.length > 0 && (
        <>
          <section className={styles.card} aria-label={say("versions.left")}>
            <TotalsTable
              caption={say("versions.left")}
              columns={[one, other].map(({ title, told }) => ({ heading: title, totals: told.parts[0]?.totals ?? {} }))}
            />
            <TableView table={differences(one, other)} caption={say("versions.changed")} />
          </section>
          <div className={styles.pair}>
            {[one, other].map(({ title, told }, index) => {
              const part = told.parts[0];
              if (part === undefined) return null;
              const before = (index === 0 ? other : one).told.parts[0]?.steps ?? [];
              const drawn = drawnKnown(part, { name: map.name, boardOf, compareWith: before, isLater: index === 1 });
              const note = say("versions.window", { from: dayOf(told.from), to: dayOf(told.to) });
              return <MapDrawing key={index} map={drawn} title={title} note={<p className={styles.note}>{note}</p>} />;
            })}
          </div>
        </>
      )}
    </>
  );
}

const dayOf = (instant: string): string => longDay(instant.slice(0, 10), words["charts.locale"]);

interface Side {
  readonly title: string;
  readonly told: ToldMap;
}

/** A row a step: both leads, both process times, and whether it is new, gone or another. */
function differences(one: Side, other: Side): Table {
  const steps = ({ told }: Side): readonly ToldStep[] =>
    (told.parts[0]?.steps ?? []).filter(({ kind }) => kind === "step" || kind === "tail");
  const [left, right] = [steps(one), steps(other)];
  const ids = [...new Set([...left, ...right].map(({ nodeId }) => nodeId))];
  const days = (heading: string): Table["columns"][number] => ({ heading, kind: "number" });
  return {
    columns: [
      { heading: say("versions.step"), kind: "text" },
      days(`${say("future.lead")} · ${one.title}`),
      days(`${say("future.lead")} · ${other.title}`),
      days(`${say("future.process")} · ${one.title}`),
      days(`${say("future.process")} · ${other.title}`),
      { heading: say("versions.changed"), kind: "text" },
    ],
    rows: ids.map((id) => {
      const [was, is] = [left, right].map((list) => list.find(({ nodeId }) => nodeId === id));
      return [
        (is ?? was)?.name ?? "",
        was?.leadTimeDays ?? null,
        is?.leadTimeDays ?? null,
        was?.processTimeDays.value ?? null,
        is?.processTimeDays.value ?? null,
        was === undefined ? say("versions.added") : is === undefined ? say("versions.removed") : changed(was, is),
      ];
    }),
  };
}

const changed = (was: ToldStep, is: ToldStep): string => (isOther(was, is) ? say("versions.changed") : "");
