import type { ReactNode } from "react";
import { PasswordField } from "../form-parts.tsx";
import { say } from "../say.ts";
import type { Sending } from "../use-sending.ts";
import { AnyCodeField } from "./code-fields.tsx";
import type { ProofField } from "./told.ts";

export interface ProofWords {
  readonly password: string;
  readonly code: string;
}

export const noProof: ProofWords = { password: "", code: "" };

export interface ProofFieldsProps {
  words: ProofWords;
  sending: Pick<Sending<ProofField>, "problemAt">;
  /** Whether a code is asked for as well. */
  withCode: boolean;
  onChange: (words: ProofWords) => void;
}

/** That it is really they who sit there. */
export function ProofFields({ words, sending, withCode, onChange }: ProofFieldsProps): ReactNode {
  return (
    <>
      <PasswordField
        data-first
        label={say("second-factor.password")}
        autoComplete="current-password"
        value={words.password}
        problem={sending.problemAt("password")}
        onChange={(event) => onChange({ ...words, password: event.target.value })}
      />
      {withCode && (
        <AnyCodeField
          label={say("second-factor.code-or-recovery")}
          value={words.code}
          problem={sending.problemAt("code")}
          onChange={(code) => onChange({ ...words, code })}
        />
      )}
    </>
  );
}

/** What is missing, before anything is sent. */
export const missingProof = (
  { password, code }: ProofWords,
  withCode: boolean,
): Partial<Record<ProofField, string>> => ({
  ...(password === "" && { password: say("sign-in.password-missing") }),
  ...(withCode && code.trim() === "" && { code: say("second-factor.code-missing") }),
});
