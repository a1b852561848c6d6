import type { ReactNode } from "react";
import { TextField } from "../../ui/text-field.tsx";
import { PasswordField } from "./form-parts.tsx";
import { say } from "./say.ts";

interface CredentialProps {
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
  hint?: string;
  autoFocus?: boolean;
}

/** What somebody signs in with, named so that a password manager knows it. */
export function LoginField({ onChange, ...rest }: CredentialProps): ReactNode {
  return (
    <TextField
      label={say("sign-in.login")}
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}

/** A password that is made up now, its one rule said before. */
export function NewPasswordField({ label, onChange, ...rest }: CredentialProps & { label: string }): ReactNode {
  return (
    <PasswordField
      label={label}
      hint={say("link.password-hint")}
      name="new-password"
      autoComplete="new-password"
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
