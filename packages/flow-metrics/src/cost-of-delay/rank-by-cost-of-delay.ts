/** What waiting for an item costs per unit of time, and how long doing it takes; both in units of the asker's. */
export interface DelayedItem {
  readonly id: string;
  readonly costOfDelay: number;
  readonly duration: number;
  /** When it came up, in epoch ms: the older goes first where nothing else tells items apart. */
  readonly since: number | null;
}
export interface RankedItem {
  readonly id: string;
  /** Cost of delay ÷ duration; null, and unranked, without a duration. */
  readonly score: number | null;
  readonly rank: number | null;
}

/**
 * Orders items by CD3, cost of delay divided by duration (Reinertsen, The Principles of Product Development Flow,
 * 2009, ch. 2), the dearest first. SAFe's WSJF is the same with value + time criticality + risk over size. Ties go by
 * age, the oldest first, then by id; an item whose duration is not above 0 cannot be ranked.
 *
 * @example rankByCostOfDelay([{ id: "a", costOfDelay: 8, duration: 4, since: null }])[0]?.score // 2
 */
export function rankByCostOfDelay(items: readonly DelayedItem[]): RankedItem[] {
  const ranked = items.filter((item) => item.duration > 0).sort(byCd3);
  const rest = items.filter((item) => !(item.duration > 0)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...ranked.map(({ id, costOfDelay, duration }, index) => ({ id, score: costOfDelay / duration, rank: index + 1 })),
    ...rest.map(({ id }) => ({ id, score: null, rank: null })),
  ];
}

function byCd3(a: DelayedItem, b: DelayedItem): number {
  // Multiplied out, so that equal ratios of whole numbers are equal.
  const dearer = b.costOfDelay * a.duration - a.costOfDelay * b.duration;
  const older = (a.since ?? Number.MAX_VALUE) - (b.since ?? Number.MAX_VALUE);
  return dearer || older || (a.id < b.id ? -1 : 1);
}
