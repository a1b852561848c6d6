import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ownSamples, samplesFolder } from "../../../../scripts/samples.mjs";
import type { FlowLog } from "../../src/flow-log.ts";
import { logOfSpans, type Span } from "../span-log.ts";

export interface RealLog {
  readonly name: string;
  readonly log: FlowLog;
}

/** The histories that travel with the code: too small for any verdict. Nobody is known to have changed anything. */
export const ownLogs = (): RealLog[] =>
  [
    { name: "devlake", spans: jiraSpans(join(ownSamples, "devlake/search_result_with_changelog.json")) },
    { name: "hermes-resources", spans: trelloSpans(join(ownSamples, "hermes-resources/trello.json")) },
  ].map(({ name, spans }) => ({ name, log: logOfSpans(spans) }));

/** Larger histories, where they are. */
export function furtherLogs(): RealLog[] {
  const shared = samplesFolder();
  return (shared === undefined ? [] : furtherReaders).flatMap(({ name, file, read }) => {
    const path = join(shared ?? "", file);
    return existsSync(path) ? [{ name, log: logOfSpans(read(path)) }] : [];
  });
}

const furtherReaders: readonly { name: string; file: string; read: (path: string) => Span[] }[] = [
  {
    name: "rueedlinger",
    file: "two-dates-csv/rueedlinger/jira.csv",
    read: (path) => rowsOf(path, ",").flatMap((row) => spanOf(row[3], row[4])),
  },
  {
    name: "public-jira",
    file: "two-dates-csv/public-jira/public_jira_created_resolved.csv",
    read: (path) => rowsOf(path, ",").flatMap((row) => spanOf(row[4], row[6])),
  },
  { name: "sepsis", file: "event-log/sepsis/sepsis.csv", read: sepsisSpans },
  { name: "bpic2013", file: "event-log/bpic2013-closed/06_bpic2013_closed.xes.gz", read: xesSpans },
];

const rowsOf = (path: string, separator: string): string[][] =>
  readFileSync(path, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(separator));

function spanOf(from = "", to = ""): Span[] {
  const [startedAt, finishedAt] = [Date.parse(from), Date.parse(to)];
  return startedAt <= finishedAt ? [{ startedAt, finishedAt }] : [];
}

/** From the first to the last of a case's instants. */
function outerSpans(cases: ReadonlyMap<string, readonly number[]>): Span[] {
  return [...cases.values()].map((at) => ({ startedAt: Math.min(...at), finishedAt: Math.max(...at) }));
}

function sepsisSpans(path: string): Span[] {
  const cases = new Map<string, number[]>();
  for (const [caseId = "", , at = ""] of rowsOf(path, ";")) {
    const ms = Date.parse(`${at.replace(/\//g, "-").replace(" ", "T")}Z`);
    if (!Number.isNaN(ms)) cases.set(caseId, [...(cases.get(caseId) ?? []), ms]);
  }
  return outerSpans(cases);
}

function xesSpans(path: string): Span[] {
  const traces = gunzipSync(readFileSync(path)).toString("utf8").split("<trace>").slice(1);
  return outerSpans(
    new Map(
      traces.map((trace, index) => [
        `${index}`,
        [...trace.matchAll(/key="time:timestamp" value="([^"]+)"/g)].map(([, at = ""]) => Date.parse(at)),
      ]),
    ),
  );
}

interface JiraIssue {
  readonly fields: { readonly created: string; readonly resolutiondate: string | null };
}
function jiraSpans(path: string): Span[] {
  const { issues } = JSON.parse(readFileSync(path, "utf8")) as { issues: readonly JiraIssue[] };
  return issues.flatMap(({ fields }) => spanOf(fields.created, fields.resolutiondate ?? undefined));
}

interface TrelloAction {
  readonly type: string;
  readonly date: string;
  readonly data: { readonly card?: { readonly id: string } };
}
/** From a card's first action to its last: the lists were renamed too often to say more in a few lines. */
function trelloSpans(path: string): Span[] {
  const { actions } = JSON.parse(readFileSync(path, "utf8")) as { actions: readonly TrelloAction[] };
  const cards = new Map<string, number[]>();
  for (const { date, data } of actions) {
    if (data.card === undefined) continue;
    cards.set(data.card.id, [...(cards.get(data.card.id) ?? []), Date.parse(date)]);
  }
  return outerSpans(cards);
}
