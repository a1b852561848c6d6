import type { ReactNode } from "react";
import { TextField } from "../../../ui/text-field.tsx";
import { say } from "../say.ts";
import styles from "./second-factor.module.css";

interface CodeFieldProps {
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
  label?: string;
  hint?: string;
  autoFocus?: boolean;
}

/** Six digits of an app; a phone shows its digits, and offers a code that it knows. */
export function AppCodeField({ onChange, label = say("second-factor.code"), ...rest }: CodeFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      name="one-time-code"
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={20}
      className={styles.code}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}

/** A recovery code, or whatever of both is at hand. */
export function AnyCodeField({ onChange, label = say("sign-in.recovery.label"), ...rest }: CodeFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={100}
      className={styles.code}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}

/** True where it can be a code of an app. */
export const isAppCode = (typed: string): boolean => /^\d{6}$/.test(typed.replaceAll(/\s/g, ""));
