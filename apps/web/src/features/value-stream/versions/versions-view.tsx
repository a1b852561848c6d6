import type { MapVersion, ToldMap } from "@weir/domain";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import own from "../future/future.module.css";
import { sayFuture } from "../future/words.ts";
import { useReadFilter } from "../asked-filter.ts";
import type { Ground } from "../ground.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import styles from "../maps.module.css";
import { askedDifferently, dayOf } from "./asked-differently.ts";
import { ComparedPart } from "./compared-part.tsx";
import { pairedParts } from "./paired-parts.ts";

const NOW = "now";

export interface VersionsViewProps {
  desk: MapDesk;
  /** Its boards, which know whom and what a filter names. */
  ground: Ground;
  /** The map as it is told now. */
  now: ToldMap;
  titleOf: (part: { readonly boardIds: string[] }) => string;
}

/** Dated versions of a map: taking one, and two of them side by side with what differs. */
export function VersionsView({ desk, ground, now, titleOf }: VersionsViewProps): ReactNode {
  const { map, editable } = desk;
  const [left, setLeft] = useState<string>();
  const [right, setRight] = useState(NOW);
  const [dropping, setDropping] = useState<string>();
  const read = useReadFilter(ground);
  const dropButton = useRef<HTMLButtonElement>(null);
  const titled = (version: MapVersion): string =>
    sayFuture("versions.taken", { name: version.name, day: dayOf(version.takenAt) });
  const options = [
    ...map.versions.map((version) => ({ value: version.versionId, label: titled(version) })),
    { value: NOW, label: sayFuture("versions.now") },
  ];
  const side = (id: string | undefined): { title: string; told: ToldMap; id: string } => {
    const version = map.versions.find(({ versionId }) => versionId === id);
    return version === undefined
      ? { title: sayFuture("versions.now"), told: now, id: NOW }
      : { title: titled(version), told: version.told, id: version.versionId };
  };
  const one = side(left ?? map.versions.at(-1)?.versionId);
  const other = side(right);
  const dropped = map.versions.find(({ versionId }) => versionId === dropping);
  const notes = askedDifferently(one.told, other.told, read);
  const pairs = pairedParts(one.told, other.told);
  return (
    <>
      <section className={styles.card} aria-label={sayFuture("versions.title")}>
        <h2>{sayFuture("versions.title")}</h2>
        {editable && <TakeVersion desk={desk} now={now} />}
        {map.versions.length === 0 ? (
          <p className={styles.note}>{sayFuture("versions.none")}</p>
        ) : (
          <div className={styles.change}>
            <Select label={sayFuture("versions.left")} value={one.id} options={options} onChange={setLeft} />
            <Select label={sayFuture("versions.right")} value={other.id} options={options} onChange={setRight} />
            {editable && one.id !== NOW && (
              <Button ref={dropButton} look="quiet" onClick={() => setDropping(one.id)}>
                {sayFuture("versions.drop")}
              </Button>
            )}
          </div>
        )}
        {map.versions.length > 0 &&
          notes.map((note) => (
            <p key={note} className={own.caution}>
              {note}
            </p>
          ))}
      </section>
      {dropped !== undefined && (
        <DropVersion desk={desk} version={dropped} onClose={() => setDropping(undefined)} returnTo={dropButton} />
      )}
      {map.versions.length > 0 &&
        pairs.map((pair) => {
          const part = pair.right ?? pair.left;
          const title = part === undefined || pairs.length < 2 ? "" : titleOf({ boardIds: [...part.boardIds] });
          return (
            <ComparedPart
              key={part?.boardIds.join()}
              name={map.name}
              title={title}
              one={one}
              other={other}
              pair={pair}
              boards={desk.boards}
              read={read}
            />
          );
        })}
    </>
  );
}

/** Keeps the map as it is told now. */
function TakeVersion({ desk: { ask }, now }: { desk: MapDesk; now: ToldMap }): ReactNode {
  const [name, setName] = useState("");
  const take = async (): Promise<void> => {
    const said = name.trim();
    if (said === "") return;
    if (await ask({ type: "map.take-version", versionId: newId(), name: said, told: now })) setName("");
  };
  return (
    <form
      className={own.asked}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <TextField
        label={sayFuture("versions.name")}
        hint={sayFuture("versions.hint")}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary">
        {sayFuture("versions.take")}
      </Button>
    </form>
  );
}

interface DropVersionProps {
  desk: MapDesk;
  version: MapVersion;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** A version that was dropped cannot be taken again: what it told was of its time. */
function DropVersion({ desk: { ask }, version: { versionId, name }, onClose, returnTo }: DropVersionProps): ReactNode {
  return (
    <ForeverDialog
      title={sayFuture("versions.drop.title", { name })}
      words={{
        close: sayFuture("versions.close"),
        keep: sayFuture("versions.drop.keep"),
        act: sayFuture("versions.drop"),
        acting: sayFuture("versions.dropping"),
      }}
      act={async () =>
        (await ask({ type: "map.drop-version", versionId })) ? undefined : sayFuture("versions.drop.failed")
      }
      onClose={onClose}
      returnTo={returnTo}
    >
      <p>{sayFuture("versions.drop.text")}</p>
    </ForeverDialog>
  );
}
