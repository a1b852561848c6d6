import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentPropsWithRef, type ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field, type FieldWords } from "../../ui/field.tsx";
import fieldStyles from "../../ui/field.module.css";
import styles from "./form.module.css";
import { say } from "./say.ts";

/** One thing to do and nothing around it. */
export function FormPage({ title, text, children }: { title: string; text?: string; children?: ReactNode }): ReactNode {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <p className={styles.product} aria-hidden>
          Weir
        </p>
        <h1>{title}</h1>
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </div>
  );
}

export function Submit({ busy, label, busyLabel }: { busy: boolean; label: string; busyLabel: string }): ReactNode {
  return (
    <Button type="submit" look="primary" className={styles.submit} disabled={busy} aria-busy={busy}>
      {busy ? busyLabel : label}
    </Button>
  );
}

type PasswordFieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, keyof FieldWords | "type">;

/** A password that can be looked at: long ones are typed better when they are seen. */
export function PasswordField({ label, hideLabel, hint, problem, id, ...rest }: PasswordFieldProps): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...{ label, hideLabel, hint, problem, id }}
      control={(ties) => (
        <span className={styles.password}>
          <input
            {...ties}
            className={fieldStyles.input}
            type={shown ? "text" : "password"}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={1_000}
            {...rest}
          />
          <IconButton
            label={say(shown ? "sign-in.hide" : "sign-in.show")}
            size="small"
            tip="below-end"
            aria-controls={ties.id}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={16} /> : <Eye size={16} />}
          </IconButton>
        </span>
      )}
    />
  );
}
