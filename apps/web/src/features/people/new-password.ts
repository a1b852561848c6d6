import { say } from "./say.ts";

const least = 15;

/** What is wrong with a new password as far as it can be said here; the server knows more. */
export function passwordProblem(password: string): string | undefined {
  const { length } = [...password];
  return length < least ? say("link.password-short", { length }) : undefined;
}
