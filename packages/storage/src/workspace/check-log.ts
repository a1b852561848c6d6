import {
  emptyState,
  evolve,
  packStream,
  redacted,
  snapshotVersion,
  unpackStream,
  type DomainEvent,
  type StreamSnapshot,
  type StreamState,
} from "@weir/domain";
import type { EventLog, Snapshot } from "../event-log.ts";
import { projectAll, type Projection, type Row } from "../rows/row-operation.ts";
import { createRowTables, type RowTables } from "../rows/row-tables.ts";
import { checkAudit } from "./check-audit.ts";
import { readPages } from "./read-pages.ts";
import type { CheckReport } from "./workspace.ts";

type Redacted = Extract<DomainEvent, { type: "card.redacted" | "board.redacted" }>;
type Problem = CheckReport["problems"][number];

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = (row: Row): [string, unknown][] => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));

const snapshotProblem = (kept: Snapshot, replayed: StreamState): string | undefined => {
  // Read and written again, because that is what a stale or damaged snapshot would not survive.
  const read = unpackStream(JSON.parse(kept.body) as StreamSnapshot);
  const same = read !== undefined && sameJson(packStream(read), packStream(replayed));
  return same ? undefined : `the snapshot at ${kept.seq} differs from a replay`;
};

/** What still holds text that an event says was removed from it. */
const leftBehind = async (log: EventLog, told: Redacted): Promise<Problem[]> => {
  const { stream, seq } = told;
  const held = await ("cardId" in told ? log.readCard(stream, told.cardId) : log.read(stream, 0, seq));
  const before = held.filter((event) => event.seq < seq);
  return before
    .filter((event) => redacted(event, told) !== event)
    .map((event) => ({ stream, problem: `${event.seq} holds text that ${seq} says was removed` }));
};

/** Replays one stream, feeding every event to the rows; answers how many there were and what is wrong. */
const checkStream = async (log: EventLog, stream: string, rows: RowTables, projections: readonly Projection[]) => {
  const problems: Problem[] = [];
  const kept = await log.snapshot(stream);
  let state = emptyState(stream);
  let events = 0;
  for await (const page of readPages(log, stream)) {
    rows.apply(projectAll(projections, page));
    for (const event of page) {
      events += 1;
      if (event.seq !== state.seq + 1) problems.push({ stream, problem: `${event.seq} follows ${state.seq}` });
      if (event.stream !== stream) problems.push({ stream, problem: `${event.seq} says it is of ${event.stream}` });
      state = evolve(state, event);
      if (event.type === "card.redacted" || event.type === "board.redacted")
        problems.push(...(await leftBehind(log, event)));
      if (kept?.version !== snapshotVersion || kept.seq !== event.seq) continue;
      const problem = snapshotProblem(kept, state);
      if (problem !== undefined) problems.push({ stream, problem });
    }
  }
  if (kept && kept.seq > state.seq)
    problems.push({ stream, problem: `the snapshot at ${kept.seq} is ahead of the log` });
  return { events, problems };
};

const checkRows = async (log: EventLog, kind: string, expected: ReadonlyMap<string, Row>): Promise<Problem[]> => {
  const found = await log.rows(kind);
  const keys = new Set([...found.keys(), ...expected.keys()]);
  return [...keys]
    .filter((key) => !sameJson(sorted(found.get(key) ?? {}), sorted(expected.get(key) ?? {})))
    .map((key) => ({ problem: `row ${kind}/${key} differs from a replay` }));
};

/** Holds everything derived against a replay of every stream: seqs, snapshots, rows, the file itself; and the audit against its hashes. */
export const checkLog = async (log: EventLog, projections: readonly Projection[]): Promise<CheckReport> => {
  const rows = createRowTables();
  const problems: Problem[] = (await log.integrity()).map((problem) => ({ problem }));
  const streams = await log.streams();
  let events = 0;
  for (const stream of streams) {
    try {
      const checked = await checkStream(log, stream, rows, projections);
      events += checked.events;
      problems.push(...checked.problems);
    } catch (error) {
      problems.push({ stream, problem: `cannot be replayed: ${String(error)}` });
    }
  }
  for (const kind of rows.kinds()) problems.push(...(await checkRows(log, kind, rows.ofKind(kind))));
  problems.push(...(await checkAudit(log)));
  return { streams: streams.length, events, problems };
};
