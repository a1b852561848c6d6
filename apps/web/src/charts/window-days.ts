import { dayOfNumber, wallDay } from "@weir/charts";
import type { MetricAnswer } from "@weir/flow-metrics";
import type { ShownDays } from "./measure-view.ts";

/**
 * The days that an answer is about, up to the moment it was asked where its window has no end; none where it begins with
 * the board. A drawing has them of its answer and not of what was chosen last: until that is answered, the items of the
 * old window would stand outside of the new one.
 */
export function windowDays({ from, to, "as-of": asOf }: MetricAnswer["params"], timeZone: string): ShownDays {
  if (from === undefined) return {};
  const dayOf = (instant: number): string => dayOfNumber(wallDay(instant, timeZone));
  // A window is half open: it ends where the day after its last begins.
  const last = to === undefined ? Date.parse(String(asOf)) : Date.parse(String(to)) - 1;
  return { from: dayOf(Date.parse(String(from))), to: dayOf(last) };
}
