import { cardsIn, fieldsOf, type Blocked, type BoardState } from "../src/index.ts";
import { stageRuns } from "../src/streams/board/stage-groups.ts";
import { laneOf } from "../src/streams/board/lanes.ts";
import { scopeKey } from "../src/streams/board/limits/scope-kinds.ts";

/**
 * What a person sees of a board: its stages, limits and the fronts of the cards on it, in order.
 * Instants and ranks are left out (an undo happens later, at a rank of its own) and so is what is
 * off the board.
 */
export function visibleBoard(board: BoardState): unknown {
  const { name, archived, sizes, startStageId, finishStageId, countedTypes, lanes } = board;
  const stages = board.stages.map(({ groupId: _of, ...stage }) => stage);
  const heads = stageRuns(board).map(({ group, stages: under }) => [group?.name, under.map(({ stageId }) => stageId)]);
  const limits = board.wipLimits.toSorted((a, b) => (scopeKey(a.scope) < scopeKey(b.scope) ? -1 : 1));
  const cards = stages.map(({ stageId }) =>
    cardsIn(board, stageId).map((card) => {
      const {
        rank: _1,
        createdAt: _2,
        enteredStageAt: _3,
        startedAt: _4,
        finishedAt: _5,
        touchedAt: _6,
        // A question of the moment: a move that is taken back asks nobody any more.
        asked: _8,
        links,
        fields,
        laneId: _7,
        blocked,
        ...front
      } = card;
      return {
        ...front,
        laneId: laneOf(board, card),
        fields: fields?.toSorted((a, b) => (a.fieldId < b.fieldId ? -1 : 1)),
        links: links?.map(({ kind, cardId }) => `${kind} ${cardId}`).toSorted(),
        blocked: saidOf(blocked),
      };
    }),
  );
  const policies = board.stagePolicies.toSorted((a, b) => (a.stageId < b.stageId ? -1 : 1));
  const views = board.views.toSorted((a, b) => (a.viewId < b.viewId ? -1 : 1));
  const templates = board.templates.toSorted((a, b) => (a.templateId < b.templateId ? -1 : 1));
  const looks = board.labelLooks.toSorted((a, b) => (a.label < b.label ? -1 : 1));
  const meetings = board.meetings
    .filter(({ withdrawn }) => withdrawn !== true)
    .map(({ at: _at, seq: _seq, ...held }) => held);
  return {
    name,
    archived,
    sizes,
    fields: fieldsOf(board),
    startStageId,
    finishStageId,
    countedTypes,
    stages,
    heads,
    lanes,
    limits,
    policies,
    views,
    templates,
    looks,
    meetings,
    cards,
  };
}

const saidOf = (blocked: Blocked | undefined): unknown =>
  blocked && [blocked.reason, blocked.ownerId, blocked.waitingOn];

/** Everything a state holds, as plain data; two states with the same answer are the same state. */
export function wholeBoard({ slots: _slots, entries, comments, tallies, lists, ...board }: BoardState): unknown {
  const stages = [...lists].filter(([, list]) => list.count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...board,
    entries: leaves(entries.root),
    comments: leaves(comments.ids.root),
    tallies: [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    lists: stages.map(([stageId, list]) => [stageId, list.chunks.flat()]),
  };
}

function leaves(node: readonly unknown[]): unknown[] {
  return node.flatMap((each) => (Array.isArray(each) ? leaves(each) : [each]));
}
