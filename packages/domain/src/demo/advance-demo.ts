import type { Instant } from "@weir/flow-metrics";
import { isOnBoard } from "../streams/board/card.ts";
import { allCards } from "../streams/board/cards.ts";
import { emptyBoard } from "../streams/board/empty-board.ts";
import type { BoardState } from "../streams/board/state.ts";
import { evolveAll } from "../evolve.ts";
import type { DomainEvent } from "../verbs.ts";
import { commandIdOf, seedOf } from "./generate-demo.ts";
import type { DemoBoard } from "./generate-demo.ts";
import { boardHistory } from "./history.ts";
import type { Draft } from "./draft.ts";
import { demoPlans } from "./plans.ts";
import { rankEdges, stamp } from "./stamp.ts";

/** What to append to a demo board: `events` follow the event `afterSeq`. */
export interface DemoAdvance extends DemoBoard {
  readonly afterSeq: number;
}

/** What people do to a card without taking it out of the demo's hands. */
const harmless: ReadonlySet<string> = new Set([
  "card.commented",
  "card.edited",
  "card.labelled",
  "card.assigned",
  "card.ranked",
  "card.check-item-set",
  "card.check-item-removed",
]);

/** The instant of the last thing the demo itself did: its clock. Undefined where no board is a demo's. */
export function demoClock(boards: readonly Pick<DemoBoard, "events">[]): Instant | undefined {
  return boards
    .flatMap(({ events }) => events.filter(isDemos).map(({ at }) => at))
    .toSorted()
    .at(-1);
}

/**
 * Continues the history of demo boards up to `to` (exclusive), from their own events alone. Untouched boards
 * end up exactly as if they had been generated up to `to`. Cards that people moved, blocked or took off the
 * board meanwhile are left alone, and so are cards whose next stage people removed. Archived boards and
 * boards that are no demo's are left out.
 */
export function advanceDemo({ boards, to }: { readonly boards: readonly DemoBoard[]; readonly to: Instant }): {
  readonly boards: readonly DemoAdvance[];
} {
  return { boards: boards.flatMap((board) => advanceBoard(board, to)) };
}

function advanceBoard({ boardId, stream, events }: DemoBoard, to: Instant): DemoAdvance[] {
  const plan = demoPlans.find((each) => each.boardId === boardId);
  const seed = seedOf(events);
  const first = events[0];
  const state = evolveAll(emptyBoard(stream), events);
  if (plan === undefined || seed === undefined || first === undefined || state.archived) return [];
  const clock = demoClock([{ events }]) ?? first.at;
  const news = boardHistory(plan, seed, first.at, to).filter(({ at }) => at > clock);
  const drafts = leaveAlone(news, state, movedByPeople(events));
  const afterSeq = events.at(-1)?.seq ?? 0;
  const next = stamp(drafts, { stream, commandId: commandIdOf(seed), afterSeq, edges: rankEdges(events) });
  return [{ boardId, stream, afterSeq, events: next }];
}

function movedByPeople(events: readonly DomainEvent[]): Set<string> {
  const taken = new Set<string>();
  for (const event of events)
    if ("cardId" in event && !isDemos(event) && !harmless.has(event.type)) taken.add(event.cardId);
  return taken;
}

/** The news without those of cards in `taken`, of cards that stand elsewhere by now, or on their way into a stage that is gone. */
function leaveAlone(news: readonly Draft[], state: BoardState, taken: Set<string>): Draft[] {
  const stages = new Set(state.stages.map(({ stageId }) => stageId));
  const where = new Map<string, string>();
  for (const card of allCards(state)) if (isOnBoard(card)) where.set(card.cardId, card.stageId);
  return news.filter(({ fact }) => {
    if (!("cardId" in fact)) return true;
    const { cardId } = fact;
    const [from, into] =
      fact.type === "card.moved" ? [fact.fromStageId, fact.toStageId] : [where.get(cardId), where.get(cardId)];
    if (fact.type === "card.created") where.set(cardId, fact.stageId);
    else if (from === undefined || from !== where.get(cardId)) taken.add(cardId);
    else where.set(cardId, into ?? from);
    if (!stages.has(where.get(cardId) ?? "")) taken.add(cardId);
    return !taken.has(cardId);
  });
}

function isDemos({ actor }: DomainEvent): boolean {
  return actor.kind === "demo";
}
