import type { ForeignValue } from "../foreign-history.ts";

/** What an issue holds in fields of its own making, by the names the search tells, else by their ids. */
export function customValues(
  fields: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): ForeignValue[] {
  return Object.entries(fields).flatMap(([id, held]) => {
    const value = id.startsWith("customfield_") ? said(held).trim() : "";
    return value === "" ? [] : [{ field: names.get(id) ?? id, value }];
  });
}

/** As people read it; of a person nothing, for a field that is kept as words would name them. */
function said(held: unknown): string {
  if (typeof held === "string") return held;
  if (typeof held === "number") return String(held);
  if (Array.isArray(held))
    return held
      .map(said)
      .filter((word) => word !== "")
      .join(", ");
  if (typeof held !== "object" || held === null || "accountId" in held || "emailAddress" in held) return "";
  if ("value" in held && typeof held.value === "string") return held.value;
  return "name" in held && typeof held.name === "string" && !("key" in held) ? held.name : "";
}
