import type { ImportPreview } from "@weir/contract";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { FailureNote } from "./failure-note.tsx";
import { nameOf } from "./import-form.ts";
import styles from "./import-page.module.css";
import { ImportProgress } from "./import-progress.tsx";
import { toggleType, type Mapping } from "./mapping.ts";
import { Outcome } from "./outcome.tsx";
import { Guesses, Question, Warnings } from "./remarks.tsx";
import { say } from "./say.ts";
import { SourceFields } from "./source-fields.tsx";
import { StageBoard } from "./stage-board.tsx";
import { useArrival } from "./use-arrival.ts";
import type { ImportWork } from "./use-import.ts";

interface LookStepProps {
  work: ImportWork;
  preview: ImportPreview;
  mapping: Mapping;
}

/** Step two: what the files hold, as the board they would become, to be changed. */
export function LookStep({ work, preview, mapping }: LookStepProps): ReactNode {
  const { failure, phase, proposal = preview } = work;
  const heading = useArrival(say("import-page.look.ready", { name: nameOf(work.files), items: preview.counts.items }));
  const asked = preview.questions.some(({ id }) => work.choices.answers?.[id] === undefined);
  return (
    <section aria-labelledby="look-step" className={styles.step}>
      <header className={styles.stepHead}>
        <h2 id="look-step" ref={heading} tabIndex={-1}>
          {say("import-page.look.title")}
        </h2>
        <p role="status" className={styles.quiet}>
          {phase === "updating" && say("import-page.look.updating")}
        </p>
        {work.changed && (
          <Button size="small" look="quiet" onClick={work.reset}>
            {say("import-page.look.reset")}
          </Button>
        )}
      </header>
      {phase === "updating" && work.progress && <ImportProgress work={work} name={nameOf(work.files)} />}
      {preview.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={work.choices.answers?.[question.id]}
          onAnswer={(answer) => work.answer(question.id, answer)}
        />
      ))}
      <Outcome preview={preview} stale={phase === "updating" || failure?.during === "plan" || asked} />
      {failure?.during === "plan" && <FailureNote failure={failure} onAgain={work.again} />}
      <StageBoard mapping={mapping} preview={preview} guesses={proposal.guesses} onEdit={work.edit} />
      <Types preview={preview} mapping={mapping} onEdit={work.edit} />
      <SourceFields preview={preview} mapping={mapping} onEdit={work.edit} />
      <Guesses guesses={proposal.guesses} />
      <Warnings warnings={preview.warnings} />
    </section>
  );
}

function Types({
  preview,
  mapping,
  onEdit,
}: {
  preview: ImportPreview;
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
}): ReactNode {
  const types = preview.counts.itemsByType;
  if (types.length < 2) return null;
  return (
    <fieldset className={styles.types}>
      <legend>{say("import-page.types.title")}</legend>
      <p className={styles.quiet}>{say("import-page.types.hint")}</p>
      <ul>
        {types.map(({ type, items }) => (
          <li key={type}>
            <label>
              <input
                type="checkbox"
                checked={!mapping.leaveOut.includes(type)}
                onChange={() => onEdit(toggleType(mapping, type))}
              />
              {say("import-page.types.one", { type: type === "" ? say("import-page.types.untyped") : type, items })}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
