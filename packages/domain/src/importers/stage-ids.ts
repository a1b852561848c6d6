/**
 * Names the stages of an import: a stage of the board that is there already keeps its id (found by
 * name, or by the id that an earlier import gave it); a new one gets its name as an id.
 *
 * @example
 * ```ts
 * stageIdsOf([])("To Do"); // "to-do"
 * ```
 */
export function stageIdsOf(
  known: readonly { readonly stageId: string; readonly name: string }[],
): (name: string) => string {
  const ids = new Map(known.map(({ stageId, name }) => [name, stageId]));
  return (name) => {
    const present = ids.get(name);
    if (present !== undefined) return present;
    const id = free(slugOf(name), new Set(ids.values()));
    ids.set(name, id);
    return id;
  };
}

/** A name in the letters ids are made of; empty where it has none of them. */
function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
}

/** The slug itself where nobody has it, or with the first number that is free. */
function free(slug: string, taken: ReadonlySet<string>): string {
  const base = slug === "" ? "stage" : slug;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}
