import { IsoInstants } from "../dates/iso-instants.ts";
import type { ForeignPerson, ForeignHistory, ForeignItem, ForeignStage, ForeignType } from "../foreign-history.ts";
import type { Importer } from "../importer.ts";
import type { SniffedFile } from "../sniffed-file.ts";
import { WarningNotes } from "../warning-notes.ts";
import { customValues } from "./custom-values.ts";
import { issueItem, personId, statusKey } from "./issue-item.ts";
import { type FiledIssue, holdsIssues, type JiraFiles, type JiraPerson, readJiraFiles } from "./jira-files.ts";

/**
 * Jira's REST answers with `expand=changelog`: one or more search results, or a folder of issues, with
 * the board's configuration and the list of statuses where they are at hand.
 */
export const jira: Importer = {
  id: "jira",
  title: "Jira search result with changelog (JSON)",
  detect: (files) => files.some((file) => file.kind === "json" && holdsIssues(file.value)),
  read: (files, { timeZone }) => historyOf(files, timeZone),
};

function historyOf(sources: readonly SniffedFile[], timeZone: string): ForeignHistory {
  const notes = new WarningNotes();
  const files = readJiraFiles(sources);
  for (const name of files.passedOver) notes.add("files-passed-over", name);
  const issues = latestOfEach(files.issues, notes);
  if (files.found > issues.length) {
    notes.add("search-truncated", `${issues.length} / ${files.found}`, files.found - issues.length);
  }
  const items: ForeignItem[] = [];
  let [firstAt, lastAt] = [Infinity, 0];
  for (const filed of issues) {
    const dates = new IsoInstants(filed.file, timeZone);
    const values = customValues(filed.issue.fields, files.names);
    const item = issueItem(filed, dates, notes);
    items.push(values.length === 0 ? item : { ...item, values });
    dates.throwProblems();
    firstAt = Math.min(firstAt, dates.span.firstAt);
    lastAt = Math.max(lastAt, dates.span.lastAt);
  }
  noteGaps(issues, notes);
  const records = issues.reduce((sum, { issue }) => sum + (issue.changelog?.histories.length ?? 0), 0);
  const projects = [...new Set(issues.map(({ issue }) => issue.key.replace(/-\d+$/, "")))].toSorted();
  return {
    system: "jira",
    boardId: files.board?.id ?? projects.join("+").slice(0, 200),
    boardName: files.board?.name ?? projects.join(", "),
    stages: stagesOf(files, issues, notes),
    looseStages: false,
    ...(files.board ? { columns: columnsOf(files.board) } : {}),
    types: typesOf(issues),
    items,
    people: peopleOf(issues),
    records: { count: records, firstAt, lastAt },
    warnings: notes.list(),
    questions: [],
  };
}

/** Pages of a search may overlap: of an issue seen twice the one updated last is read. */
function latestOfEach(filed: readonly FiledIssue[], notes: WarningNotes): FiledIssue[] {
  const latest = new Map<string, FiledIssue>();
  for (const one of filed) {
    const other = latest.get(one.issue.key);
    if (other) notes.add("repeated-item", one.issue.key);
    if (!other || (other.issue.fields.updated ?? "") < (one.issue.fields.updated ?? "")) latest.set(one.issue.key, one);
  }
  return [...latest.values()];
}

function noteGaps(issues: readonly FiledIssue[], notes: WarningNotes): void {
  for (const { issue } of issues) {
    if (!issue.changelog) notes.add("truncated-history", issue.key);
    else if ((issue.changelog.total ?? 0) > issue.changelog.histories.length)
      notes.add("changelog-truncated", issue.key);
  }
}

const categories = new Map([
  ["new", "queue"],
  ["indeterminate", "active"],
  ["done", "done"],
] as const);
type Category = "queue" | "active" | "done";
const categoryOf = (key: string | null | undefined): Category | undefined =>
  key === "new" || key === "indeterminate" || key === "done" ? categories.get(key) : undefined;

/** Statuses that an issue was in, with their present name first. */
function stagesOf(files: JiraFiles, issues: readonly FiledIssue[], notes: WarningNotes): ForeignStage[] {
  const names = new Map<string, Set<string>>();
  const seen = (id: string, name: string | null | undefined): void => {
    const known = names.get(id) ?? new Set();
    if (name) known.add(name);
    names.set(id, known);
  };
  const present = [...files.statuses, ...issues.map(({ issue }) => issue.fields.status)];
  const known = new Map(present.map((status) => [statusKey(status.id, status.name), status]));
  const used = issues.map(({ issue }) => issue.fields.status);
  for (const status of used)
    seen(statusKey(status.id, status.name), known.get(statusKey(status.id, status.name))?.name);
  const changes = issues
    .flatMap(({ issue }) => (issue.changelog?.histories ?? []).map(({ created, items }) => ({ created, items })))
    .toSorted((a, b) => (a.created < b.created ? 1 : -1))
    .flatMap(({ items }) => items.filter((item) => item.field.toLowerCase() === "status"));
  for (const { from, fromString, to, toString: toText } of changes) {
    for (const [id, name] of [
      [to, toText],
      [from, fromString],
    ] as const) {
      const key = statusKey(id, name);
      if (!names.has(key)) seen(key, known.get(key)?.name);
      seen(key, name);
    }
  }
  return [...names].map(([id, seenNames]) => {
    const [now = id, ...former] = seenNames;
    if (former.length > 0) notes.add("renamed-stage", `${former.join(", ")} → ${now}`);
    const category = categoryOf(known.get(id)?.statusCategory?.key);
    return { id, names: seenNames.size > 0 ? [...seenNames] : [id], ...(category ? { category } : {}) };
  });
}

const columnsOf = ({ columnConfig }: NonNullable<JiraFiles["board"]>): NonNullable<ForeignHistory["columns"]> =>
  columnConfig.columns.map(({ name, statuses }) => ({ name, stages: statuses.map(({ id }) => id) }));

function typesOf(issues: readonly FiledIssue[]): ForeignType[] {
  const types = new Map<string, ForeignType>();
  for (const { issue } of issues) {
    const type = issue.fields.issuetype;
    if (!type) continue;
    const isParent = (type.hierarchyLevel ?? 0) > 0 || /^(epic|initiative|theme)$/i.test(type.name);
    const isPart = type.subtask === true || (type.hierarchyLevel ?? 0) < 0;
    const role = isParent ? "parent" : isPart ? "part" : "item";
    types.set(type.name, { name: type.name, role, items: (types.get(type.name)?.items ?? 0) + 1 });
  }
  return [...types.values()];
}

function peopleOf(issues: readonly FiledIssue[]): ForeignPerson[] {
  const people = new Map<string, string>();
  const add = (person: JiraPerson | null | undefined): void => {
    const id = personId(person);
    if (id !== undefined) people.set(id, person?.displayName ?? id);
  };
  for (const { issue } of issues) {
    add(issue.fields.assignee);
    for (const history of issue.changelog?.histories ?? []) {
      add(history.author);
      for (const { field, from, fromString, to, toString: toText } of history.items)
        if (field === "assignee") {
          if (from && !people.has(from)) people.set(from, fromString ?? from);
          if (to && !people.has(to)) people.set(to, toText ?? to);
        }
    }
    for (const comment of issue.fields.comment?.comments ?? []) add(comment.author);
  }
  return [...people].map(([id, name]) => ({ id, name }));
}
