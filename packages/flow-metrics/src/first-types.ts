import type { CardType } from "./card-types.ts";
import type { FlowLog } from "./flow-log.ts";

interface Known {
  readonly types: CardType[];
  rows: number;
}
const known = new WeakMap<FlowLog, Known>();

/**
 * The type that each card's first fact gave it, by card: of a tidy card the only one it ever had.
 * Made when first asked for, and follows its log from there: one look-up a card, not one a card and reading.
 */
export function firstTypes(log: FlowLog): readonly CardType[] {
  const { facts, extras } = log;
  let held = known.get(log);
  if (held === undefined) known.set(log, (held = { types: [], rows: 0 }));
  const { types } = held;
  // Cards are numbered in order of first mention.
  for (let row = held.rows; row < facts.count; row++)
    if (facts.card[row] === types.length) types.push(extras.get(row)?.cardType ?? null);
  held.rows = facts.count;
  return types;
}
