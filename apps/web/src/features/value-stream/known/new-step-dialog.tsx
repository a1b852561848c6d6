import { useState, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "../maps.module.css";
import { readNumber } from "./read-number.ts";
import type { MapDesk } from "./use-map-desk.ts";
import { say } from "../words.ts";

export interface NewStepDialogProps {
  desk: MapDesk;
  /** The node it comes after, at first. */
  after: string | null;
  /** What it may come after, in flow order. */
  steps: readonly { readonly nodeId: string; readonly name: string }[];
  onClose: () => void;
}

/** A step that no board shows: what it is, where, and how long it takes. */
export function NewStepDialog({ desk: { ask }, after, steps, onClose }: NewStepDialogProps): ReactNode {
  const [said, setSaid] = useState({ name: "", days: "", after: after ?? "" });
  const [kind, setKind] = useState<"process" | "wait">("process");
  const days = readNumber(said.days);
  const change = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });
  const insert = async (): Promise<void> => {
    const name = said.name.trim();
    if (name === "" || days === undefined) return;
    const figure = days === null ? {} : { figure: kind === "wait" ? { waitDays: days } : { processTimeDays: days } };
    const place = said.after === "" ? null : said.after;
    if (await ask({ type: "map.add-step", stepId: newId(), name, kind, after: place, ...figure })) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say("map.insert")}
      closeLabel={say("maps.close")}
      foot={
        <>
          <Button onClick={onClose}>{say("maps.cancel")}</Button>
          <Button look="primary" onClick={() => void insert()}>
            {say("map.insert")}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void insert();
        }}
      >
        <TextField
          label={say("map.step.name")}
          data-first
          value={said.name}
          maxLength={200}
          onChange={(event) => change({ name: event.target.value })}
        />
        <SegmentedControl
          label={say("map.step.kind")}
          value={kind}
          options={(["process", "wait"] as const).map((value) => ({ value, label: say(`map.step.kind.${value}`) }))}
          onChange={setKind}
        />
        <Select
          label={say("map.step.at")}
          value={said.after}
          options={[
            { value: "", label: say("map.step.first") },
            ...steps.map(({ nodeId, name }) => ({ value: nodeId, label: name })),
          ]}
          onChange={(value) => change({ after: value })}
        />
        <TextField
          label={say(kind === "wait" ? "map.wait" : "map.process-time")}
          inputMode="decimal"
          value={said.days}
          problem={days === undefined ? say("map.number") : undefined}
          onChange={(event) => change({ days: event.target.value })}
        />
      </form>
    </Dialog>
  );
}
