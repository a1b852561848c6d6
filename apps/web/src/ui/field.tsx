import { useId, type ReactNode } from "react";
import styles from "./field.module.css";

/** What a field says around its control. */
export interface FieldWords {
  label: string;
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  /** What is wrong and what was expected. */
  problem?: string | undefined;
  id?: string | undefined;
}

/** What ties a control to its label and its note. */
interface ControlTies {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

export interface FieldProps extends FieldWords {
  control: (ties: ControlTies) => ReactNode;
}

/** Label above, hint or problem below, all tied to the control between them. */
export function Field({ label, hideLabel = false, hint, problem, id, control }: FieldProps): ReactNode {
  const own = useId();
  const controlId = id ?? own;
  const note = problem ?? hint;
  const noteId = note === undefined ? undefined : `${controlId}-note`;
  return (
    <div className={styles.field}>
      <label htmlFor={controlId} className={hideLabel ? "visually-hidden" : styles.label}>
        {label}
      </label>
      {control({ id: controlId, "aria-invalid": problem !== undefined, "aria-describedby": noteId })}
      {note !== undefined && (
        <p id={noteId} className={problem === undefined ? styles.hint : styles.problem}>
          {note}
        </p>
      )}
    </div>
  );
}
