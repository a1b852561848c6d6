import {
  boardStream,
  cardOf,
  decide,
  emptyState,
  eventDefinitionOf,
  isRefusal,
  type BoardState,
  type DomainEvent,
  type FactSource,
  type Instant,
  type PlannedFact,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import type { EventLog, Receipt } from "../event-log.ts";
import { toPersonRows } from "../rows/people-rows.ts";
import { personOf } from "./permitted.ts";
import { takenRefusal } from "./replay-receipt.ts";
import { readPages } from "./read-pages.ts";
import type { WorkspaceParts } from "./submit.ts";
import type { ImportReport, ImportRequest } from "./workspace.ts";

/** What a board holds already, as far as an import must know. */
interface Held {
  readonly sources: ReadonlySet<string>;
  /** When people here last moved a card themselves. */
  readonly ownMoves: ReadonlyMap<string, Instant>;
}

const ownMoveTypes = new Set(["card.moved", "card.move-corrected", "card.restored", "card.discarded", "card.archived"]);

const keyOf = ({ system, boardId, factId }: FactSource): string => JSON.stringify([system, boardId, factId]);

const hold = async (log: EventLog, stream: string): Promise<Held> => {
  const sources = new Set<string>();
  const ownMoves = new Map<string, Instant>();
  for await (const page of readPages(log, stream)) {
    for (const event of page) {
      if (event.source) sources.add(keyOf(event.source));
      else if ("cardId" in event && ownMoveTypes.has(event.type)) ownMoves.set(event.cardId, event.at);
    }
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

/** Cards whose stage the import would have changed, had they not been moved here at a later time. */
const movedSince = (fresh: readonly PlannedFact[], ownMoves: Held["ownMoves"], after: BoardState) => {
  const kept = new Set<string>();
  for (const { event, at } of fresh) {
    const own = ownMoves.get(event.cardId);
    if (event.type === "card.moved" && own !== undefined && own > at) kept.add(event.cardId);
  }
  return [...kept].map((cardId) => ({ cardId, stageId: cardOf(after, cardId)?.stageId ?? "" }));
};

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

  /** One try; `undefined` where somebody else was faster. */
  return async (request: ImportRequest, receipt: Receipt, viewer: Viewer) => {
    const { boardId, people = [] } = request;
    const stream = boardStream(boardId);
    const held = await hold(log, stream);
    const open = await cache.open(stream);
    // From here to `submit` nothing may wait. What is in the tail but not held are people's commands.
    const { tail } = open;
    const created = tail.seq === 0 ? creation(request, viewer) : [];
    if (isRefusal(created)) return created;
    const fresh = unseen(request.facts, held).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const events = [...created, ...stamped(stream, fresh, tail.seq + created.length, receipt.commandId)];
    const result = await submit([{ stream, expectedSeq: tail.seq, events }], [open], receipt, toPersonRows(people));
    if (result.outcome === "taken") return takenRefusal(result);
    if (result.outcome !== "appended") return undefined;
    const report: ImportReport = {
      boardId,
      seq: tail.seq + events.length,
      appended: fresh.length,
      alreadyThere: request.facts.length - fresh.length,
      movedSince: movedSince(fresh, held.ownMoves, open.committed),
    };
    return report;
  };
};
