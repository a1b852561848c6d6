/** How long something took, or how long it has taken so far. */
export interface Spell {
  readonly days: number;
  /** Not over when last seen: it took longer than this. */
  readonly open: boolean;
}

/** Spells that ended at one length; `lasting` is the share that lasts longer. */
interface Step {
  readonly days: number;
  readonly ended: number;
  readonly atRisk: number;
  readonly lasting: number;
}

/** The share of spells that last longer than any length, open ones counted as long as they were seen. */
export interface SurvivalCurve {
  readonly steps: readonly Step[];
  readonly n: number;
  readonly open: number;
}

/** Kaplan and Meier 1958. A spell open at a length is still at risk of ending there. */
export function survivalOf(spells: readonly Spell[]): SurvivalCurve {
  const sorted = spells.toSorted((a, b) => a.days - b.days);
  const steps: Step[] = [];
  let lasting = 1;
  for (let index = 0; index < sorted.length;) {
    const { days } = sorted[index] as Spell;
    let ended = 0;
    let next = index;
    for (; sorted[next]?.days === days; next++) if (sorted[next]?.open === false) ended++;
    const atRisk = sorted.length - index;
    lasting *= 1 - ended / atRisk;
    if (ended > 0) steps.push({ days, ended, atRisk, lasting });
    index = next;
  }
  return { steps, n: spells.length, open: spells.filter(({ open }) => open).length };
}

/** Where fewer spells are left to end, one more ending moves the curve too far to read it. */
const fewestAtRisk = 5;

/** The least length that at most `share` of the spells exceed; `null` where too few were watched that long to say. */
export function lengthExceededBy({ steps, n, open }: SurvivalCurve, share: number): number | null {
  const step = steps.find(({ lasting }) => lasting <= share + 1e-9);
  if (step === undefined || (open > 0 && step.atRisk < Math.min(fewestAtRisk, n))) return null;
  return step.days;
}

/** Mean length, each spell counted up to `horizon` days only. */
export function restrictedMean({ steps }: SurvivalCurve, horizon: number): number {
  let area = 0;
  let at = 0;
  let lasting = 1;
  for (const step of steps) {
    if (step.days >= horizon) break;
    area += lasting * (step.days - at);
    at = step.days;
    lasting = step.lasting;
  }
  return lasting === 0 ? area : area + lasting * (horizon - at);
}

/**
 * What each spell adds to the share that lasts longer than `days`: 1 or 0 where it is over, what the curve
 * makes of it where it is open. Their mean is that share.
 */
export function lastingShares(spells: readonly Spell[], curve: SurvivalCurve, days: number): number[] {
  const inside = curve.steps.filter((step) => step.days <= days);
  const share = inside.at(-1)?.lasting ?? 1;
  return contributions(spells, curve.n, share, inside, () => share);
}

/** What each spell adds to the restricted mean: its length up to the horizon, or what the curve makes of an open one. */
export function restrictedLengths(spells: readonly Spell[], curve: SurvivalCurve, horizon: number): number[] {
  const inside = curve.steps.filter((step) => step.days < horizon);
  const behind = new Map<Step, number>();
  let area = 0;
  let until = horizon;
  for (const step of inside.toReversed()) {
    if (step.lasting > 0) area += step.lasting * (until - step.days);
    until = step.days;
    behind.set(step, area);
  }
  return contributions(spells, curve.n, restrictedMean(curve, horizon), inside, (step) => behind.get(step) ?? 0);
}

/**
 * A figure of the curve taken apart into its spells by the influence each has on it, exact where none is open.
 * `ahead` is the part of the figure that lies behind a step. Andersen, Klein and Rosthøj 2003 by influence functions.
 */
function contributions(
  spells: readonly Spell[],
  n: number,
  figure: number,
  inside: readonly Step[],
  ahead: (step: Step) => number,
): number[] {
  const weights = inside.map((step) =>
    step.ended === step.atRisk ? 0 : (n * ahead(step)) / (step.atRisk - step.ended),
  );
  let sum = 0;
  const passed = inside.map((step, index) => (sum += ((weights[index] as number) * step.ended) / step.atRisk));
  return spells.map(({ days, open }) => {
    const last = lastUpTo(inside, days);
    const ends = !open && inside[last]?.days === days;
    return figure + (passed[last] ?? 0) - (ends ? (weights[last] as number) : 0);
  });
}

function lastUpTo(steps: readonly Step[], days: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).days <= days) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
