import type { Answer } from "@weir/storage";
import { type Throttle, type Try, createThrottle } from "./throttle.ts";
import { tried } from "./tried.ts";

/**
 * Wrong codes within a day, by those who know the password. Three codes of a million are good at any time: whoever
 * guesses from everywhere, each day of a year, has one chance in twenty. They can keep the account's owner from using
 * codes of the app meanwhile; recovery codes, which nobody guesses, work all the same.
 */
export const codeLimits = { pair: 10, source: 100, site: 40, account: 50 } as const;
const codeWindowMs = 24 * 60 * 60_000;

/** Tries at passwords, and at codes: whichever door a code is tried at, it counts as one. */
export interface Tries {
  readonly throttle: Throttle;
  readonly codes: Throttle;
}

export const createCodeThrottle = (now: () => number): Throttle => createThrottle(now, codeLimits, codeWindowMs);

const isOfApp = (code: string): boolean => /^[\d\s]*$/.test(code);

/** Makes a try at a code. */
export const triedCode = <T extends object>(
  { throttle, codes }: Tries,
  code: string,
  attempt: Try,
  make: () => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  isOfApp(code) ? tried(codes, attempt, make, "too-many-codes") : tried(throttle, { source: attempt.source }, make);

/** Makes a try at password and code at once: either may be what is guessed. */
export const triedProof = <T extends object>(
  tries: Tries,
  code: string | undefined,
  attempt: Try,
  make: () => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  tried(tries.throttle, attempt, () => (code === undefined ? make() : triedCode(tries, code, attempt, make)));
