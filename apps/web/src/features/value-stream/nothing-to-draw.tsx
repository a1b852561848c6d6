import type { ValueStreamResult } from "@weir/flow-metrics";
import { emptyOf, type Empty, type Emptiness } from "../../charts/emptiness.tsx";
import { knowsNoStages } from "../../charts/knows-no-stages.ts";
import type { Measured } from "../../charts/use-metric.ts";
import { say } from "../../charts/words.ts";
import type { KnownPart } from "./known/use-known-map.ts";
import { say as sayMap } from "./words.ts";

const isSaid = ({ known: { steps } }: KnownPart): boolean =>
  steps.some(
    (step) => step.drawn !== undefined || step.processTimeDays.mapped !== null || step.waitDays.mapped !== null,
  );

/** Why there is no map; a longer window only helps where there is one. What people drew is drawn in any case. */
export function nothingToDraw(
  stream: Measured<ValueStreamResult> | undefined,
  told: KnownPart | undefined,
  ifEmpty: Emptiness,
): Empty | undefined {
  if (told !== undefined && isSaid(told)) return undefined;
  if (stream === undefined) return { text: sayMap("map.empty") };
  const { answer } = stream;
  if (answer === undefined) return undefined;
  if (knowsNoStages(answer)) return { text: say("stream.no-stages.text") };
  const { steps, totals } = answer.result;
  if (totals.items > 0) return undefined;
  if (ifEmpty.byFilter) return emptyOf("finished", ifEmpty);
  if (steps.length === 0) return { text: say("stream.empty.text") };
  const { action } = ifEmpty;
  return {
    text: say(action === undefined ? "stream.nothing-finished-yet.text" : "stream.nothing-finished.text"),
    action,
  };
}
