import { mentionOf } from "@weir/domain";

/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly personId: string;
  readonly name: string;
}

/** What is typed of a name: the place of its @, and the letters after it. */
export interface Wanted {
  readonly from: number;
  readonly letters: string;
}

const longestList = 8;
const begun = /(?:^|[\s([{"'„“])@((?:[\p{L}\p{N}._'-]+ ){0,2}[\p{L}\p{N}._'-]*)$/u;

/** The name that is being typed where the caret stands. */
export function wantedAt(text: string, caret: number): Wanted | undefined {
  const letters = begun.exec(text.slice(0, caret))?.[1];
  return letters === undefined ? undefined : { from: caret - letters.length - 1, letters };
}

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those whose name, or a word of it, begins with the letters; the best first, and no more than are read at a glance. */
export function matching(people: readonly Mentionable[], letters: string): Mentionable[] {
  const typed = plain(letters);
  const rank = ({ name }: Mentionable): number => {
    const whole = plain(name);
    if (whole.startsWith(typed)) return 0;
    return whole.split(/[\s.-]+/).some((word) => word.startsWith(typed)) ? 1 : 2;
  };
  return people
    .filter((person) => rank(person) < 2)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, longestList);
}

/** The text with the name of somebody in the place of what was typed of it, and where the caret goes. */
export function withName(text: string, { from, letters }: Wanted, name: string): { text: string; caret: number } {
  const rest = text.slice(from + 1 + letters.length);
  const before = `${text.slice(0, from)}@${name}${rest.startsWith(" ") ? "" : " "}`;
  return { text: before + rest, caret: rest.startsWith(" ") ? before.length + 1 : before.length };
}

const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/**
 * The text as it is kept: who is meant stands in it by id. Of several who are called the same the first counts, so
 * whoever was chosen has to come first.
 */
export function withMarks(text: string, people: readonly Mentionable[]): string {
  const byName = new Map(people.toReversed().map(({ name, personId }) => [plain(name), personId]));
  const names = [...new Set(people.map(({ name }) => name))].toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const named = new RegExp(`@(${names.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return text.replaceAll(named, (whole, name: string) => {
    const personId = byName.get(plain(name));
    return personId === undefined ? whole : mentionOf(personId);
  });
}
