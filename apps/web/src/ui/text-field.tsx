import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes } from "react";
import { cx } from "../lib/cx.ts";
import styles from "./field.module.css";

interface FieldWords {
  label: string;
  hideLabel?: boolean;
  hint?: string | undefined;
  /** What is wrong and what was expected. */
  problem?: string | undefined;
}

export type TextFieldProps = FieldWords & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };

export function TextField({
  label,
  hideLabel = false,
  hint,
  problem,
  className,
  id,
  ...rest
}: TextFieldProps): ReactNode {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Field {...{ label, hideLabel, hint, problem, inputId }}>
      <input
        id={inputId}
        className={cx(styles.input, className)}
        aria-invalid={problem !== undefined}
        aria-describedby={noteId(inputId, hint ?? problem)}
        {...rest}
      />
    </Field>
  );
}

export type TextAreaProps = FieldWords &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({
  label,
  hideLabel = false,
  hint,
  problem,
  className,
  id,
  ...rest
}: TextAreaProps): ReactNode {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Field {...{ label, hideLabel, hint, problem, inputId }}>
      <textarea
        id={inputId}
        className={cx(styles.input, styles.area, className)}
        aria-invalid={problem !== undefined}
        aria-describedby={noteId(inputId, hint ?? problem)}
        {...rest}
      />
    </Field>
  );
}

interface FieldProps extends FieldWords {
  inputId: string;
  children: ReactNode;
}

/** Label above, hint or problem below. */
export function Field({ label, hideLabel = false, hint, problem, inputId, children }: FieldProps): ReactNode {
  return (
    <div className={styles.field}>
      <label htmlFor={inputId} className={hideLabel ? "visually-hidden" : styles.label}>
        {label}
      </label>
      {children}
      {(problem ?? hint) !== undefined && (
        <p id={noteId(inputId, problem ?? hint)} className={problem === undefined ? styles.hint : styles.problem}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}

export function noteId(inputId: string, note: string | undefined): string | undefined {
  return note === undefined ? undefined : `${inputId}-note`;
}
