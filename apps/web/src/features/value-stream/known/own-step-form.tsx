import { stepOf, type OwnStep } from "@weir/domain";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { Button } from "../../../ui/button.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { sayEdit } from "../editing-words.ts";
import styles from "../maps.module.css";
import { say } from "../words.ts";
import { placeOf, spotAsked, stepKinds, type OwnPlace, type Spot, type StepPlace } from "./own-steps.ts";
import { SpotFields } from "./spot-fields.tsx";
import type { MapDesk } from "./use-map-desk.ts";

export interface OwnStepFormProps {
  desk: MapDesk;
  stepId: string;
  /** All that is drawn, in flow order. */
  steps: readonly StepPlace[];
  /** Once the step is not drawn by itself any more. */
  onClose: () => void;
}

/** What people drew can be drawn otherwise: its name, its kind, its place, the stage that shows it after all. */
export function OwnStepForm({ desk, stepId, steps, onClose }: OwnStepFormProps): ReactNode {
  const step = stepOf(desk.map, stepId);
  if (step === undefined) return null;
  const others = steps.filter(({ nodeId }) => nodeId !== stepId);
  const place = placeOf(desk.map, stepId, steps);
  const move = async (asked: object, { way, at }: Spot): Promise<boolean> => {
    if (!(await desk.ask({ type: "map.move-step", stepId, ...asked }))) return false;
    const before = others.find(({ nodeId }) => nodeId === at)?.name;
    const { name } = step;
    announce(
      before === undefined
        ? sayEdit("edit.step.now-first", { name })
        : sayEdit(`edit.step.now-${way}`, { name, before }),
    );
    return true;
  };
  const shift = (after: string | null): void =>
    void move({ after, branch: step.branch ?? null }, { way: "after", at: after ?? "" });
  return (
    <>
      <Form key={stepId} desk={desk} step={step} place={place} others={others} move={move} onClose={onClose} />
      <Shift place={place} shift={shift} />
    </>
  );
}

interface FormProps extends Pick<OwnStepFormProps, "desk" | "onClose"> {
  step: OwnStep;
  place: OwnPlace;
  others: readonly StepPlace[];
  move: (asked: object, spot: Spot) => Promise<boolean>;
}

interface Said {
  readonly name?: string;
  readonly kind?: OwnStep["kind"];
  readonly spot?: Spot;
  readonly deadEnd?: boolean;
  readonly linkedTo?: string;
}

function Form({ desk: { ask }, step, place, others, move, onClose }: FormProps): ReactNode {
  const { stepId } = step;
  const [said, setSaid] = useState<Said>({});
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { name: written = step.name, kind = step.kind, spot = place.spot, linkedTo = "" } = said;
  const { deadEnd = step.deadEnd ?? false } = said;
  const isSame = spot.way === place.spot.way && spot.at === place.spot.at;
  const isAside = isSame
    ? place.isEnd
    : spot.way === "beside" || others.find(({ nodeId }) => nodeId === spot.at)?.branch !== undefined;
  const name = written.trim();
  const stages = others.filter(({ drawn }) => drawn === undefined);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name === "") return field.current?.focus();
    const changes = {
      ...(name === step.name ? {} : { name }),
      ...(kind === step.kind ? {} : { kind }),
      ...(deadEnd === (step.deadEnd ?? false) ? {} : { deadEnd }),
    };
    if (Object.keys(changes).length > 0 && !(await ask({ type: "map.change-step", stepId, changes }))) return;
    if (!isSame && !(await move(spotAsked(spot, stepId), spot))) return;
    if (linkedTo !== "" && !(await ask({ type: "map.link-step", stepId, linkedTo }))) return;
    setSaid({});
    announce(linkedTo === "" ? sayEdit("edit.step.saved") : sayEdit("edit.step.linked", { name }));
    if (linkedTo !== "") onClose();
  };
  const remove = async (): Promise<void> => {
    if (!(await ask({ type: "map.remove-step", stepId }))) return;
    announce(sayEdit("edit.step.removed", { name: step.name }));
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate aria-label={sayEdit("edit.step")}>
      <h3>{sayEdit("edit.step")}</h3>
      <p className={styles.note}>{say("map.step.drawn")}</p>
      <TextField
        ref={field}
        label={say("map.step.name")}
        value={written}
        maxLength={200}
        problem={tried && name === "" ? sayEdit("edit.step.name-missing") : undefined}
        onChange={(event) => setSaid({ ...said, name: event.target.value })}
      />
      <SegmentedControl
        label={say("map.step.kind")}
        value={kind}
        options={stepKinds()}
        onChange={(value) => setSaid({ ...said, kind: value })}
      />
      <SpotFields
        spot={spot}
        steps={others}
        onSpot={(next) => setSaid({ ...said, spot: next })}
        deadEnd={isAside ? deadEnd : undefined}
        onDeadEnd={(next) => setSaid({ ...said, deadEnd: next })}
      />
      {stages.length > 0 && (
        <Select
          label={say("map.step.link")}
          hint={sayEdit("edit.step.link-hint")}
          value={linkedTo}
          options={[
            { value: "", label: say("map.step.unlinked") },
            ...stages.map(({ nodeId, name: label }) => ({ value: nodeId, label })),
          ]}
          onChange={(value) => setSaid({ ...said, linkedTo: value })}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {sayEdit("edit.step.save")}
        </Button>
        <Button look="danger" onClick={() => void remove()}>
          {say("map.step.remove")}
        </Button>
      </div>
    </form>
  );
}

/** One place towards the beginning, or towards the end; where there is no way on, the other one has the focus. */
function Shift({
  place: { earlier, later },
  shift,
}: {
  place: OwnPlace;
  shift: (after: string | null) => void;
}): ReactNode {
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const isFirst = earlier === undefined;
  const isLast = later === undefined;
  useEffect(() => {
    const at = document.activeElement;
    if (!pressed.current || !(at === document.body || at?.matches(":disabled"))) return;
    buttons.current?.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus();
  }, [isFirst, isLast]);
  const press = (after: string | null): void => {
    pressed.current = true;
    shift(after);
  };
  return (
    <div ref={buttons} className={styles.buttons}>
      <Button disabled={isFirst} onClick={() => isFirst || press(earlier)}>
        <ArrowUp size={16} aria-hidden />
        {sayEdit("edit.step.earlier")}
      </Button>
      <Button disabled={isLast} onClick={() => isLast || press(later)}>
        <ArrowDown size={16} aria-hidden />
        {sayEdit("edit.step.later")}
      </Button>
    </div>
  );
}
