import { formatDays, formatShare } from "@weir/charts";
import { figureOf, placeOfNode } from "@weir/domain";
import type { KnownFigure, KnownStep } from "@weir/flow-metrics";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { words } from "../../../charts/words.ts";
import { announce } from "../../../lib/announce.ts";
import { Button } from "../../../ui/button.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { BurstForm } from "./burst-form.tsx";
import { sayEdit } from "../editing-words.ts";
import styles from "../maps.module.css";
import { OwnStepForm } from "./own-step-form.tsx";
import type { StepPlace } from "./own-steps.ts";
import { readNumber, writtenNumber } from "./read-number.ts";
import type { MapDesk } from "./use-map-desk.ts";
import { say } from "../words.ts";

export interface StepKnowledgeProps {
  desk: MapDesk;
  step: KnownStep;
  /** All that is drawn, in flow order. */
  steps: readonly StepPlace[];
  /** Opens the form of a new step after this node, or before all. */
  onInsert: (after: string | null) => void;
  /** What this step comes after. */
  before: string | null;
  /** Once the step is not drawn by itself any more. */
  onGone: () => void;
}

/** What people know of a step: their figures, where it stands, the marks at it. */
export function StepKnowledge({ desk, step, steps, onInsert, before, onGone }: StepKnowledgeProps): ReactNode {
  const { map, editable, ask } = desk;
  const own = map.steps.find(({ stepId }) => stepId === step.nodeId);
  const linked = map.steps.filter(({ linkedTo }) => linkedTo === step.nodeId);
  return (
    <div className={styles.form}>
      {own !== undefined && !editable && <p className={styles.note}>{say("map.step.drawn")}</p>}
      {linked.map(({ stepId, name }) => (
        <p key={stepId} className={styles.note}>
          {say("map.linked", { name })}{" "}
          {editable && (
            <Button size="small" onClick={() => void ask({ type: "map.link-step", stepId, linkedTo: null })}>
              {say("map.unlink")}
            </Button>
          )}
        </p>
      ))}
      <KnowledgeForm key={step.nodeId} desk={desk} step={step} />
      {editable && (
        <>
          <div className={styles.buttons}>
            <Button onClick={() => onInsert(before)}>{say("map.insert.before")}</Button>
            <Button onClick={() => onInsert(step.nodeId)}>{say("map.insert.after")}</Button>
          </div>
          {own !== undefined && <OwnStepForm desk={desk} stepId={own.stepId} steps={steps} onClose={onGone} />}
          <BurstForm desk={desk} nodeId={step.nodeId} />
        </>
      )}
    </div>
  );
}

const fields = ["processTimeDays", "waitDays", "completeAccurate"] as const;
const labels = {
  processTimeDays: "map.process-time",
  waitDays: "map.wait",
  completeAccurate: "map.complete-accurate",
} as const;

/** Each figure beside where else it comes from; what is empty is as measured. */
function KnowledgeForm({ desk: { map, editable, ask }, step }: { desk: MapDesk; step: KnownStep }): ReactNode {
  const known = figureOf(map, step.nodeId);
  const written = (name: (typeof fields)[number]): string => {
    const value = known?.[name];
    if (value === undefined) return "";
    return writtenNumber(name === "completeAccurate" ? value * 100 : value, words["charts.locale"]);
  };
  const asKnown = {
    processTimeDays: written("processTimeDays"),
    waitDays: written("waitDays"),
    completeAccurate: written("completeAccurate"),
    note: known?.note ?? "",
  };
  const [said, setSaid] = useState(asKnown);
  // What is saved, by whomever, is what stands here; the focus stays where it is.
  const saved = JSON.stringify(asKnown);
  const [shown, setShown] = useState(saved);
  if (shown !== saved) {
    setShown(saved);
    setSaid(asKnown);
  }
  const submit = useRef<HTMLButtonElement>(null);
  const read = Object.fromEntries(fields.map((name) => [name, readNumber(said[name])])) as Record<
    (typeof fields)[number],
    number | null | undefined
  >;
  const isWrong = (name: (typeof fields)[number]): boolean =>
    read[name] === undefined || (name === "completeAccurate" && (read[name] ?? 0) > 100);
  const wrong = fields.some(isWrong);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wrong) return;
    const { completeAccurate, ...days } = read;
    const share = completeAccurate === null ? null : (completeAccurate ?? 0) / 100;
    const changes = { ...days, completeAccurate: share, note: said.note.trim() === "" ? null : said.note.trim() };
    if (await ask({ type: "map.set-figure", nodeId: step.nodeId, changes })) announce(sayEdit("edit.figures.saved"));
  };
  const clear = async (): Promise<void> => {
    const changes = { processTimeDays: null, waitDays: null, completeAccurate: null, note: null };
    if (!(await ask({ type: "map.set-figure", nodeId: step.nodeId, changes }))) return;
    // The button that was pressed is gone with what it took back.
    submit.current?.focus();
    announce(sayEdit("edit.figures.cleared"));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} aria-label={say("map.known")}>
      {step.drawn === undefined && <p className={styles.note}>{say("map.known.hint")}</p>}
      {fields.map((name) => (
        <TextField
          key={name}
          label={say(labels[name])}
          inputMode="decimal"
          value={said[name]}
          readOnly={!editable}
          onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
          hint={beside(step[name], name === "completeAccurate", placeOfNode(step.nodeId).boardId !== undefined)}
          problem={isWrong(name) ? say(name === "completeAccurate" ? "map.percent" : "map.number") : undefined}
        />
      ))}
      <TextArea
        label={say("map.note")}
        rows={2}
        value={said.note}
        readOnly={!editable}
        maxLength={1_000}
        onChange={(event) => setSaid({ ...said, note: event.target.value })}
      />
      {editable && (
        <div className={styles.buttons}>
          <Button ref={submit} type="submit" look="primary">
            {say("map.save")}
          </Button>
          {known !== undefined && <Button onClick={() => void clear()}>{say("map.clear")}</Button>}
        </div>
      )}
    </form>
  );
}

/** Where else the figure comes from; of a drawn step nothing is measured. */
function beside(
  { measured, answered, ...figure }: KnownFigure,
  isShare: boolean,
  isMeasured: boolean,
): string | undefined {
  if (!isMeasured) return undefined;
  const value = (of: number): string => (isShare ? formatShare(of, words) : formatDays(of, words["charts.locale"]));
  if (answered !== null) return say("map.answered-is", { value: value(answered) });
  if (measured === null) return say("map.not-measured");
  const atMost = figure.upperBound || figure.origin === "mapped" ? "≤ " : "";
  return say("map.measured-is", { value: `${isShare || figure.upperBound ? atMost : ""}${value(measured)}` });
}
