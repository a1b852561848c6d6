import { hash } from "node:crypto";

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(byKey))
    : value;

/**
 * What a command says and who says it, as a digest: the same for any order of fields, another for
 * another person, so that nobody reads an answer meant for somebody else by guessing an id.
 */
export const contentHash = (content: object, personId: string): string => {
  const parts: unknown[] = [personId];
  let nested = false;
  for (const key of Object.keys(content).toSorted()) {
    const value: unknown = content[key as keyof typeof content];
    nested ||= typeof value === "object";
    parts.push(key, value);
  }
  // Most commands are flat: a replacer would cost them more than the rest of the hash.
  return hash("sha256", nested ? JSON.stringify(parts, inOrder) : JSON.stringify(parts), "base64url");
};
