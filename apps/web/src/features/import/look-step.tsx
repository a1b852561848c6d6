import type { ImportPreview } from "@weir/contract";
import type { ReactNode } from "react";
import { FlowThumbnail } from "../../charts/flow-thumbnail.tsx";
import { cx } from "../../lib/cx.ts";
import { Button } from "../../ui/button.tsx";
import { FailureNote } from "./failure-note.tsx";
import styles from "./import-page.module.css";
import { toggleType, type Mapping } from "./mapping.ts";
import { Guesses, Question, Warnings } from "./remarks.tsx";
import { say } from "./say.ts";
import { StageBoard } from "./stage-board.tsx";
import type { ImportWork } from "./use-import.ts";

interface LookStepProps {
  work: ImportWork;
  preview: ImportPreview;
  mapping: Mapping;
}

/** Step two: what the files hold, as the board they would become, to be changed. */
export function LookStep({ work, preview, mapping }: LookStepProps): ReactNode {
  const { failure, phase, proposal = preview } = work;
  const asked = preview.questions.length > 0 && work.choices.dateOrder === undefined;
  return (
    <section aria-labelledby="look-step" className={styles.step}>
      <header className={styles.stepHead}>
        <h2 id="look-step">{say("import-page.look.title")}</h2>
        <p role="status" className={styles.quiet}>
          {phase === "updating" && say("import-page.look.updating")}
        </p>
        {work.changed && (
          <Button size="small" look="quiet" onClick={work.reset}>
            {say("import-page.look.reset")}
          </Button>
        )}
      </header>
      {preview.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={work.choices.dateOrder}
          onAnswer={(dateOrder) => work.choose({ dateOrder })}
        />
      ))}
      <Outcome preview={preview} stale={phase === "updating" || failure?.during === "plan" || asked} />
      {failure?.during === "plan" && <FailureNote failure={failure} onAgain={work.again} />}
      <StageBoard mapping={mapping} preview={preview} guesses={proposal.guesses} onEdit={work.edit} />
      <Types preview={preview} mapping={mapping} onEdit={work.edit} />
      <Guesses guesses={proposal.guesses} />
      <Warnings warnings={preview.warnings} />
    </section>
  );
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const days = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

function Outcome({ preview, stale }: { preview: ImportPreview; stale: boolean }): ReactNode {
  const { counts, outcome } = preview;
  const { cumulative, stages } = outcome.cumulativeFlow;
  const { p85 } = outcome.cycleTimeDays;
  const moving = cumulative.some((line) => (line.at(-1) ?? 0) > (line[0] ?? 0));
  return (
    <div className={cx(styles.outcome, stale && styles.stale)} aria-busy={stale}>
      <div className={styles.figures}>
        <p>
          <strong>
            {say("import-page.look.found", {
              format: formatName(preview.format),
              items: counts.items,
              records: counts.records,
            })}
          </strong>
        </p>
        <p className={styles.quiet}>
          {say("import-page.look.span", {
            from: day.format(new Date(preview.firstEventAt)),
            to: day.format(new Date(preview.lastEventAt)),
          })}
        </p>
        <ul className={styles.counts}>
          <li>{say("import-page.look.finished", { finished: outcome.finished })}</li>
          <li>{say("import-page.look.unfinished", { unfinished: outcome.unfinished })}</li>
          <li>{say("import-page.look.discarded", { discarded: outcome.discarded })}</li>
          {p85 !== null && <li>{say("import-page.look.cycle-time", { days: days.format(p85) })}</li>}
        </ul>
      </div>
      <figure className={styles.flow}>
        {moving ? (
          <>
            <FlowThumbnail
              label={say("import-page.look.flow")}
              stages={stages}
              cumulative={cumulative}
              className={styles.flowPicture}
            />
            <figcaption className={styles.quiet}>{say("import-page.look.flow")}</figcaption>
          </>
        ) : (
          <figcaption className={styles.quiet}>{say("import-page.look.flow-empty")}</figcaption>
        )}
      </figure>
    </div>
  );
}

function formatName(format: string): string {
  const known = (["trello", "jira", "stage-csv", "weir"] as const).find((each) => each === format);
  return say(`import-page.format.${known ?? "other"}`);
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
