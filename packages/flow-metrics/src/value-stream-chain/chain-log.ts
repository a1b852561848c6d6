import { OFF_BOARD, type FlowEvent } from "../flow-event.ts";
import { FlowLog } from "../flow-log.ts";
import type { Stage, Workflow } from "../workflow.ts";
import { chainLayout, sideBySide, type ChainBoard, type Layout } from "./side-by-side.ts";

/** What a stage of a board is called in a chain; off the board is off the chain. */
export const chainStage = (boardId: string, stageId: string): string =>
  stageId === OFF_BOARD ? OFF_BOARD : `${boardId}/${stageId}`;

/**
 * Boards in flow order as one road: it starts where the first board's does and is finished where the last one's is.
 * What is done on a board before the last waits there to be taken on, so its done stages are queues here. Days are
 * of the first board's zone, and the types that count are its own.
 */
function chainRoad(boards: readonly ChainBoard[]): {
  readonly workflow: Workflow;
  readonly awaiting: Layout["awaiting"];
} {
  const [first, last] = [boards[0], boards.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a chain has at least one board");
  const here = (boardId: string, stage: Stage): Stage => ({
    stageId: chainStage(boardId, stage.stageId),
    name: stage.name,
    kind: stage.kind === "done" && boardId !== last.boardId ? "queue" : stage.kind,
  });
  const stagesOf = (id: string): Stage[] =>
    boards.flatMap(({ boardId, workflow }) =>
      boardId === id ? workflow.stages.map((stage) => here(boardId, stage)) : [],
    );
  const { stages, awaiting } = chainLayout(sideBySide(boards), stagesOf);
  const workflow: Workflow = {
    timeZone: first.workflow.timeZone,
    stages,
    removedStages: boards.flatMap(({ boardId, workflow }) =>
      (workflow.removedStages ?? []).map((stage) => ({
        ...here(boardId, stage),
        mergedInto: chainStage(boardId, stage.mergedInto),
        removedAt: stage.removedAt,
      })),
    ),
    startStageId: chainStage(first.boardId, first.workflow.startStageId),
    finishStageId: chainStage(last.boardId, last.workflow.finishStageId),
    ...(first.workflow.countedTypes === undefined ? {} : { countedTypes: first.workflow.countedTypes }),
  };
  return { workflow, awaiting };
}

/**
 * The log of a chain: every board's events in order of their instants. A card that leaves one board of the chain and
 * arrives on another moved between two of its stages and keeps its clocks; one that goes elsewhere leaves. Limits hold
 * for stages; those of a whole board, of people and of lanes are not the chain's.
 */
export function chainLog(boards: readonly ChainBoard[]): FlowLog {
  const { workflow, awaiting } = chainRoad(boards);
  const log = new FlowLog(workflow);
  const inChain = new Set(boards.map(({ boardId }) => boardId));
  const all = merged(boards);
  const goesOn = arrivalsIn(all);
  const seqs = new Map(all.map(({ boardId, event }, index) => [`${boardId} ${event.seq}`, index + 1]));
  for (const [index, { boardId, event }] of all.entries()) {
    const place = index + 1;
    const stage = (stageId: string, of: string, after = place): string => {
      const plain = chainStage(of, stageId);
      if (awaiting.size === 0 || !("cardId" in event)) return plain;
      return awaiting.get(`${plain} ${goesOn(event.cardId, after)}`) ?? plain;
    };
    const told = inTheChain(event, { boardId, place, inChain, seqs, stage });
    if (told !== undefined) log.append({ ...told, seq: place });
  }
  return log;
}

/** Each board's events in their own order, those of several boards as they happened. */
function merged(boards: readonly ChainBoard[]): { readonly boardId: string; readonly event: FlowEvent }[] {
  const all: { readonly boardId: string; readonly event: FlowEvent }[] = [];
  const next = boards.map(() => 0);
  for (;;) {
    let first: number | undefined;
    for (const [index, { events }] of boards.entries()) {
      const event = events[next[index] as number];
      const earliest = first === undefined ? undefined : boards[first]?.events[next[first] as number];
      if (event !== undefined && (earliest === undefined || event.at < earliest.at)) first = index;
    }
    const board = first === undefined ? undefined : boards[first];
    if (first === undefined || board === undefined) return all;
    all.push({ boardId: board.boardId, event: board.events[next[first]!++] as FlowEvent });
  }
}

/** The board of the chain that a card next arrives on after a place in the log. */
function arrivalsIn(all: readonly { readonly boardId: string; readonly event: FlowEvent }[]) {
  const arrivals = new Map<string, { readonly seq: number; readonly boardId: string }[]>();
  for (const [index, { boardId, event }] of all.entries()) {
    if (event.type !== "card.arrived") continue;
    const own = arrivals.get(event.cardId) ?? [];
    own.push({ seq: index + 1, boardId });
    arrivals.set(event.cardId, own);
  }
  return (cardId: string, after: number): string | undefined =>
    arrivals.get(cardId)?.find(({ seq }) => seq > after)?.boardId;
}

interface Ground {
  readonly boardId: string;
  /** Where the event stands in the log of the chain. */
  readonly place: number;
  readonly inChain: ReadonlySet<string>;
  /** Where an event of a board stands in the chain. */
  readonly seqs: ReadonlyMap<string, number>;
  /** What the stage of a board is called while the event's card is in it: after this event, or after one at that place. */
  readonly stage: (stageId: string, boardId: string, after?: number) => string;
}

function inTheChain(
  event: FlowEvent,
  { boardId, place, inChain, seqs, stage: stageOn }: Ground,
): FlowEvent | undefined {
  const stage = (stageId: string, after?: number): string => stageOn(stageId, boardId, after);
  const seqOf = (seq: number): number | undefined => seqs.get(`${boardId} ${seq}`);
  switch (event.type) {
    case "card.created":
    case "card.restored":
      return { ...event, stageId: stage(event.stageId) };
    case "card.moved":
      return { ...event, fromStageId: stage(event.fromStageId), toStageId: stage(event.toStageId) };
    case "card.move-corrected": {
      const eventSeq = seqOf(event.eventSeq);
      if (eventSeq === undefined) return undefined;
      const [fromStageId, toStageId] = [stage(event.fromStageId, eventSeq), stage(event.toStageId, eventSeq)];
      return { ...event, eventSeq, fromStageId, toStageId };
    }
    case "move.withdrawn":
    case "pull.answered": {
      const eventSeq = seqOf(event.eventSeq);
      return eventSeq === undefined ? undefined : { ...event, eventSeq };
    }
    case "card.left":
      return inChain.has(event.toBoardId) ? undefined : event;
    case "card.arrived": {
      if (event.fromBoardId === undefined || !inChain.has(event.fromBoardId))
        return { ...event, stageId: stage(event.stageId) };
      const { seq, at, actor, cardId, stageId, fromBoardId, fromStageId = stageId } = event;
      return {
        type: "card.moved",
        seq,
        at,
        ...(actor === undefined ? {} : { actor }),
        cardId,
        fromStageId: stageOn(fromStageId, fromBoardId, place - 1),
        toStageId: stage(stageId),
      };
    }
    case "stage.removed":
      return { ...event, stageId: stage(event.stageId), intoStageId: stage(event.intoStageId) };
    case "wip-limit.set":
    case "wip-limit.cleared":
      return event.scope.kind === "stage"
        ? { ...event, scope: { kind: "stage", stageId: stage(event.scope.stageId) } }
        : undefined;
    default:
      return event;
  }
}
