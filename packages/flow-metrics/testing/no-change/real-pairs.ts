import type { BeforeAfterDesign } from "../../src/experiment-verdict/before-after.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import { pickIndex, type Random } from "../../src/random.ts";
import { dayMs } from "./series-pairs.ts";
import { journeysIn } from "../../src/journeys.ts";

/** Two windows next to each other, cut at random where the log is dense: 30 to 150 items a side, at least two weeks. */
export function cutAtRandom(log: FlowLog, random: Random): BeforeAfterDesign {
  const starts = journeysIn(log)
    .flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]))
    .sort((a, b) => a - b);
  const from = starts[Math.floor(starts.length * 0.02)] ?? 0;
  const span = (starts[Math.floor(starts.length * 0.98)] ?? 0) - from;
  const items = 30 + pickIndex(random, 120);
  const length = Math.max(14 * dayMs, Math.min(span / 4, (items / starts.length) * span));
  const change = from + length + random.next() * Math.max(0, span - 2 * length);
  return {
    baseline: { from: change - length, to: change },
    trial: { from: change, to: change + length },
    reviewAt: change + length,
  };
}
