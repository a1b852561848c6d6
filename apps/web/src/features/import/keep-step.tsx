import type { ImportPreview } from "@weir/contract";
import { useId, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNote } from "./failure-note.tsx";
import styles from "./import-page.module.css";
import { isSound } from "./mapping.ts";
import { say } from "./say.ts";
import type { ImportWork } from "./use-import.ts";

/** Step three: name and zone, then all of it or nothing. */
export function KeepStep({
  work,
  preview,
  onKeep,
}: {
  work: ImportWork;
  preview: ImportPreview;
  onKeep: () => Promise<void>;
}): ReactNode {
  const { mapping, failure, phase } = work;
  const zones = useId();
  if (mapping === undefined) return null;
  const keeping = phase === "keeping";
  const asked = preview.questions.length > 0 && work.dateOrder === undefined;
  return (
    <section aria-labelledby="keep-step" className={styles.step}>
      <h2 id="keep-step">{say("import-page.keep.title")}</h2>
      <div className={styles.keep}>
        <TextField
          label={say("import-page.keep.name")}
          value={work.name}
          onChange={(event) => work.rename(event.target.value)}
        />
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
      {failure?.during === "keep" && <FailureNote failure={failure} onAgain={() => void onKeep()} />}
      <div className={styles.confirm}>
        <Button look="primary" disabled={!work.ready || keeping} aria-busy={keeping} onClick={() => void onKeep()}>
          {keeping ? say("import-page.keep.busy") : say("import-page.keep.action", { items: preview.counts.items })}
        </Button>
        <p className={styles.quiet}>
          {asked
            ? say("import-page.keep.answer-first")
            : isSound(mapping)
              ? say("import-page.keep.promise")
              : say("import-page.keep.mend-first")}
        </p>
      </div>
    </section>
  );
}
