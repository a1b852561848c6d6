import {
  type Actor,
  type BoardState,
  boardStream,
  decide,
  emptyState,
  eventDefinitionOf,
  evolveAll,
  isRefusal,
  type DomainEvent,
  type FactSource,
  type Instant,
  type PlannedFact,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import type { EventLog, Receipt } from "../event-log.ts";
import { toPersonRows } from "../rows/people-rows.ts";
import { inPieces } from "./in-pieces.ts";
import { explainedMoves, takeSupposedMoves, withdrawal, type SupposedMoves } from "./explained-moves.ts";
import { movedSince, takeOwnMoves, type OwnMoves } from "./moved-since.ts";
import { personOf } from "./permitted.ts";
import { readPages } from "./read-pages.ts";
import { boardTaken, takenRefusal } from "./replay-receipt.ts";
import type { OpenStream } from "./stream-cache.ts";
import type { WorkspaceParts } from "./submit.ts";
import type { ImportReport, ImportRequest } from "./workspace.ts";

/** What a board holds already, as far as an import must know. */
interface Held {
  readonly sources: ReadonlySet<string>;
  readonly ownMoves: OwnMoves;
  readonly supposed: SupposedMoves;
}

const keyOf = ({ system, boardId, factId }: FactSource): string => JSON.stringify([system, boardId, factId]);

const hold = async (log: EventLog, stream: string): Promise<Held> => {
  const sources = new Set<string>();
  const ownMoves: OwnMoves = new Map();
  const supposed: SupposedMoves = new Map();
  for await (const page of readPages(log, stream)) {
    takeOwnMoves(ownMoves, page);
    takeSupposedMoves(supposed, page);
    for (const event of page) if (event.source) sources.add(keyOf(event.source));
  }
  return { sources, ownMoves, supposed };
};

/** The facts that are not among those seen, which they join. */
const unseen = (facts: readonly PlannedFact[], seen: Set<string>): PlannedFact[] =>
  facts.filter(({ source }) => {
    const key = keyOf(source);
    return seen.has(key) ? false : seen.add(key);
  });

const byTime = (a: PlannedFact, b: PlannedFact): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** More than so many facts are taken in piece by piece. */
const longFrom = 2_000;

/** What has happened, without its place in the log; now where it says no instant. */
interface Unstamped {
  readonly event: { readonly type: string };
  readonly at?: Instant;
  readonly actor: Actor;
  readonly source?: FactSource;
}

interface Stamp {
  readonly stream: string;
  readonly afterSeq: number;
  readonly commandId: string;
  readonly recordedAt: Instant;
}

/** Imports into one board; imports of the same board have to come one after another. */
export const createImporter = ({ log, cache, submit, clock, newId }: WorkspaceParts) => {
  const creation = (request: ImportRequest, viewer: Viewer): readonly DomainEvent[] | Refusal => {
    const stream = boardStream(request.boardId);
    const { create, facts, commandId } = request;
    if (!create) return { refused: "not-found", what: "board", id: request.boardId };
    const now = clock();
    // The board is as old as its history: a diagram of it starts with its first fact.
    const since = facts.reduce((earliest, { at }) => (at < earliest ? at : earliest), now);
    const states = new Map([[stream, emptyState(stream)]]);
    const command = { ...create, stream, commandId };
    const decision = decide(states, command, { now: since, actor: personOf(viewer, stream), newId });
    if (isRefusal(decision)) return decision;
    return decision.batches.flatMap((batch) => batch.events).map((event) => ({ ...event, recordedAt: now }));
  };

  /** The facts as events that follow `afterSeq`. */
  const stamped = (facts: readonly Unstamped[], { stream, afterSeq, commandId, recordedAt }: Stamp): DomainEvent[] => {
    return facts.map(({ event, at = recordedAt, ...known }, index) => {
      const v = eventDefinitionOf(event.type)?.v ?? 1;
      const envelope = { stream, seq: afterSeq + index + 1, v, at, recordedAt, commandId, ...known };
      return { ...envelope, ...event } as DomainEvent;
    });
  };

  /** A long history, folded step by step while everybody goes on; whoever changes the board meanwhile was faster. */
  const takeInSlowly = async (
    request: ImportRequest,
    receipt: Receipt,
    viewer: Viewer,
    { held, open }: { readonly held: Held; readonly open: OpenStream<BoardState> },
    stored: (share: number) => void,
  ) => {
    const { boardId, people = [], record } = request;
    const stream = boardStream(boardId);
    const { tail } = open;
    const created = tail.seq === 0 ? creation(request, viewer) : [];
    if (isRefusal(created)) return created;
    const seen = new Set(held.sources);
    const fresh: PlannedFact[] = [];
    for await (const facts of inPieces(request.facts)) for (const fact of unseen(facts, seen)) fresh.push(fact);
    const counted = { facts: fresh.length, alreadyThere: request.facts.length - fresh.length };
    const told = { event: { type: "import.recorded", ...record, ...counted }, actor: personOf(viewer, stream) };
    const withdrawals = explainedMoves(held.supposed, fresh).map(withdrawal);
    const events = [...created];
    let state = evolveAll(tail, created);
    const all: readonly Unstamped[] = [...fresh.toSorted(byTime), ...withdrawals, told];
    const total = 2 * all.length;
    const { commandId } = receipt;
    const recordedAt = clock();
    for await (const facts of inPieces(all)) {
      const made = stamped(facts, { stream, afterSeq: tail.seq + events.length, commandId, recordedAt });
      state = evolveAll(state, made);
      for (const event of made) events.push(event);
      stored(events.length / total);
    }
    if (open.tail !== tail) return undefined;
    const slowly = { states: [state], told: (count: number) => stored((total / 2 + count) / total) };
    const result = await submit(
      [{ stream, expectedSeq: tail.seq, events }],
      [open],
      receipt,
      toPersonRows(people),
      slowly,
    );
    if (result.outcome === "taken") return takenRefusal(result);
    if (result.outcome !== "appended") return undefined;
    const { facts: appended, alreadyThere } = counted;
    const report: ImportReport = {
      boardId,
      seq: tail.seq + events.length,
      appended,
      alreadyThere,
      movedSince: movedSince(events, held.ownMoves, open.committed),
      record,
    };
    return report;
  };

  /** One try; `undefined` where somebody else was faster. Whoever is patient lets others be faster. */
  return async (
    request: ImportRequest,
    receipt: Receipt,
    viewer: Viewer,
    stored: (share: number) => void = () => undefined,
    isPatient = true,
  ) => {
    const { boardId, create, people = [], record } = request;
    const stream = boardStream(boardId);
    const held = await hold(log, stream);
    const open = await cache.open(stream);
    // From here on what is in the tail but not held are people's commands.
    const { tail } = open;
    if (tail.seq > 0 && create) return boardTaken(boardId);
    if (isPatient && request.facts.length > longFrom)
      return takeInSlowly(request, receipt, viewer, { held, open }, stored);
    // From here to `submit` nothing may wait.
    const created = tail.seq === 0 ? creation(request, viewer) : [];
    if (isRefusal(created)) return created;
    const fresh = unseen(request.facts, new Set(held.sources)).toSorted(byTime);
    const counted = { facts: fresh.length, alreadyThere: request.facts.length - fresh.length };
    const withdrawals = explainedMoves(held.supposed, fresh).map(withdrawal);
    const told = { event: { type: "import.recorded", ...record, ...counted }, actor: personOf(viewer, stream) };
    const { commandId } = receipt;
    const stamp = { stream, afterSeq: tail.seq + created.length, commandId, recordedAt: clock() };
    const imported = stamped([...fresh, ...withdrawals, told], stamp);
    const events = [...created, ...imported];
    const result = await submit([{ stream, expectedSeq: tail.seq, events }], [open], receipt, toPersonRows(people));
    if (result.outcome === "taken") return takenRefusal(result);
    if (result.outcome !== "appended") return undefined;
    const report: ImportReport = {
      boardId,
      seq: tail.seq + events.length,
      appended: counted.facts,
      alreadyThere: counted.alreadyThere,
      movedSince: movedSince(imported, held.ownMoves, open.committed),
      record,
    };
    return report;
  };
};
