import { useId, type ReactNode, type Ref, type SelectHTMLAttributes } from "react";
import { cx } from "../lib/cx.ts";
import styles from "./field.module.css";
import { Field, noteId } from "./text-field.tsx";

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value"> {
  label: string;
  hideLabel?: boolean;
  hint?: string;
  value: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  onChange: (value: string) => void;
  ref?: Ref<HTMLSelectElement>;
}

/** The platform's own list: right on a phone, right for a screen reader. */
export function Select({
  label,
  hideLabel = false,
  hint,
  options,
  onChange,
  className,
  id,
  ...rest
}: SelectProps): ReactNode {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} inputId={inputId}>
      <select
        id={inputId}
        className={cx(styles.input, styles.select, className)}
        aria-describedby={noteId(inputId, hint)}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
