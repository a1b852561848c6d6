import { OFF_BOARD, type FlowEvent } from "../flow-event.ts";
import { FlowLog } from "../flow-log.ts";
import type { Stage, Workflow } from "../workflow.ts";

/** One board of a chain: its road, and its events in the order of its log. */
export interface ChainBoard {
  readonly boardId: string;
  readonly workflow: Workflow;
  readonly events: readonly FlowEvent[];
}

/** What a stage of a board is called in a chain; off the board is off the chain. */
export const chainStage = (boardId: string, stageId: string): string =>
  stageId === OFF_BOARD ? OFF_BOARD : `${boardId}/${stageId}`;

/**
 * Boards in flow order as one road: it starts where the first board's does and is finished where the last one's is.
 * What is done on a board before the last waits there to be taken on, so its done stages are queues here. Days are
 * of the first board's zone, and the types that count are its own.
 */
function chainWorkflow(boards: readonly Pick<ChainBoard, "boardId" | "workflow">[]): Workflow {
  const [first, last] = [boards[0], boards.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a chain has at least one board");
  const here = (boardId: string, stage: Stage): Stage => ({
    stageId: chainStage(boardId, stage.stageId),
    name: stage.name,
    kind: stage.kind === "done" && boardId !== last.boardId ? "queue" : stage.kind,
  });
  return {
    timeZone: first.workflow.timeZone,
    stages: boards.flatMap(({ boardId, workflow }) => workflow.stages.map((stage) => here(boardId, stage))),
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
}

/**
 * The log of a chain: every board's events in order of their instants. A card that leaves one board of the chain and
 * arrives on another moved between two of its stages and keeps its clocks; one that goes elsewhere leaves. Limits hold
 * for stages; those of a whole board, of people and of lanes are not the chain's.
 */
export function chainLog(boards: readonly ChainBoard[]): FlowLog {
  const log = new FlowLog(chainWorkflow(boards));
  const inChain = new Set(boards.map(({ boardId }) => boardId));
  const all = merged(boards);
  const seqs = new Map(all.map(({ boardId, event }, index) => [`${boardId} ${event.seq}`, index + 1]));
  for (const [index, { boardId, event }] of all.entries()) {
    const told = inTheChain(event, { boardId, inChain, seqs });
    if (told !== undefined) log.append({ ...told, seq: index + 1 });
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

/** Cards that came to a board of the chain from another one of it. */
export function crossings(boards: readonly ChainBoard[]): readonly { from: string; to: string; cards: number }[] {
  const pairs = new Map<string, Set<string>>();
  for (const { boardId, events } of boards)
    for (const event of events) {
      if (event.type !== "card.arrived" || event.fromBoardId === undefined) continue;
      const key = `${event.fromBoardId} ${boardId}`;
      const cards = pairs.get(key) ?? new Set();
      pairs.set(key, cards.add(event.cardId));
    }
  const ids = new Set(boards.map(({ boardId }) => boardId));
  return [...pairs].flatMap(([key, { size }]) => {
    const [from = "", to = ""] = key.split(" ");
    return ids.has(from) ? [{ from, to, cards: size }] : [];
  });
}

interface Ground {
  readonly boardId: string;
  readonly inChain: ReadonlySet<string>;
  /** Where an event of a board stands in the chain. */
  readonly seqs: ReadonlyMap<string, number>;
}

function inTheChain(event: FlowEvent, { boardId, inChain, seqs }: Ground): FlowEvent | undefined {
  const stage = (stageId: string): string => chainStage(boardId, stageId);
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
      return { ...event, eventSeq, fromStageId: stage(event.fromStageId), toStageId: stage(event.toStageId) };
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
        fromStageId: chainStage(fromBoardId, fromStageId),
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
