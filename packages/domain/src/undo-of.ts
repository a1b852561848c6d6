import { decide, streamsOf } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { inverseOf } from "./inverse.ts";
import { isRefusal, notAllowed, type Refusal } from "./refusal.ts";
import type { Card } from "./streams/board/card.ts";
import { allCards, cardCount, cardOf, entryOf } from "./streams/board/cards.ts";
import { cardsLabelled } from "./streams/board/label-looks.ts";
import type { BoardState } from "./streams/board/state.ts";
import { isBoard, type StreamState } from "./streams/stream-state.ts";
import type { DecideContext } from "./verb.ts";
import type { Command, CommandWish, DomainEvent } from "./verbs.ts";

/**
 * The command that takes an event back on a board or map as it is `now`, or a refusal where that would also undo what
 * was changed since. `before` is the state the event met. Undefined where nothing can be undone ({@link inverseOf}).
 * What only the deciding itself finds out (a limit, a move since) is not asked here.
 *
 * @example
 * ```ts
 * // I renamed A to B, somebody else renamed it to C: going back to A would take C away.
 * undoOf(before, myEvent, now, context); // {refused: "not-allowed-here", why: "changed-since", cardId: "a"}
 * ```
 */
export function undoOf<State extends StreamState>(
  before: State,
  event: DomainEvent,
  now: State,
  context: DecideContext,
): CommandWish | Refusal | undefined {
  const undo = (isBoard(now) ? steppedBack(event, now) : undefined) ?? inverseOf(before, event);
  if (undo === undefined) return undefined;
  const after = evolve(before, event);
  const [due, is] = [after, now].map((state) => wayBack(state, undo, context));
  const isOther = due !== undefined && is !== undefined && due !== is;
  const isMadeChanged = isBoard(after) && isBoard(now) && madeIsChanged(after, event, now);
  if (!isOther && !isMadeChanged) return undo;
  return notAllowed("changed-since", "cardId" in event ? { cardId: event.cardId } : {});
}

/**
 * What would undo the undoing, as text: it names all that the undoing would write over, so where it differs from what
 * it was right after the event, that was changed since. Undefined where the command itself will say why it cannot be.
 */
function wayBack(met: StreamState, undo: CommandWish, context: DecideContext): string | undefined {
  const command = { ...undo, ...(asksReason.has(undo.type) && { reason: "undo" }), commandId: "undo" } as Command;
  if (streamsOf(command).some((stream) => stream !== met.stream)) return undefined;
  const decision = decide(new Map([[met.stream, met]]), command, context);
  if (isRefusal(decision)) return undefined;
  const events = decision.batches.flatMap((batch) => batch.events);
  let state = met;
  const ways = events.flatMap((event) => {
    const inverse = inverseOf(state, event);
    state = evolve(state, event);
    // Others that only make room have no way back of their own.
    if (inverse === undefined) return [];
    // Whom it stands beside changes with every card around it, and nothing is lost by standing beside others.
    const { before: _before, after: _after, eventSeq: _seq, ...way } = inverse as Record<string, unknown>;
    return [way];
  });
  return JSON.stringify(ways);
}

/** Verbs that a limit may ask a reason of. */
const asksReason: ReadonlySet<string> = new Set(["card.move", "card.restore", "card.assign", "card.edit"]);

/**
 * A card that was put away and brought back into the very stage a move had brought it to came in anew: the move is no
 * longer its latest step and cannot be withdrawn, but it still stands where the move left it. It goes back by a move.
 */
function steppedBack(event: DomainEvent, now: BoardState): CommandWish | undefined {
  if (event.type !== "card.moved") return undefined;
  const { stream, cardId, fromStageId, toStageId } = event;
  let step = entryOf(now, cardId)?.trail;
  const isSince = step !== undefined && step.seq !== event.seq;
  while (step !== undefined && step.seq !== event.seq && !step.isMove && step.stageId === toStageId)
    step = step.previous;
  if (!isSince || step?.seq !== event.seq) return undefined;
  return { stream, type: "card.move", cardId, toStageId: fromStageId };
}

/** Undoing takes away what the event brought: whether somebody has done something with it since. */
function madeIsChanged(after: BoardState, event: DomainEvent, now: BoardState): boolean {
  switch (event.type) {
    case "card.created":
    case "card.restored":
      return frontOf(cardOf(after, event.cardId)) !== frontOf(cardOf(now, event.cardId));
    // It goes to a stage or lane by name: from wherever the card is by then.
    case "move.withdrawn":
    case "card.lane-changed":
      return standingOf(cardOf(after, event.cardId)) !== standingOf(cardOf(now, event.cardId));
    case "card.ranked":
      return cardOf(after, event.cardId)?.rank !== cardOf(now, event.cardId)?.rank;
    case "label.renamed":
      return labelled(after, event.to) !== labelled(now, event.to);
    case "stage.added":
      return cardCount(now, event.stageId) > 0;
    case "lane.added":
      return [...allCards(now)].some(({ laneId }) => laneId === event.laneId);
    default:
      return false;
  }
}

/** Which cards have a label, and how it looks. */
const labelled = (board: BoardState, label: string): string =>
  JSON.stringify([
    cardsLabelled(board, label).map(({ cardId }) => cardId),
    board.labelLooks.find((each) => each.label === label)?.look,
    board.templates.filter(({ labels = [] }) => labels.includes(label)).map(({ templateId }) => templateId),
  ]);

const standingOf = (card: Card | undefined): string => JSON.stringify([card?.stageId, card?.laneId]);

/** What somebody can have changed of a card, as text: not where it stands among others, and not when. */
function frontOf(card: Card | undefined): string {
  if (card === undefined) return "";
  const { rank: _1, touchedAt: _2, enteredStageAt: _3, startedAt: _4, finishedAt: _5, ...front } = card;
  const said = Object.entries(front).filter(([, value]) => value !== undefined);
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
