const separators = /[\s._-]+/;

/** People are ids until they have accounts: "ada.lovelace" reads "Ada Lovelace". */
export function personName(id: string): string {
  return id
    .replace(/@.*$/, "")
    .split(separators)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}

export function initialsOf(id: string): string {
  const parts = personName(id).split(" ");
  return (
    parts.length > 1 ? `${parts[0]?.[0] ?? ""}${parts.at(-1)?.[0] ?? ""}` : (parts[0] ?? "").slice(0, 2)
  ).toUpperCase();
}

/** A name as somebody types it, as an id; empty where nothing usable is left. */
export function personId(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9._~:@-]+/g, ".")
    .replaceAll(/^\.+|\.+$/g, "")
    .slice(0, 100);
}
