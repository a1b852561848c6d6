import type { Instant } from "@weir/flow-metrics";
import { evolveAll } from "../../evolve.ts";
import type { DomainEvent } from "../../verbs.ts";
import { emptyBoard } from "./empty-board.ts";
import type { BoardState } from "./state.ts";

/**
 * The board as it stood at `at`: events folded in (`at`, `seq`) order up to and including that
 * instant. Withdrawn moves never were and corrected ones were when the correction says, as metrics
 * read them, so occupancy equals the cumulative flow's. `knownAt` leaves out what was heard later.
 * `seq` is the last event known. Its stages are those it was made with even before it was made: facts may have been
 * imported from then.
 */
export function boardAt(events: readonly DomainEvent[], at: Instant, knownAt?: Instant): BoardState {
  const [first] = events;
  if (first === undefined) throw new Error("a board has at least one event");
  const known = knownAt === undefined ? events : events.filter((event) => event.recordedAt <= knownAt);
  const told = asTold(known, at).filter((event) => event.at <= at || event.type === "board.created");
  const folded = evolveAll(emptyBoard(first.stream), told.toSorted(inOrder));
  return { ...withStagesInUse(folded, known), seq: known.at(-1)?.seq ?? 0 };
}

/** The board comes first, whatever is said to have happened before. */
function inOrder(a: DomainEvent, b: DomainEvent): number {
  if (a.type === "board.created" || b.type === "board.created")
    return a.type === b.type ? a.seq - b.seq : a.type === "board.created" ? -1 : 1;
  return a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1;
}

/** Events that only say how others are to be read. */
const saysOfOthers: ReadonlySet<string> = new Set(["move.withdrawn", "card.move-corrected", "card.redacted"]);

/**
 * The events as they are told today: without withdrawn moves, with corrected ones at their corrected
 * instants, and without the removal of a stage that was brought back after `until`. What was removed from a card for
 * good is gone from its events themselves.
 */
function asTold(events: readonly DomainEvent[], until: Instant): DomainEvent[] {
  const takenBack = new Set<number>();
  const removals = new Map<string, number>();
  const corrected = new Map<number, Instant>();
  for (const event of events) {
    if (event.type === "move.withdrawn") takenBack.add(event.eventSeq);
    else if (event.type === "card.move-corrected") corrected.set(event.eventSeq, event.at);
    else if (event.type === "stage.removed") removals.set(event.stageId, event.seq);
    else if (event.type === "stage.restored" && event.at > until) takenBack.add(removals.get(event.stageId) ?? 0);
  }
  return events
    .filter(({ type, seq }) => !saysOfOthers.has(type) && !takenBack.has(seq))
    .map((event) => ({ ...event, at: corrected.get(event.seq) ?? event.at }));
}

/** A card can be said to have stood in a stage before the stage was added: then it is shown. */
function withStagesInUse(board: BoardState, events: readonly DomainEvent[]): BoardState {
  const missing = [...board.lists].filter(
    ([id, list]) => list.count > 0 && !board.stages.some(({ stageId }) => stageId === id),
  );
  const added = missing.flatMap(([id]) =>
    events.filter((event) => event.type === "stage.added").filter(({ stageId }) => stageId === id),
  );
  return added.reduce((shown, { stageId, name, kind, index, groupId }) => {
    const stage = { stageId, name, kind, ...(groupId === undefined ? {} : { groupId }) };
    return { ...shown, stages: shown.stages.toSpliced(index, 0, stage) };
  }, board);
}
