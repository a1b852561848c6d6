import type { IsoInstants } from "../dates/iso-instants.ts";
import type { ForeignActor, ForeignChange, ForeignFact, ForeignItem } from "../foreign-history.ts";
import { supposedId } from "../foreign-id.ts";
import type { WarningNotes } from "../warning-notes.ts";
import type { FiledIssue, JiraHistory, JiraIssue, JiraPerson } from "./jira-files.ts";
import { plainText } from "./rich-text.ts";

type Change = JiraHistory["items"][number];

/** A change of one field with its instant and who made it. */
interface TimedChange {
  readonly at: number;
  readonly factId: string;
  readonly actor: ForeignActor | undefined;
  readonly change: Change;
}

export const personId = (person: JiraPerson | null | undefined): string | undefined =>
  person?.accountId ?? person?.key ?? person?.name ?? person?.displayName ?? undefined;

/** Statuses are keyed by id, which outlives their names; by name where an export leaves the id out. */
export const statusKey = (id: string | null | undefined, name: string | null | undefined): string => id ?? name ?? "";

const labelsOf = (text: string | null | undefined): string[] => (text ?? "").split(" ").filter((label) => label !== "");

const field =
  (name: string) =>
  ({ change }: TimedChange): boolean =>
    change.field.toLowerCase() === name;

/** One issue with everything its changelog, comments and present fields tell. */
export function issueItem({ file, path, issue }: FiledIssue, dates: IsoInstants, notes: WarningNotes): ForeignItem {
  const { fields, key } = issue;
  const at = `${path}.fields`.replace(/^\./, "");
  const written = dates.readRecord(fields.created, `${at}.created`);
  const changes = timedChanges(issue, path, dates);
  const statusChanges = changes.filter(field("status"));
  const firstChange = statusChanges[0];
  if (firstChange && firstChange.at < written) notes.add("backdated-change", `${key} (${file})`);
  const createdAt = Math.min(written, firstChange?.at ?? written);
  const present = statusKey(fields.status.id, fields.status.name);
  const firstStage = firstChange ? statusKey(firstChange.change.from, firstChange.change.fromString) : present;
  const last = statusChanges.at(-1)?.change;
  const facts = changes.flatMap((timed) => factOf(timed, dates, path));
  if (last && statusKey(last.to, last.toString) !== present) {
    notes.add("status-without-move", key);
    const updated = fields.updated ? dates.read(fields.updated, `${at}.updated`) : 0;
    const when = Math.max(updated, changes.at(-1)?.at ?? 0);
    facts.push({ factId: supposedId(key, present), at: when, change: { kind: "moved", toStage: present } });
  }
  const itemType = changes.find(field("issuetype"))?.change.fromString ?? fields.issuetype?.name;
  const description = plainText(fields.description).trim();
  return {
    id: key,
    title: firstValue(changes, "summary", fields.summary) || key,
    ...(description === "" ? {} : { description }),
    ...(itemType ? { itemType } : {}),
    createdAt,
    createdFactId: `${key}#created`,
    firstStage,
    facts: [...startFacts(issue, createdAt, changes, dates, at), ...facts, ...commentFacts(issue, dates, at)],
  };
}

/** A field's value before its first change. */
const firstValue = (
  changes: readonly TimedChange[],
  name: string,
  now: string | null | undefined,
): string | undefined => {
  const first = changes.find(field(name));
  return (first ? first.change.fromString : now) ?? undefined;
};

/** Every field change, oldest first, the server's own order (its ids) deciding between equal instants. */
function timedChanges(issue: JiraIssue, path: string, dates: IsoInstants): TimedChange[] {
  const histories = (issue.changelog?.histories ?? []).map((history, index) => {
    const at = dates.readRecord(history.created, `${path}.changelog.histories[${index}].created`.replace(/^\./, ""));
    return { history, at, order: Number(history.id ?? 0) };
  });
  histories.sort((a, b) => a.at - b.at || a.order - b.order);
  return histories.flatMap(({ history, at }) => {
    const id = personId(history.author);
    const actor = id === undefined ? undefined : { id };
    const root = `${issue.key}:${history.id ?? history.created}`;
    return history.items.map((change, index) => ({ at, factId: `${root}:${index}`, actor, change }));
  });
}

function startFacts(
  { key, fields }: JiraIssue,
  at: number,
  changes: readonly TimedChange[],
  dates: IsoInstants,
  path: string,
): ForeignFact[] {
  const facts: ForeignFact[] = [];
  const add = (what: string, change: ForeignChange): void => {
    facts.push({ factId: `${key}#created#${what}`, at, change });
  };
  const assigned = changes.find(field("assignee"));
  const assignee = assigned ? assigned.change.from : personId(fields.assignee);
  if (assignee) add("people", { kind: "people", people: [assignee] });
  const relabelled = changes.find(field("labels"));
  const labels = relabelled ? labelsOf(relabelled.change.fromString) : (fields.labels ?? []);
  if (labels.length > 0) add("labels", { kind: "labels", labels });
  const due = firstValue(changes, "duedate", fields.duedate);
  if (due) add("due", { kind: "due", dueAt: dates.read(due.slice(0, 10), `${path}.duedate`) });
  return facts;
}

function factOf(timed: TimedChange, dates: IsoInstants, path: string): ForeignFact[] {
  const change = changeOf(timed.change, dates, path);
  if (!change) return [];
  const { factId, at, actor } = timed;
  return [{ factId, at, ...(actor ? { actor } : {}), change }];
}

function changeOf(change: Change, dates: IsoInstants, path: string): ForeignChange | undefined {
  const { from, fromString, to, toString: toText } = change;
  switch (change.field.toLowerCase()) {
    case "status":
      return { kind: "moved", fromStage: statusKey(from, fromString), toStage: statusKey(to, toText) };
    case "issuetype":
      return toText ? { kind: "typed", itemType: toText } : undefined;
    case "summary":
      return toText ? { kind: "titled", title: toText } : undefined;
    case "assignee":
      return { kind: "people", people: to ? [to] : [] };
    case "labels":
      return { kind: "labels", labels: labelsOf(toText) };
    case "duedate": {
      const due = to ?? toText;
      return { kind: "due", dueAt: due ? dates.read(due.slice(0, 10), `${path}.changelog`) : undefined };
    }
    case "flagged":
      return toText ? { kind: "blocked", reason: toText } : { kind: "unblocked" };
    default:
      return undefined;
  }
}

function commentFacts({ key, fields }: JiraIssue, dates: IsoInstants, path: string): ForeignFact[] {
  return (fields.comment?.comments ?? []).flatMap((comment, index) => {
    const text = plainText(comment.body).trim();
    const id = personId(comment.author);
    const at = dates.readRecord(comment.created, `${path}.comment.comments[${index}].created`);
    const factId = `${key}#comment:${comment.id ?? comment.created}`;
    return text === "" ? [] : [{ factId, at, ...(id ? { actor: { id } } : {}), change: { kind: "commented", text } }];
  });
}
