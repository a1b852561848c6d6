import { hash } from "node:crypto";

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(byKey))
    : value;

/** Nearly all commands in a row have the same fields: those sorted last are remembered. */
let last: { readonly keys: readonly string[]; readonly sorted: readonly string[] } = { keys: [], sorted: [] };

const sortedKeys = (content: object): readonly string[] => {
  const keys = Object.keys(content);
  const same = keys.length === last.keys.length && keys.every((key, index) => key === last.keys[index]);
  if (!same) last = { keys, sorted: keys.toSorted() };
  return last.sorted;
};

/**
 * What a command says and who says it, as a digest: the same for any order of fields, another for
 * another person, so that nobody reads an answer meant for somebody else by guessing an id.
 */
export const contentHash = (content: object, personId: string): string => {
  const parts: unknown[] = [personId];
  let nested = false;
  for (const key of sortedKeys(content)) {
    const value: unknown = content[key as keyof typeof content];
    nested ||= typeof value === "object";
    parts.push(key, value);
  }
  // Most commands are flat: a replacer would cost them more than the rest of the hash.
  return hash("sha256", nested ? JSON.stringify(parts, inOrder) : JSON.stringify(parts), "base64url");
};
