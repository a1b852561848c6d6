import type { ImportPreview } from "@weir/contract";
import { useId, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNote } from "./failure-note.tsx";
import styles from "./import-page.module.css";
import { nameOf } from "./import-form.ts";
import { ImportProgress } from "./import-progress.tsx";
import { isSound } from "./mapping.ts";
import { Outcome } from "./outcome.tsx";
import { Warnings } from "./remarks.tsx";
import { say } from "./say.ts";
import { useArrival } from "./use-arrival.ts";
import type { ImportWork } from "./use-import.ts";
import { useTargets } from "./use-targets.ts";

interface KeepProps {
  work: ImportWork;
  onKeep: () => Promise<void>;
}

/** Step three: where to, name and zone, then all of it or nothing. */
export function KeepStep({ work, preview, onKeep }: KeepProps & { preview: ImportPreview }): ReactNode {
  const { mapping, choices } = work;
  const targets = useTargets();
  const zones = useId();
  if (mapping === undefined) return null;
  const asked = preview.questions.some(({ id }) => choices.answers?.[id] === undefined);
  const why = asked ? "answer-first" : isSound(mapping) ? "promise" : "mend-first";
  return (
    <section aria-labelledby="keep-step" className={styles.step}>
      <h2 id="keep-step" tabIndex={-1}>
        {say("import-page.keep.title")}
      </h2>
      <div className={styles.keep}>
        {targets.length > 0 && (
          <Select
            label={say("import-page.keep.into")}
            value={choices.board ?? ""}
            options={[{ value: "", label: say("import-page.keep.new-board") }, ...targets]}
            onChange={(board) => work.choose({ board: board === "" ? undefined : board })}
          />
        )}
        {choices.board === undefined && (
          <TextField
            label={say("import-page.keep.name")}
            value={choices.name ?? ""}
            onChange={(event) => work.choose({ name: event.target.value })}
          />
        )}
        <TextField
          label={say("import-page.keep.zone")}
          hint={say("import-page.keep.zone-hint")}
          list={zones}
          value={mapping.timeZone}
          autoComplete="off"
          onChange={(event) => work.edit({ ...mapping, timeZone: event.target.value })}
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <Confirm
        work={work}
        label={say("import-page.keep.action", { items: preview.counts.items })}
        note={say(`import-page.keep.${why}`)}
        onKeep={onKeep}
      />
    </section>
  );
}

/** In place of steps two and three, for a board that Weir itself exported. */
export function RestoreStep({ work, preview, onKeep }: KeepProps & { preview: ImportPreview }): ReactNode {
  const heading = useArrival(say("import-page.restore.ready", { name: nameOf(work.files) }));
  return (
    <section aria-labelledby="restore-step" className={styles.step}>
      <h2 id="restore-step" ref={heading} tabIndex={-1}>
        {say("import-page.restore.title")}
      </h2>
      <p>
        <strong>{preview.boardName}</strong>
      </p>
      <Outcome preview={preview} stale={false} />
      <Warnings warnings={preview.warnings} />
      <Confirm
        work={work}
        label={say("import-page.restore.action")}
        note={say("import-page.restore.text")}
        onKeep={onKeep}
      />
    </section>
  );
}

function Confirm({ work, label, note, onKeep }: KeepProps & { label: string; note: string }): ReactNode {
  const { failure, phase, ready } = work;
  const keeping = phase === "keeping";
  return (
    <>
      {failure?.during === "keep" && <FailureNote failure={failure} onAgain={() => void onKeep()} />}
      {keeping && <ImportProgress work={work} name={nameOf(work.files)} />}
      <div className={styles.confirm}>
        <Button look="primary" disabled={!ready || keeping} aria-busy={keeping} onClick={() => void onKeep()}>
          {keeping ? say("import-page.keep.busy") : label}
        </Button>
        <p className={styles.quiet}>{note}</p>
      </div>
    </>
  );
}
