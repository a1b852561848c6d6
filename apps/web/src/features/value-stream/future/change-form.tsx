import type { FutureChange } from "@weir/flow-metrics";
import { useState, type FormEvent, type ReactNode, type Ref } from "react";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "../maps.module.css";
import { readNumber } from "../known/read-number.ts";
import { say } from "../words.ts";
import { sayFuture } from "./words.ts";

const kinds = ["wait", "process-time", "complete-accurate", "wip-limit", "remove", "merge"] as const;
export type ChangeKind = (typeof kinds)[number];
const units: Readonly<Partial<Record<ChangeKind, "days" | "percent" | "cards">>> = {
  wait: "days",
  "process-time": "days",
  "complete-accurate": "percent",
  "wip-limit": "cards",
};

export interface ChangeFormProps {
  steps: readonly { readonly nodeId: string; readonly name: string }[];
  /** The step it speaks of: chosen here, or opened in the drawing. */
  nodeId: string;
  onNode: (nodeId: string) => void;
  kind: ChangeKind;
  onKind: (kind: ChangeKind) => void;
  onAdd: (change: FutureChange) => void;
  /** Where a step opened in the drawing leads. */
  kindRef: Ref<HTMLSelectElement>;
}

/** One thing that would be different. */
export function ChangeForm({ steps, nodeId, onNode, kind, onKind, onAdd, kindRef }: ChangeFormProps): ReactNode {
  const [said, setSaid] = useState("");
  const others = steps.filter((step) => step.nodeId !== nodeId);
  const [into, setInto] = useState("");
  const unit = units[kind];
  const value = readNumber(said);
  const target = others.some((step) => step.nodeId === into) ? into : others[0]?.nodeId;
  const change = changeOf(kind, nodeId, value ?? undefined, target);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (change === undefined) return;
    onAdd(change);
    setSaid("");
  };
  return (
    <form className={styles.change} onSubmit={add}>
      <Select
        label={sayFuture("future.step")}
        value={nodeId}
        options={steps.map((step) => ({ value: step.nodeId, label: step.name }))}
        onChange={onNode}
      />
      <Select
        ref={kindRef}
        label={sayFuture("future.kind")}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: sayFuture(`future.kind.${each}`) }))}
        onChange={(next) => onKind(next as ChangeKind)}
      />
      {unit !== undefined && (
        <TextField
          label={sayFuture(`future.value.${unit}`)}
          inputMode="decimal"
          value={said}
          problem={
            said !== "" && change === undefined ? say(unit === "percent" ? "map.percent" : "map.number") : undefined
          }
          onChange={(event) => setSaid(event.target.value)}
        />
      )}
      {kind === "merge" && (
        <Select
          label={sayFuture("future.into")}
          value={target ?? ""}
          options={others.map((step) => ({ value: step.nodeId, label: step.name }))}
          onChange={setInto}
        />
      )}
      <Button type="submit">{sayFuture("future.add")}</Button>
    </form>
  );
}

function changeOf(
  kind: ChangeKind,
  nodeId: string,
  value: number | undefined,
  into: string | undefined,
): FutureChange | undefined {
  if (nodeId === "") return undefined;
  if (kind === "remove") return { kind, nodeId };
  if (kind === "merge") return into === undefined || into === nodeId ? undefined : { kind, nodeId, into };
  if (value === undefined) return undefined;
  if (kind === "complete-accurate") return value > 100 ? undefined : { kind, nodeId, share: value / 100 };
  if (kind === "wip-limit") return value > 0 && value <= 10_000 ? { kind, nodeId, max: value } : undefined;
  return { kind, nodeId, days: value };
}
