import type { Chain, Placement } from "./chain.ts";
import { factKind } from "./fact-columns.ts";
import type { FlowActor } from "./flow-event.ts";
import type { FlowLog } from "./flow-log.ts";
import type { Blockage, Handoff, Journey, Visit } from "./journey.ts";
import type { StageTable } from "./stage-table.ts";
import { personOf, takesTurns } from "./takes-turns.ts";

/** The journey a chain of facts tells. */
export function toJourney(log: FlowLog, card: number, chain: Chain): Journey {
  const { stages } = log;
  const visits = chain.placements.map(({ at, slot, structural }, index): Visit => {
    return { stageId: stages.id(slot), enteredAt: at, leftAt: chain.placements[index + 1]?.at ?? null, structural };
  });
  const atOrRightOf = (rank: number): Placement | undefined =>
    chain.placements.find((placement) => stages.rank(placement.slot) >= rank);
  const last = chain.placements.at(-1);
  const off = last?.slot === stages.off;
  const finishedAt = last !== undefined && stages.isDone(last.slot) ? lastDoneRun(chain.placements, stages).at : null;
  const noObservedStart =
    finishedAt !== null &&
    !chain.placements.some(({ slot }) => stages.rank(slot) >= stages.start && stages.rank(slot) < stages.finish);
  const departure = ((): Journey["departure"] => {
    if (finishedAt !== null) return { kind: "finished", at: finishedAt };
    return off ? { kind: chain.left ? "transferred" : "discarded", at: last.at } : null;
  })();
  return {
    cardId: log.cardIds[card] as string,
    cardType: chain.cardType,
    createdAt: chain.createdAt,
    visits,
    transitions: chain.transitions.map(({ at, from, to, row }) => ({
      at,
      fromStageId: stages.id(from),
      toStageId: stages.id(to),
      backward: stages.rank(to) >= 0 && stages.rank(to) < stages.rank(from),
      breachReason: log.extras.get(row)?.reason ?? null,
    })),
    blockages: blockagesOf(log, chain.rows),
    handoffs: handoffsOf(log, chain.rows),
    startedAt: atOrRightOf(stages.start)?.at ?? null,
    finishedAt,
    firstFinishedAt: atOrRightOf(stages.finish)?.at ?? null,
    departure,
    noObservedStart,
    archived: chain.archived,
    flags: noObservedStart ? [...chain.flags, "no-observed-start"] : [...chain.flags],
  };
}

/** The entry into the last unbroken run of done stages, of a card that stands in one. */
function lastDoneRun(placements: readonly Placement[], stages: StageTable): Placement {
  const beforeRun = placements.findLastIndex(({ slot }) => !stages.isDone(slot));
  return placements[beforeRun + 1] as Placement;
}

/** A card is unblocked as a whole: everything open ends there. */
export function blockagesOf({ facts, extras }: FlowLog, rows: readonly number[]): readonly Blockage[] {
  const blockages: Blockage[] = [];
  for (const row of rows) {
    const at = facts.at[row] ?? 0;
    if (facts.kind[row] === factKind.blocked)
      blockages.push({ from: at, to: null, reason: extras.get(row)?.reason ?? null });
    if (facts.kind[row] !== factKind.unblocked) continue;
    blockages.forEach((blockage, index) => {
      if (blockage.to === null) blockages[index] = { ...blockage, to: at };
    });
  }
  return blockages;
}

/** Consecutive facts of one card caused by different people or groups; what a rule did, or nobody knows who, is nobody's turn. */
function handoffsOf({ facts, actors }: FlowLog, rows: readonly number[]): readonly Handoff[] {
  const handoffs: Handoff[] = [];
  let before: FlowActor | null = null;
  for (const row of rows) {
    const actor = actors[facts.actor[row] ?? 0] ?? null;
    if (actor === null || !takesTurns(actor)) continue;
    const at = facts.at[row] ?? 0;
    const [gives, takes] = [personOf(before), personOf(actor)];
    if (gives !== undefined && takes !== undefined && gives !== takes)
      handoffs.push({ at, kind: "person", from: gives, to: takes });
    if (before?.group !== undefined && actor.group !== undefined && before.group !== actor.group) {
      handoffs.push({ at, kind: "group", from: before.group, to: actor.group });
    }
    before = actor;
  }
  return handoffs;
}
