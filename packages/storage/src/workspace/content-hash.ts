import { hash } from "node:crypto";

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * What a command says and who says it, as a digest: the same for any order of fields, another for
 * another person, so that nobody reads an answer meant for somebody else by guessing an id.
 */
export const contentHash = (content: object, personId: string): string =>
  hash("sha256", JSON.stringify([personId, content], inOrder), "base64url");
