import { readdirSync } from "node:fs";
import type { Text, Texts } from "../src/texts/spoken.ts";

const room = new URL("../src/texts/", import.meta.url);

/** Every object of sentences that the files of a folder of texts hold, by the name it is exported under. */
export async function textsIn(folder: string): Promise<ReadonlyMap<string, Texts>> {
  const files = readdirSync(new URL(folder, room)).filter((name) => name.endsWith(".ts") && !name.includes(".test."));
  const found = new Map<string, Texts>();
  for (const file of files) {
    const exported: Readonly<Record<string, unknown>> = await import(new URL(folder + file, room).href);
    for (const [name, texts] of Object.entries(exported)) if (isTexts(name, texts)) found.set(name, texts);
  }
  return found;
}

const isTexts = (name: string, texts: unknown): texts is Texts => name.endsWith("Texts") && typeof texts === "object";

const placeholders = (sentence: string): string =>
  [...new Set([...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name))].toSorted().join(" ");

/** A value that is a text, a number that was written, and tells where it ended up. */
const marked = (name: string): unknown =>
  Object.assign(new String(`⟦${name}⟧`), { value: 5, text: `⟦${name}⟧`, includes: () => false });

const written = (count: number) => ({ value: count, text: String(count), toString: () => String(count) });

/** Ways to fill a sentence in: marks to find again, then numbers that grammar looks at. */
const fillings: readonly ((name: string) => unknown)[] = [
  marked,
  () => "",
  ...[0, 1, 2, 5].flatMap((count) => [() => count, () => written(count), () => String(count)]),
];

function said(text: Text, valueOf: (name: string) => unknown): string | undefined {
  if (typeof text === "string") return text;
  const values = new Proxy({}, { get: (_, name) => valueOf(String(name)) });
  try {
    const sentence = String(text(values as never));
    return /undefined|NaN|\[object|Infinity/.test(sentence) ? undefined : sentence;
  } catch {
    return undefined;
  }
}

const marks = (sentence: string): string[] => sentence.match(/⟦\w+⟧/g) ?? [];
const numbers = (sentence: string): string[] => sentence.match(/\b[25]\b/g) ?? [];

/** Values that one sentence tells and the other does not, however often each does. */
function valuesLost(english: Text, other: Text): string[] {
  if (typeof english === "string" && typeof other === "string")
    return placeholders(english) === placeholders(other) ? [] : [placeholders(english)];
  return fillings.flatMap((valueOf) => {
    const [theirs, ours] = [said(filled(english), valueOf), said(filled(other), valueOf)];
    if (theirs === undefined) return [];
    if (ours === undefined) return ["a form that does not come out"];
    return [...marks(theirs), ...numbers(theirs)].filter((value) => !ours.includes(value));
  });
}

/** A string as the function that fills it in. */
const filled = (text: Text): Text =>
  typeof text === "function"
    ? text
    : (values: never) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** Words of English that are no German ones, outside of what a program reads: names in braces, flags, code. */
const englishWords =
  /\b(?:the|and|of|with|is|are|you|your|this|that|from|to|for|which|has|have|been|they|its?|cannot|nobody|cards?|stages?|must|may|by)\b/gi;
const forPrograms = /\{\w+\}|⟦\w+⟧|`[^`]*`|--[\w-]+|\S+@\S+|https?:\S+|\/[\w/?=&*,]+/g;

const englishIn = (text: Text): string[] =>
  fillings.flatMap((valueOf) => (said(text, valueOf) ?? "").replaceAll(forPrograms, " ").match(englishWords) ?? []);

const isCopied = (english: Text, other: Text): boolean =>
  fillings.every((valueOf) => said(filled(english), valueOf) === said(filled(other), valueOf)) &&
  /\p{L}{2}/u.test((said(english, () => "") ?? "").replaceAll(/\{\w+\}/g, ""));

/** What is wrong with a translation: keys, values, copies, words left over. Sentences of `same` may be the same in both. */
export function faultsOf(english: Texts, other: Texts, same: readonly string[]): string[] {
  const faults: string[] = [];
  const copies = new Set<string>();
  for (const [key, text] of Object.entries(english)) {
    const theirs = other[key];
    if (theirs === undefined) {
      faults.push(`${key} is missing`);
      continue;
    }
    const lost = valuesLost(text, theirs);
    if (lost.length > 0) faults.push(`${key} tells other values: ${[...new Set(lost)].join(", ")}`);
    if (isCopied(text, theirs)) {
      const words = typeof text === "string" ? text : key;
      copies.add(words);
      if (!same.includes(words)) faults.push(`${key} is copied: ${words}`);
      continue;
    }
    const left = [...new Set(englishIn(theirs))];
    if (left.length > 0) faults.push(`${key} is not translated: ${left.join(", ")}`);
  }
  for (const key of Object.keys(other)) if (!(key in english)) faults.push(`${key} is no key`);
  for (const words of same) if (!copies.has(words)) faults.push(`“${words}” need not be the same in both`);
  return faults;
}
