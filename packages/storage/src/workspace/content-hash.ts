import { hash } from "node:crypto";

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(byKey))
    : value;

/** Most fields are plain: a replacer for those would cost more than the rest of the hash. */
const written = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value, inOrder) : JSON.stringify(value);

/**
 * What a command says and who says it, as a digest: the same for any order of fields, another for
 * another person, so that nobody reads an answer meant for somebody else by guessing an id.
 */
export const contentHash = (content: object, personId: string): string => {
  const fields = Object.entries(content)
    .toSorted(byKey)
    .map(([key, value]) => `${JSON.stringify(key)}:${written(value)}`);
  return hash("sha256", `${JSON.stringify(personId)}{${fields.join(",")}}`, "base64url");
};
