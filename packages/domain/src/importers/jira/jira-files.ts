import * as z from "zod/mini";
import { listOf, readShape } from "../guard/read-shape.ts";
import { BadInput, quoted } from "../import-problem.ts";
import { hasKeys, type SniffedFile } from "../sniffed-file.ts";

const text = z.string();
const idText = z.pipe(z.union([text, z.number()]), z.transform(String));
const optionalText = z.nullish(text);
const person = z.object({
  accountId: optionalText,
  key: optionalText,
  name: optionalText,
  displayName: optionalText,
});
const status = z.object({
  id: z.nullish(idText),
  name: text,
  statusCategory: z.nullish(z.object({ key: optionalText })),
});

const change = z.object({
  field: text,
  from: z.nullish(idText),
  fromString: optionalText,
  to: z.nullish(idText),
  toString: optionalText,
});
const history = z.object({
  id: z.nullish(idText),
  created: text,
  author: z.nullish(person),
  items: listOf(change),
});
const comment = z.object({
  id: z.nullish(idText),
  author: z.nullish(person),
  body: z.optional(z.unknown()),
  created: text,
});

const issue = z.object({
  id: z.nullish(idText),
  key: text.check(z.minLength(1), z.maxLength(100)),
  changelog: z.nullish(z.object({ total: z.nullish(z.number()), histories: listOf(history) })),
  // Fields that a team made itself are read beside those that every issue has.
  fields: z.looseObject({
    summary: optionalText,
    created: text,
    updated: optionalText,
    status,
    issuetype: z.nullish(
      z.object({ name: text, subtask: z.nullish(z.boolean()), hierarchyLevel: z.nullish(z.number()) }),
    ),
    assignee: z.nullish(person),
    labels: z.nullish(listOf(text)),
    duedate: optionalText,
    description: z.optional(z.unknown()),
    comment: z.nullish(z.object({ comments: z.nullish(listOf(comment)) })),
  }),
});

const boardConfiguration = z.object({
  id: z.nullish(idText),
  name: optionalText,
  columnConfig: z.object({
    columns: listOf(z.object({ name: text, statuses: listOf(z.object({ id: idText })) })),
  }),
});

export type JiraIssue = z.output<typeof issue>;
export type JiraPerson = z.output<typeof person>;
type JiraStatus = z.output<typeof status>;
export type JiraHistory = z.output<typeof history>;
type JiraBoard = z.output<typeof boardConfiguration>;

/** An issue and where it stands, for messages. */
export interface FiledIssue {
  readonly file: string;
  readonly path: string;
  readonly issue: JiraIssue;
}

export interface JiraFiles {
  readonly issues: readonly FiledIssue[];
  readonly statuses: readonly JiraStatus[];
  readonly board: JiraBoard | undefined;
  /** Names of files that hold neither issues nor anything about them. */
  readonly passedOver: readonly string[];
  /** What fields are called, by their ids, where a search tells (`expand=names`). */
  readonly names: ReadonlyMap<string, string>;
  /** How many issues the searches say there are; 0 where none says so. */
  readonly found: number;
}

const isIssue = (value: unknown): boolean => hasKeys(value, "key", "fields");
const isStatus = (value: unknown): boolean => hasKeys(value, "id", "name", "statusCategory");

/** Whether a value holds issues: one, a list of them, or a search result. */
export const holdsIssues = (value: unknown): boolean =>
  isIssue(value) || issueList(value)?.values.some(isIssue) === true || emptySearch(value);

const emptySearch = (value: unknown): boolean => hasKeys(value, "issues", "total");

function issueList(value: unknown): { readonly root: string; readonly values: readonly unknown[] } | undefined {
  if (Array.isArray(value)) return { root: "", values: value };
  if (typeof value === "object" && value !== null && "issues" in value && Array.isArray(value.issues))
    return { root: "issues", values: value.issues };
  return undefined;
}

/** A search answers one page at a time and says how many issues all pages hold. */
function totalOf(search: unknown): number {
  const total = hasKeys(search, "total") ? (search as { readonly total: unknown }).total : 0;
  return typeof total === "number" && Number.isSafeInteger(total) ? total : 0;
}

function namesIn(value: unknown): [string, string][] {
  const told = hasKeys(value, "names") ? (value as { readonly names: unknown }).names : undefined;
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([id, name]): [string, string][] =>
    typeof name === "string" ? [[id, name]] : [],
  );
}

/** Sorts Jira's files by what they hold: search results, single issues, a board's configuration, statuses. */
export function readJiraFiles(files: readonly SniffedFile[]): JiraFiles {
  const issues: FiledIssue[] = [];
  const statuses: JiraStatus[] = [];
  const passedOver: string[] = [];
  const names = new Map<string, string>();
  let board: JiraBoard | undefined;
  let found = 0;
  for (const file of files) {
    const { name } = file;
    if (file.kind === "json") for (const [id, called] of namesIn(file.value)) names.set(id, called);
    if (file.kind !== "json") passedOver.push(name);
    else if (isIssue(file.value)) issues.push({ file: name, path: "", issue: readShape(name, issue, file.value) });
    else if (hasKeys(file.value, "columnConfig")) board = readShape(name, boardConfiguration, file.value);
    else if (Array.isArray(file.value) && file.value.length > 0 && file.value.every(isStatus))
      for (const one of readShape(name, listOf(status), file.value)) statuses.push(one);
    else if (holdsIssues(file.value)) {
      const list = issueList(file.value);
      found = Math.max(found, totalOf(file.value));
      for (const [index, value] of (list?.values ?? []).entries()) {
        const path = `${list?.root ?? ""}[${index}]`;
        issues.push({ file: name, path, issue: readShape(name, issue, value, path) });
      }
    } else passedOver.push(name);
  }
  if (issues.length === 0) {
    const [first] = files;
    throw new BadInput({ code: "nothing-to-import", file: first?.name ?? "", value: quoted("no issues") });
  }
  return { issues, statuses, board, passedOver, names, found };
}
