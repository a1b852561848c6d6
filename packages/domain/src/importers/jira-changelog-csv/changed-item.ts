import type { ForeignChange, ForeignFact, ForeignItem } from "../foreign-history.ts";
import type { TableRow } from "../guard/read-table.ts";

/** One row: a field of an issue went from one value to another. */
export interface Change {
  readonly row: TableRow;
  readonly issue: string;
  readonly at: number;
  /** When its issue was created, where the table tells. */
  readonly created: number | undefined;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** Empty where the table tells none. */
  readonly ownId: string;
  readonly author: string;
  readonly authorName: string;
}

export const isStatus = ({ field }: Pick<Change, "field">): boolean => field.toLowerCase() === "status";

/**
 * An issue from its changes, oldest first. It is there since its creation, and where that is not told since the first of
 * them, whatever changed, in the status that the first change of status left. Of an issue whose status never changed nobody knows where it is.
 */
export function changedItem(
  kind: Pick<ForeignItem, "id" | "title" | "itemType">,
  changes: readonly Change[],
): ForeignItem | undefined {
  const { id } = kind;
  const first = changes.find(isStatus);
  if (!first) return undefined;
  const typed = changes.find(({ field }) => field.toLowerCase() === "issuetype");
  const titled = changes.find(({ field }) => field.toLowerCase() === "summary");
  const begun = changes[0]?.at ?? first.at;
  return {
    ...kind,
    ...(titled?.from ? { title: titled.from } : {}),
    ...(typed?.from ? { itemType: typed.from } : {}),
    createdAt: Math.min(creationOf(changes) ?? begun, begun),
    createdFactId: `${id}#created`,
    firstStage: first.from || first.to,
    facts: changes.flatMap(factsOf(id)),
  };
}

/** When an issue was created, as its changes tell; nothing where none does. */
export const creationOf = (changes: readonly Change[]): number | undefined =>
  changes.find(({ created }) => created !== undefined)?.created;

function factsOf(issue: string): (change: Change) => ForeignFact[] {
  const factIdOf = factIds(issue);
  return (change) => {
    const made = changeOf(change);
    if (!made) return [];
    const { at, author } = change;
    return [{ factId: factIdOf(change), at, ...(author === "" ? {} : { actor: { id: author } }), change: made }];
  };
}

/** A change without an id goes by what it is; the same twice at one instant is counted. */
function factIds(issue: string): (change: Change) => string {
  const seen = new Map<string, number>();
  return ({ ownId, at, field, to }) => {
    const id = `${issue}#${ownId || `${at.toString(36)}#${field}#${to}`}`.slice(0, 200);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id.slice(0, 190)}#${times}`;
  };
}

function changeOf({ field, from, to }: Change): ForeignChange | undefined {
  switch (field.toLowerCase()) {
    case "status":
      return { kind: "moved", toStage: to, ...(from === "" ? {} : { fromStage: from }) };
    case "issuetype":
      return to === "" ? undefined : { kind: "typed", itemType: to };
    case "summary":
      return to === "" ? undefined : { kind: "titled", title: to };
    case "assignee":
      return { kind: "people", people: to === "" ? [] : [to] };
    case "labels":
      return { kind: "labels", labels: to.split(" ").filter((label) => label !== "") };
    case "flagged":
      return to === "" ? { kind: "unblocked" } : { kind: "blocked", reason: to };
    default:
      return undefined;
  }
}
