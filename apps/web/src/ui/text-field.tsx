import type { ComponentPropsWithRef, ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { Field, type FieldWords } from "./field.tsx";
import styles from "./field.module.css";

export type TextFieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, keyof FieldWords>;

export function TextField({ className, ...props }: TextFieldProps): ReactNode {
  const [words, rest] = apart(props);
  return <Field {...words} control={(ties) => <input {...ties} className={cx(styles.input, className)} {...rest} />} />;
}

export type TextAreaProps = FieldWords & Omit<ComponentPropsWithRef<"textarea">, keyof FieldWords>;

export function TextArea({ className, ...props }: TextAreaProps): ReactNode {
  const [words, rest] = apart(props);
  return (
    <Field
      {...words}
      control={(ties) => <textarea {...ties} className={cx(styles.input, styles.area, className)} {...rest} />}
    />
  );
}

/** The words of the field, and what belongs to its control. */
function apart<Props extends FieldWords>(props: Props): [FieldWords, Omit<Props, keyof FieldWords>] {
  const { label, hideLabel, hint, problem, id, ...rest } = props;
  return [{ label, hideLabel, hint, problem, id }, rest];
}
