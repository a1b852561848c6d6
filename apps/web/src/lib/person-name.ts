import { names } from "./people.ts";

const separators = /[\s._-]+/;

/** Who came with an import: "trello:ada", or a number nobody reads. */
const imported = /^([a-z]+):(.+)$/;
const opaque = /^[0-9a-f]{16,}$/i;

/**
 * The name that is known (what draws it uses `useNames`), or what the id tells: "ada.lovelace" reads
 * "Ada Lovelace"; of a bare number its end is enough.
 */
export function personName(id: string): string {
  const [, system = "", own = ""] = imported.exec(id) ?? [];
  const known = names.getState().get(id);
  // A source that knew no name gave the id for it.
  if (known !== undefined && known !== own) return known;
  if (opaque.test(own)) return `${capital(system)} …${own.slice(-4)}`;
  return (own === "" ? id : own).replace(/@.*$/, "").split(separators).filter(Boolean).map(capital).join(" ");
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function initialsOf(id: string): string {
  const parts = personName(id).split(" ");
  const last = parts.at(-1) ?? "";
  if (last.startsWith("…")) return last.slice(-2).toUpperCase();
  const letters = parts.length > 1 ? [[...(parts[0] ?? "")][0], [...last][0]] : [...last].slice(0, 2);
  return letters.join("").toUpperCase();
}

/** A name as somebody types it, as the id of who is called so, or as a new one; empty where nothing usable is left. */
export function personId(name: string): string {
  const typed = name.trim().toLowerCase();
  for (const [id, known] of names.getState()) if (known.toLowerCase() === typed) return id;
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9._~:@-]+/g, ".")
    .replaceAll(/^\.+|\.+$/g, "")
    .slice(0, 100);
}
