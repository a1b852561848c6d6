import { Plus, X } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { IconButton } from "../../../ui/button.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

export interface ChipsProps {
  label: string;
  addLabel: string;
  values: readonly string[];
  nameOf: (value: string) => string;
  /** Drawn before the name. */
  markOf?: (value: string) => ReactNode;
  /** What was typed, as a value; empty is nothing. */
  valueOf: (text: string) => string;
  onChange: (values: string[]) => void;
}

/** A short list of words one can add to and take from. */
export function Chips({ label, addLabel, values, nameOf, markOf, valueOf, onChange }: ChipsProps): ReactNode {
  const labelId = useId();
  const [text, setText] = useState("");
  const add = (): void => {
    const value = valueOf(text);
    setText("");
    if (value !== "" && !values.includes(value)) onChange([...values, value]);
  };
  return (
    <div role="group" aria-labelledby={labelId}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.chips}>
        {values.map((value) => (
          <span key={value} className={styles.chip}>
            {markOf?.(value)}
            {nameOf(value)}
            <IconButton
              label={say("drawer.remove", { what: nameOf(value) })}
              size="small"
              tip="none"
              onClick={() => onChange(values.filter((each) => each !== value))}
            >
              <X size={12} />
            </IconButton>
          </span>
        ))}
        <span className={styles.addChip}>
          <Plus size={12} aria-hidden />
          <input
            aria-label={addLabel}
            placeholder={addLabel}
            value={text}
            maxLength={100}
            onChange={(event) => setText(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => event.key === "Enter" && add()}
          />
        </span>
      </div>
    </div>
  );
}
