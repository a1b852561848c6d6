import { forEachPath, startOf, type CardPath } from "../card-path.ts";
import { explainPaths } from "../explain-paths.ts";
import type { FlowLog } from "../flow-log.ts";
import { toInstant } from "../instant.ts";
import type { Metric } from "../metric.ts";
import { windowOf } from "../population.ts";

/** What became of an option: it was started, given up, sent to another board, or still waits. */
type Fate = "committed" | "discarded" | "transferred" | "open";

export interface DiscardedOption {
  readonly cardId: string;
  readonly cameAt: string;
  readonly discardedAt: string;
}
export interface UpstreamDiscardsResult {
  /** Options that came in the window: `came` = committed + discarded + transferred + open, as things stand now. */
  readonly came: number;
  readonly committed: number;
  readonly discarded: number;
  readonly transferred: number;
  readonly open: number;
  /** discarded / came, which grows while some are open; null where none came. */
  readonly share: number | null;
  /** Decisions that were made in the window, whenever the option came; `share` = discarded / (committed + discarded), null without any. */
  readonly decided: { readonly committed: number; readonly discarded: number; readonly share: number | null };
  /** Those of `decided.discarded`, the latest first. */
  readonly items: readonly DiscardedOption[];
}

interface Option {
  readonly cameAt: number;
  readonly fate: Fate;
  /** When it was committed to or left; Infinity while it is open. */
  readonly decidedAt: number;
}

/** How many options were given up before anybody committed to them. */
export const upstreamDiscards: Metric<Record<never, never>, UpstreamDiscardsResult> = {
  id: "upstream-discards",
  title: "Discarded before commitment",
  unit: "items",
  formula:
    "options of the window discarded before their start / options that came in it; of decisions: discarded / (committed + discarded)",
  source:
    "Anderson & Carmichael, Essential Kanban Condensed (2016): options, commitment point; the two shares are ours",
  params: [],
  compute(query) {
    const { log, asOf, conventions } = query;
    const { from, to } = windowOf(query);
    const counts: Record<Fate, number> = { committed: 0, discarded: 0, transferred: 0, open: 0 };
    let [came, committed] = [0, 0];
    const items: (DiscardedOption & { at: number })[] = [];
    forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
      const option = optionOf(log, path);
      if (option === null) return;
      const { cameAt, fate, decidedAt } = option;
      if (cameAt >= from && cameAt < to) {
        came++;
        counts[fate]++;
      }
      if (decidedAt < from || decidedAt >= to) return;
      if (fate === "committed") committed++;
      else if (fate === "discarded")
        items.push({
          cardId: path.cardId,
          cameAt: toInstant(cameAt),
          discardedAt: toInstant(decidedAt),
          at: decidedAt,
        });
    });
    items.sort((a, b) => b.at - a.at || (a.cardId < b.cardId ? -1 : 1));
    const discarded = items.length;
    return {
      came,
      ...counts,
      share: shareOf(counts.discarded, came),
      decided: { committed, discarded, share: shareOf(discarded, committed + discarded) },
      items: items.map(({ at: _at, ...item }) => item),
    };
  },
  explain(query) {
    const { from, to } = windowOf(query);
    return explainPaths(upstreamDiscards, query, (path) => {
      const option = optionOf(query.log, path);
      if (option === null) return "not-upstream";
      return option.cameAt >= from && option.cameAt < to ? null : "outside-window";
    });
  },
};

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** A card whose first stage lies left of the start; one that is given up and brought back again is an option still. */
function optionOf(log: FlowLog, path: CardPath): Option | null {
  const { stages } = log;
  let first = 0;
  while (first < path.visits && stages.rank(path.slots[first] as number) < 0) first++;
  if (first >= path.visits || stages.rank(path.slots[first] as number) >= stages.start) return null;
  const cameAt = path.enteredAt[first] as number;
  const startedAt = startOf(log, path);
  if (startedAt !== Number.POSITIVE_INFINITY) return { cameAt, fate: "committed", decidedAt: startedAt };
  const last = path.visits - 1;
  if (path.slots[last] !== stages.off) return { cameAt, fate: "open", decidedAt: Number.POSITIVE_INFINITY };
  return { cameAt, fate: path.left ? "transferred" : "discarded", decidedAt: path.enteredAt[last] as number };
}
