import type { FutureChange } from "@weir/flow-metrics";
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "../maps.module.css";
import { readNumber } from "../known/read-number.ts";
import { say } from "../words.ts";

const kinds = ["wait", "process-time", "complete-accurate", "wip-limit", "remove", "merge"] as const;
type Kind = (typeof kinds)[number];
const units: Readonly<Partial<Record<Kind, "days" | "percent" | "cards">>> = {
  wait: "days",
  "process-time": "days",
  "complete-accurate": "percent",
  "wip-limit": "cards",
};

export interface ChangeFormProps {
  steps: readonly { readonly nodeId: string; readonly name: string }[];
  onAdd: (change: FutureChange) => void;
}

/** One thing that would be different. */
export function ChangeForm({ steps, onAdd }: ChangeFormProps): ReactNode {
  const [nodeId, setNodeId] = useState(steps[0]?.nodeId ?? "");
  const [kind, setKind] = useState<Kind>("wait");
  const [said, setSaid] = useState("");
  const others = steps.filter((step) => step.nodeId !== nodeId);
  const [into, setInto] = useState("");
  const unit = units[kind];
  const value = readNumber(said);
  const change = changeOf(kind, nodeId, value ?? undefined, into || others[0]?.nodeId);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (change === undefined) return;
    onAdd(change);
    setSaid("");
  };
  return (
    <form className={styles.change} onSubmit={add} aria-label={say("future.title")}>
      <Select
        label={say("future.step")}
        value={nodeId}
        options={steps.map((step) => ({ value: step.nodeId, label: step.name }))}
        onChange={setNodeId}
      />
      <Select
        label={say("future.kind")}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: say(`future.kind.${each}`) }))}
        onChange={(next) => setKind(next as Kind)}
      />
      {unit !== undefined && (
        <TextField
          label={say(`future.value.${unit}`)}
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
          label={say("future.step")}
          value={into || (others[0]?.nodeId ?? "")}
          options={others.map((step) => ({ value: step.nodeId, label: step.name }))}
          onChange={setInto}
        />
      )}
      <Button type="submit">{say("future.add")}</Button>
    </form>
  );
}

function changeOf(
  kind: Kind,
  nodeId: string,
  value: number | undefined,
  into: string | undefined,
): FutureChange | undefined {
  if (kind === "remove") return { kind, nodeId };
  if (kind === "merge") return into === undefined || into === nodeId ? undefined : { kind, nodeId, into };
  if (value === undefined) return undefined;
  if (kind === "complete-accurate") return value > 100 ? undefined : { kind, nodeId, share: value / 100 };
  if (kind === "wip-limit") return value > 0 && value <= 10_000 ? { kind, nodeId, max: value } : undefined;
  return { kind, nodeId, days: value };
}
