import { say } from "./say.ts";

/** How a password has to be: shorter where a code is asked for as well. */
export interface PasswordRule {
  readonly least: number;
  readonly hint: string;
  readonly short: (length: number) => string;
}

export const passwordRule = (secondFactor: boolean): PasswordRule =>
  secondFactor
    ? {
        least: 8,
        hint: say("second-factor.password-hint"),
        short: (length) => say("second-factor.password-short", { length }),
      }
    : { least: 15, hint: say("link.password-hint"), short: (length) => say("link.password-short", { length }) };

/** What is wrong with a new password as far as it can be said here; the server knows more. */
export function passwordProblem(
  password: string,
  { least, short }: PasswordRule = passwordRule(false),
): string | undefined {
  const { length } = [...password];
  return length < least ? short(length) : undefined;
}
