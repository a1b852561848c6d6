import {
  boardStream,
  decide,
  emptyState,
  eventDefinitionOf,
  isRefusal,
  type DomainEvent,
  type FactSource,
  type ImportRecord,
  type PlannedFact,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import type { EventLog, Receipt } from "../event-log.ts";
import { toPersonRows } from "../rows/people-rows.ts";
import { movedSince, takeOwnMoves, type OwnMoves } from "./moved-since.ts";
import { personOf } from "./permitted.ts";
import { readPages } from "./read-pages.ts";
import { boardTaken, takenRefusal } from "./replay-receipt.ts";
import type { WorkspaceParts } from "./submit.ts";
import type { ImportReport, ImportRequest } from "./workspace.ts";

/** What a board holds already, as far as an import must know. */
interface Held {
  readonly sources: ReadonlySet<string>;
  readonly ownMoves: OwnMoves;
}

const keyOf = ({ system, boardId, factId }: FactSource): string => JSON.stringify([system, boardId, factId]);

const hold = async (log: EventLog, stream: string): Promise<Held> => {
  const sources = new Set<string>();
  const ownMoves: OwnMoves = new Map();
  for await (const page of readPages(log, stream)) {
    takeOwnMoves(ownMoves, page);
    for (const event of page) if (event.source) sources.add(keyOf(event.source));
  }
  return { sources, ownMoves };
};

const unseen = (facts: readonly PlannedFact[], { sources }: Held): PlannedFact[] => {
  const seen = new Set(sources);
  return facts.filter(({ source }) => {
    const key = keyOf(source);
    return seen.has(key) ? false : seen.add(key);
  });
};

/** What an import adds besides its facts. */
interface Counted {
  readonly facts: number;
  readonly alreadyThere: number;
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
    const decision = decide(states, command, { now: since, actor: personOf(viewer), newId });
    if (isRefusal(decision)) return decision;
    return decision.batches.flatMap((batch) => batch.events).map((event) => ({ ...event, recordedAt: now }));
  };

  const stamped = (
    stream: string,
    fresh: readonly PlannedFact[],
    afterSeq: number,
    commandId: string,
  ): DomainEvent[] => {
    const recordedAt = clock();
    return fresh.map(({ event, at, actor, source }, index) => {
      const v = eventDefinitionOf(event.type)?.v ?? 1;
      const envelope = { stream, seq: afterSeq + index + 1, v, at, recordedAt, actor, commandId, source };
      return { ...envelope, ...event } as DomainEvent;
    });
  };

  /** The last event of an import: that there was one. */
  const recorded = (
    stream: string,
    record: ImportRecord & Counted,
    afterSeq: number,
    commandId: string,
    viewer: Viewer,
  ): DomainEvent => {
    const [at, type] = [clock(), "import.recorded"] as const;
    const v = eventDefinitionOf(type)?.v ?? 1;
    return { stream, seq: afterSeq + 1, type, v, at, recordedAt: at, actor: personOf(viewer), commandId, ...record };
  };

  /** One try; `undefined` where somebody else was faster. */
  return async (request: ImportRequest, receipt: Receipt, viewer: Viewer) => {
    const { boardId, create, people = [], record } = request;
    const stream = boardStream(boardId);
    const held = await hold(log, stream);
    const open = await cache.open(stream);
    // From here to `submit` nothing may wait. What is in the tail but not held are people's commands.
    const { tail } = open;
    if (tail.seq > 0 && create) return boardTaken(boardId);
    const created = tail.seq === 0 ? creation(request, viewer) : [];
    if (isRefusal(created)) return created;
    const fresh = unseen(request.facts, held).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const counted = { facts: fresh.length, alreadyThere: request.facts.length - fresh.length };
    const { commandId } = receipt;
    const facts = stamped(stream, fresh, tail.seq + created.length, commandId);
    const last = tail.seq + created.length + facts.length;
    const events = [...created, ...facts, recorded(stream, { ...record, ...counted }, last, commandId, viewer)];
    const result = await submit([{ stream, expectedSeq: tail.seq, events }], [open], receipt, toPersonRows(people));
    if (result.outcome === "taken") return takenRefusal(result);
    if (result.outcome !== "appended") return undefined;
    const report: ImportReport = {
      boardId,
      seq: tail.seq + events.length,
      appended: counted.facts,
      alreadyThere: counted.alreadyThere,
      movedSince: movedSince(facts, held.ownMoves, open.committed),
      record,
    };
    return report;
  };
};
