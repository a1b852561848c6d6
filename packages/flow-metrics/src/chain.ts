import type { Conventions } from "./conventions.ts";
import { factKind } from "./fact-columns.ts";
import type { FlowLog } from "./flow-log.ts";
import type { JourneyFlag } from "./journey.ts";

/** Which facts are read: those up to an instant, slips ignored or not. */
export interface ChainView {
  /** How many stage removals were known. */
  readonly removals: number;
  readonly asOf: number;
  readonly slips: Conventions["slips"];
}

/** From `at` on the card stands in `slot`. */
export interface Placement {
  readonly at: number;
  readonly slot: number;
  readonly structural: boolean;
}
interface SlotTransition {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** A card's facts in their true order, and where they put it. */
export interface Chain {
  readonly rows: readonly number[];
  readonly placements: readonly Placement[];
  readonly transitions: readonly SlotTransition[];
  readonly flags: ReadonlySet<JourneyFlag>;
  readonly createdAt: number | null;
  readonly cardType: string | null;
  readonly archived: boolean;
  readonly left: boolean;
}

/** A move reversed by hand within this time is a slip. */
export const slipMs = 120_000;
const nowhere = -1;

/**
 * Derives a card's chain from its facts, ordered by instant, then seq: corrected and withdrawn moves are
 * not read, and the stage a card leaves is where the previous fact left it, whatever the source claims.
 * Whoever has the card's rows in order of arrival hands them in.
 */
export function readChain(
  log: FlowLog,
  card: number,
  view: ChainView,
  arrived: readonly number[] = log.facts.rows.of(card),
): Chain {
  const { facts, stages } = log;
  const flags = new Set<JourneyFlag>();
  const { rows, startsAt } = orderedRows(log, card, arrived, flags);
  const removals = log.removalsKnown(view.removals);

  const placements: Placement[] = [];
  const transitions: SlotTransition[] = [];
  const read: number[] = [];
  let stage = nowhere;
  let away: "archived" | "left" | null = null;
  let createdAt: number | null = null;
  let cardType: string | null = null;
  /** The moves since anything else put the card somewhere, slips taken out: the last one may yet be reversed. */
  let moves: { row: number; from: number; placed: boolean }[] = [];

  const settle = (at: number, structural = false): boolean => {
    const slot = away !== null && !stages.isDone(stage) ? stages.off : stage;
    if (placements.at(-1)?.slot === slot) return false;
    placements.push({ at, slot, structural });
    return true;
  };
  const move = (row: number, at: number, to: number): void => {
    if (facts.claimed[row] !== stage) flags.add("chain-break");
    if (to === stage) return;
    const lastMove = moves.at(-1);
    if (lastMove !== undefined && lastMove.from === to && at - (facts.at[lastMove.row] ?? 0) <= slipMs) {
      flags.add("slip");
      if (view.slips === "ignore" && log.isByHand(row) && log.isByHand(lastMove.row)) {
        if (lastMove.placed) placements.pop();
        transitions.pop();
        stage = to;
        moves.pop();
        return;
      }
    }
    transitions.push({ at, from: stage, to, row });
    const from = stage;
    stage = to;
    moves.push({ row, from, placed: settle(at) });
  };
  const enter = (at: number, to: number): void => {
    stage = to;
    away = null;
    moves = [];
    settle(at);
  };
  const relocate = (until: number, untilSeq: number): void => {
    while (
      removals[0] !== undefined &&
      (removals[0].at < until || (removals[0].at === until && removals[0].seq < untilSeq))
    ) {
      const removal = removals.shift();
      if (removal === undefined || removal.slot !== stage) continue;
      if (!stages.isKnown(removal.into)) {
        flags.add("unknown-stage");
        continue;
      }
      stage = removal.into;
      moves = [];
      settle(removal.at, true);
    }
  };

  for (const row of rows) {
    const at = row === rows[0] ? startsAt : (facts.at[row] ?? 0);
    if (at > view.asOf) break;
    const kind = facts.kind[row];
    const to = facts.stage[row] ?? stages.off;
    const extra = log.extras.get(row);
    read.push(row);
    relocate(at, facts.seq[row] ?? 0);
    if (extra?.clockSkew === true) flags.add("clock-skew");
    if (extra?.cardType !== undefined) cardType = extra.cardType;
    if (createdAt === null) {
      createdAt = extra?.createdAt ?? at;
      if (kind !== factKind.created && kind !== factKind.arrived) flags.add("missing-creation");
    }
    if (!stages.isKnown(to)) flags.add("unknown-stage");
    else if (kind === factKind.moved || kind === factKind.corrected) {
      if (stage === nowhere) enter(at, to);
      else move(row, at, to);
    } else if (kind === factKind.created) {
      if (stage === nowhere) enter(at, to);
    } else if (kind === factKind.restored || kind === factKind.arrived) {
      enter(at, to);
    } else if (kind === factKind.archived || kind === factKind.left) {
      away = kind === factKind.left ? "left" : "archived";
      moves = [];
      if (stage !== nowhere) settle(at);
    }
  }
  relocate(view.asOf, Number.POSITIVE_INFINITY);
  return {
    rows: read,
    placements,
    transitions,
    flags,
    createdAt,
    cardType,
    archived: away === "archived",
    left: away === "left",
  };
}

/** The card's rows by instant, then seq; its creation first; without withdrawn, corrected and repeated ones. */
function orderedRows(
  log: FlowLog,
  card: number,
  rows: readonly number[],
  flags: Set<JourneyFlag>,
): { rows: readonly number[]; startsAt: number } {
  const { facts } = log;
  const at = (row: number | undefined): number => (row === undefined ? 0 : (facts.at[row] ?? 0));
  if (log.isTidy(card)) return { rows, startsAt: at(rows[0]) };
  const seq = (row: number): number => facts.seq[row] ?? 0;

  const withdrawn = new Set<number>();
  for (const row of rows) {
    if (facts.kind[row] === factKind.withdrawn) withdrawn.add(log.extras.get(row)?.targetSeq ?? nowhere);
  }
  /** Target seq -> the correction that stands in for it: the last one not withdrawn. */
  const standIn = new Map<number, number>();
  // By seq: what stands for a correction is told after it, in whatever order both arrive.
  const corrections = rows.filter((row) => facts.kind[row] === factKind.corrected).sort((a, b) => seq(a) - seq(b));
  for (const row of corrections) {
    const target = log.extras.get(row)?.targetSeq ?? nowhere;
    if (withdrawn.has(seq(row))) continue;
    if (withdrawn.has(target)) withdrawn.add(seq(row));
    else if (seq(row) > seq(standIn.get(target) ?? nowhere)) standIn.set(target, row);
  }
  const seen = new Set<number>();
  const kept = rows.filter((row) => {
    const kind = facts.kind[row];
    const replaced = kind === factKind.corrected && standIn.get(log.extras.get(row)?.targetSeq ?? nowhere) !== row;
    if (
      kind === factKind.withdrawn ||
      replaced ||
      withdrawn.has(seq(row)) ||
      standIn.has(seq(row)) ||
      seen.has(seq(row))
    )
      return false;
    seen.add(seq(row));
    return true;
  });
  kept.sort((a, b) => at(a) - at(b) || seq(a) - seq(b) || a - b);
  const startsAt = at(kept[0]);
  const creation = kept.findIndex((row) => facts.kind[row] === factKind.created);
  const created = kept[creation];
  if (creation > 0 && created !== undefined) {
    kept.splice(creation, 1);
    kept.unshift(created);
    flags.add("change-before-creation");
  }
  return { rows: kept, startsAt };
}
