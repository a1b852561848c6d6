import { useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import type { FormDialogProps } from "../../../ui/form-dialog.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { sayEdit } from "../editing-words.ts";
import { MapFormDialog, useMapForm } from "../map-form-dialog.tsx";
import { spotAsked, stepKinds, type Spot, type StepPlace } from "./own-steps.ts";
import { readNumber } from "./read-number.ts";
import { SpotFields } from "./spot-fields.tsx";
import type { MapDesk } from "./use-map-desk.ts";
import { say } from "../words.ts";

export interface NewStepDialogProps {
  desk: MapDesk;
  /** The node it comes after, at first. */
  after: string | null;
  /** What it may come after or stand beside, in flow order. */
  steps: readonly StepPlace[];
  returnTo?: FormDialogProps["returnTo"];
  onClose: () => void;
}

/** A step that no board shows: what it is, where, and how long it takes. */
export function NewStepDialog({ desk: { ask }, after, steps, returnTo, onClose }: NewStepDialogProps): ReactNode {
  const [said, setSaid] = useState({ name: "", days: "", deadEnd: false });
  const [spot, setSpot] = useState<Spot>({ way: "after", at: after ?? "" });
  const [kind, setKind] = useState<"process" | "wait">("process");
  const sending = useMapForm<"name" | "days">();
  const days = readNumber(said.days);
  const isAside = spot.way === "beside" || steps.find(({ nodeId }) => nodeId === spot.at)?.branch !== undefined;
  const change = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });
  const insert = async (): Promise<void> => {
    const name = said.name.trim();
    const found = {
      ...(name === "" ? { name: sayEdit("edit.step.name-missing") } : {}),
      ...(days === undefined ? { days: say("map.number") } : {}),
    };
    await sending.send(found, async () => {
      const figure =
        typeof days !== "number" ? {} : { figure: kind === "wait" ? { waitDays: days } : { processTimeDays: days } };
      const stepId = newId();
      const place = { ...spotAsked(spot, stepId), ...(isAside && said.deadEnd ? { deadEnd: true } : {}) };
      if (!(await ask({ type: "map.add-step", stepId, name, kind, ...place, ...figure }))) return;
      onClose();
      announce(sayEdit("edit.step.inserted", { name }));
    });
  };
  return (
    <MapFormDialog
      title={say("map.insert")}
      action={say("map.insert")}
      sending={sending}
      onSend={insert}
      returnTo={returnTo}
      onClose={onClose}
    >
      <TextField
        label={say("map.step.name")}
        data-first
        value={said.name}
        maxLength={200}
        problem={sending.problemAt("name")}
        onChange={(event) => change({ name: event.target.value })}
      />
      <SegmentedControl label={say("map.step.kind")} value={kind} options={stepKinds()} onChange={setKind} />
      <SpotFields
        spot={spot}
        steps={steps}
        onSpot={setSpot}
        deadEnd={isAside ? said.deadEnd : undefined}
        onDeadEnd={(deadEnd) => change({ deadEnd })}
      />
      <TextField
        label={say(kind === "wait" ? "map.wait" : "map.process-time")}
        inputMode="decimal"
        value={said.days}
        problem={days === undefined ? say("map.number") : sending.problemAt("days")}
        onChange={(event) => change({ days: event.target.value })}
      />
    </MapFormDialog>
  );
}
