import type { ImportOptions, ImportPlan, SourceFile } from "../src/importers/import-plan.ts";
import type { ImportProblem } from "../src/importers/import-problem.ts";
import { planImport } from "../src/importers/plan-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A file as an importer gets it. */
export const textFile = (text: string, name = "file.csv"): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});
export const jsonFile = (value: unknown, name = "file.json"): SourceFile => textFile(JSON.stringify(value), name);

/** The plan of files that should be readable. */
export function planned(files: SourceFile | readonly SourceFile[], options: ImportOptions = {}): ImportPlan {
  const plan = planImport("bytes" in files ? [files] : files, options);
  if ("problems" in plan) throw new Error(JSON.stringify(plan.problems));
  return plan;
}

/** The problems of files that should not be readable. */
export function problemsOf(
  files: SourceFile | readonly SourceFile[],
  options: ImportOptions = {},
): readonly ImportProblem[] {
  const plan = planImport("bytes" in files ? [files] : files, options);
  if (!("problems" in plan)) throw new Error("the files were read");
  return plan.problems;
}

/** The facts of one card as short lines: `2026-03-02T09:00 moved Doing`. */
export function storyOf(plan: ImportPlan, cardId: string): string[] {
  return plan.events.flatMap(({ event, at }) => {
    if (!("cardId" in event) || event.cardId !== cardId) return [];
    const what = "toStageId" in event ? event.toStageId : "stageId" in event ? event.stageId : "";
    return [`${at.slice(0, 16)} ${event.type.replace("card.", "")} ${what}`.trim()];
  });
}

export const minute = (count: number): string => new Date(Date.UTC(2026, 2, 2, 9, count)).toISOString();

/** A 24-digit id as Trello makes them: the instant in seconds, then a number. */
export const trelloId = (at: string, number: number): string =>
  Math.floor(Date.parse(at) / 1000)
    .toString(16)
    .padStart(8, "0") + number.toString(16).padStart(16, "0");

interface CardParts {
  readonly id: string;
  readonly name?: string;
  readonly idList: string;
  readonly closed?: boolean;
  readonly dateLastActivity?: string;
  readonly idMembers?: readonly string[];
  readonly labels?: readonly object[];
  readonly due?: string;
}

/** A Trello export with the lists A, B and C. */
export const trelloBoard = (cards: readonly CardParts[], actions: readonly object[], more: object = {}): object => ({
  id: "board1",
  name: "Trial",
  lists: ["A", "B", "C"].map((name, at) => ({ id: `list${name}`, name, closed: false, pos: at })),
  cards: cards.map((card) => ({ name: card.id, closed: false, ...card })),
  actions,
  ...more,
});

export const created = (card: string, list: string, at: string): object => ({
  id: `${card}-created`,
  type: "createCard",
  date: at,
  data: { card: { id: card }, list: { id: `list${list}`, name: list } },
});

export const moved = (card: string, from: string, to: string, at: string): object => ({
  id: `${card}-${from}${to}-${at}`,
  type: "updateCard",
  date: at,
  data: {
    card: { id: card, idList: `list${to}` },
    old: { idList: `list${from}` },
    listBefore: { id: `list${from}`, name: from },
    listAfter: { id: `list${to}`, name: to },
  },
});

export const abcWorkflow = `
timeZone: UTC
stages:
  - { name: Queue, kind: queue, from: [A] }
  - { name: Work, kind: active, from: [B] }
  - { name: End, kind: done, from: [C] }
start: Work
finish: End
`;

interface StatusChange {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** A Jira issue whose statuses have ids like `id-Doing`. */
export const jiraIssue = (
  key: string,
  createdAt: string,
  changes: readonly StatusChange[],
  fields: object = {},
  changelog: object = {},
): object => {
  const status = (name: string): object => ({ id: `id-${name}`, name });
  return {
    id: key,
    key,
    fields: { summary: key, created: createdAt, status: status(changes.at(-1)?.to ?? "Open"), ...fields },
    changelog: {
      total: changes.length,
      histories: changes.map(({ at, from, to }, index) => ({
        id: String(100 + index),
        created: at,
        author: { accountId: "ada", displayName: "Ada" },
        items: [{ field: "status", from: `id-${from}`, fromString: from, to: `id-${to}`, toString: to }],
      })),
      ...changelog,
    },
  };
};

interface XesEvent {
  readonly name: string;
  readonly at: string;
  readonly lifecycle?: string;
  readonly group?: string;
  readonly resource?: string;
}

/** A synthetic event log in XES; an event is written with what it has. */
export const xesLog = (cases: Readonly<Record<string, readonly XesEvent[]>>, head = ""): string => {
  const attribute = (key: string, value: string | undefined, type = "string"): string =>
    value === undefined ? "" : `<${type} key="${key}" value="${value}"/>`;
  const event = ({ name, at, lifecycle, group, resource }: XesEvent): string =>
    `<event>${attribute("concept:name", name)}${attribute("lifecycle:transition", lifecycle)}${attribute("org:group", group)}${attribute("org:resource", resource)}${attribute("time:timestamp", at, "date")}</event>\n`;
  const traces = Object.entries(cases).map(
    ([id, events]) => `<trace>${attribute("concept:name", id)}\n${events.map(event).join("")}</trace>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- synthetic -->\n${head}<log xes.version="1.0">\n${traces.join("")}</log>\n`;
};
