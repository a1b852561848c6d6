import type { ComponentPropsWithRef, ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { Field } from "./field.tsx";
import styles from "./field.module.css";

export interface SelectProps extends Omit<ComponentPropsWithRef<"select">, "onChange" | "value"> {
  label: string;
  hideLabel?: boolean;
  hint?: string | undefined;
  /** What is wrong and what was expected. */
  problem?: string | undefined;
  value: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  onChange: (value: string) => void;
}

/** The platform's own list: right on a phone, right for a screen reader. */
export function Select({
  label,
  hideLabel,
  hint,
  problem,
  id,
  options,
  onChange,
  className,
  ...rest
}: SelectProps): ReactNode {
  return (
    <Field
      {...{ label, hideLabel, hint, problem, id }}
      control={(ties) => (
        <select
          {...ties}
          className={cx(styles.input, styles.select, className)}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
