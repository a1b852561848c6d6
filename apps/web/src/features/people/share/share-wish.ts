import type { InputOf } from "@weir/contract";
import { say } from "./words.ts";

export const whats = ["board", "analytics", "map"] as const;
export const frameChoices = ["none", "some", "any"] as const;
/** Days; 0: without an end. */
export const shareSpans = [1, 7, 30, 90, 365, 0] as const;

/** A link as its form holds it. */
export interface Wish {
  readonly note: string;
  readonly what: (typeof whats)[number];
  readonly days: number;
  readonly hidesPeople: boolean;
  readonly password: string;
  readonly frames: (typeof frameChoices)[number];
  /** One in a line. */
  readonly origins: string;
}

export const emptyWish: Wish = {
  note: "",
  what: "board",
  days: 30,
  hidesPeople: false,
  password: "",
  frames: "none",
  origins: "",
};

const shortestPassword = 8;
const isOrigin = (line: string): boolean => /^https:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/.test(line);

/** The lines that say something; the slash that comes along when an address is copied is no part of a site. */
const originsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((line) => line !== "")
    .map((line) => line.replace(/\/$/, "").toLowerCase());

/** What is wrong with a wish, at its fields. */
export function foundWrong(wish: Wish): Partial<Record<"note" | "password" | "embedding", string>> {
  const origins = originsIn(wish.origins);
  const wrong = origins.find((line) => !isOrigin(line));
  const some = wish.frames === "some";
  return {
    ...(wish.note.trim() === "" && { note: say("share.note.missing") }),
    ...(wish.password !== "" && wish.password.length < shortestPassword && { password: say("share.password.short") }),
    ...(some && origins.length === 0 && { embedding: say("share.origins.missing") }),
    ...(some && wrong !== undefined && { embedding: say("share.origins.wrong", { line: wrong }) }),
  };
}

export function wishBody(wish: Wish): InputOf<"makeShare">["body"] {
  const { note, what, days, hidesPeople, password, frames, origins } = wish;
  return {
    note: note.trim(),
    what,
    // Figures name nobody: there is nothing to choose.
    hidesPeople: what === "board" ? hidesPeople : true,
    ...(days > 0 && { days }),
    ...(password !== "" && { password }),
    ...(frames === "any" && { embedding: "any" as const }),
    ...(frames === "some" && { embedding: originsIn(origins) }),
  };
}
