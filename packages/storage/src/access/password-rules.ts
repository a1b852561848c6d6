import type { AccessProblem, PasswordWeakness } from "./access.ts";
import { commonWords } from "./common-passwords.ts";

export const PASSWORD_SHORTEST = 15;
/** For those who show a code as well (NIST SP 800-63B, 3.1.1.2). */
const PASSWORD_SHORTEST_OF_TWO = 8;
export const PASSWORD_LONGEST = 200;

/** How much has to be left of a password once everything well known in it counts as `KNOWN_PIECE` letters. */
const LEAST_LEFT = 8;
/** The same where a code is asked for as well: more than a well-known word and a few digits. */
const LEAST_LEFT_OF_TWO = 6;
const KNOWN_PIECE = 2;
/** Runs on a keyboard or in the alphabet are known from this length on. */
const SHORTEST_RUN = 4;
/** What is said twice is known up to this length. */
const LONGEST_REPEATED = 24;
/** A shorter login, or part of one, is in too many good passwords by chance. */
const SHORTEST_LOGIN_PART = 4;

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
];
const columns = [
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
];
const mirrored = (run: string): string => [...run].toReversed().join("");
const runs = [...rows, ...columns].flatMap((run) => [run, mirrored(run)]);

/** Letters that people write with signs: `p4$$w0rd` is `password`. */
const signs: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const unsigned = (text: string): string => [...text].map((letter) => signs[letter] ?? letter).join("");
const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

const squeezed = (text: string): string => folded(text).replaceAll(/[\s._-]+/g, "");

interface WellKnown {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

/** What everybody tries first, and what whoever knows the place does. */
const wellKnown = (wordsOfThePlace: readonly string[]): WellKnown => {
  const words = new Set(commonWords);
  for (const each of wordsOfThePlace) {
    const parts = [each, ...each.split(/[\s._-]+/)].map(squeezed);
    for (const word of parts) if (word.length >= SHORTEST_RUN) words.add(word);
  }
  return { words, longest: Math.max(...[...words].map((word) => word.length)) };
};
const knownEverywhere = wellKnown([]);

/** How many letters from `from` on are a well-known word, plainly or with signs for letters. */
const wordAt = ({ words, longest }: WellKnown, text: string, plain: string, from: number): number => {
  for (let length = Math.min(longest, text.length - from); length >= SHORTEST_RUN; length -= 1) {
    if (words.has(text.slice(from, from + length)) || words.has(plain.slice(from, from + length))) return length;
  }
  return 0;
};

const runAt = (text: string, from: number): number => {
  let length = SHORTEST_RUN;
  const known = (): boolean => runs.some((run) => run.includes(text.slice(from, from + length)));
  if (from + length > text.length || !known()) return 0;
  while (from + length < text.length) {
    length += 1;
    if (!known()) return length - 1;
  }
  return length;
};

/** How many letters from `from` on are what came just before, once more or again and again. */
const repeatAt = (text: string, from: number): number => {
  let best = 0;
  for (let size = 1; size <= LONGEST_REPEATED; size += 1) {
    let end = from;
    while (end < text.length && text[end] === text[end - size]) end += 1;
    if (from >= size && end - from >= Math.max(2, size)) best = Math.max(best, end - from);
  }
  return best;
};

const isYear = (text: string, from: number): boolean => /^(?:19|20)\d\d/.test(text.slice(from, from + 4));

/** The letters that somebody who knows what people choose would still have to guess. */
export const lettersToGuess = (password: string, known: WellKnown = knownEverywhere): number => {
  const text = squeezed(password);
  const plain = unsigned(text);
  let left = 0;
  for (let at = 0; at < text.length;) {
    const repeated = repeatAt(text, at);
    const word = Math.max(wordAt(known, text, plain, at), runAt(text, at), isYear(text, at) ? 4 : 0);
    const piece = Math.max(repeated, word);
    left += piece === 0 ? 1 : repeated >= word ? 0 : KNOWN_PIECE;
    at += Math.max(piece, 1);
  }
  return left;
};

const isLikeLogin = (password: string, login: string): boolean => {
  const text = folded(password);
  const name = folded(login.trim());
  const parts = [name, ...name.split("@").slice(0, 1)];
  return parts.some((part) => part.length >= SHORTEST_LOGIN_PART && text.includes(part)) || name.includes(text);
};

/** What is wrong with a password for a login, or nothing. Whoever shows a code as well gets by with less. */
export type PasswordRules = (password: string, login: string, secondFactor?: boolean) => AccessProblem | undefined;

/**
 * The rules for passwords of a place with words of its own, such as the name of the firm. Length is what counts
 * (NIST SP 800-63B): there are no rules about what letters a password has to have, but what everybody tries first is
 * refused, and so is what is made of well-known words alone.
 */
export const createPasswordRules = (wordsOfThePlace: readonly string[] = []): PasswordRules => {
  const known = wellKnown(["weir", ...wordsOfThePlace]);
  return (password, login, secondFactor = false) => {
    const [shortest, leastLeft] = secondFactor
      ? [PASSWORD_SHORTEST_OF_TWO, LEAST_LEFT_OF_TWO]
      : [PASSWORD_SHORTEST, LEAST_LEFT];
    const weak = (why: PasswordWeakness): AccessProblem => ({ problem: "weak-password", why });
    const { length } = [...password.normalize("NFKC")];
    if (length < shortest) return weak(secondFactor ? "short-of-two" : "short");
    if (length > PASSWORD_LONGEST) return weak("long");
    if (isLikeLogin(password, login)) return weak("like-login");
    return lettersToGuess(password, known) < leastLeft ? weak("common") : undefined;
  };
};
