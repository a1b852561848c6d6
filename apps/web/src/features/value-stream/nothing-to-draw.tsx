import type { ValueStreamResult } from "@weir/flow-metrics";
import { emptyOf, type Empty, type Emptiness } from "../../charts/emptiness.tsx";
import { knowsNoStages } from "../../charts/knows-no-stages.ts";
import type { Measured } from "../../charts/use-metric.ts";
import { say } from "../../charts/words.ts";
import { Button } from "../../ui/button.tsx";
import type { Insert } from "./known/known-behind.tsx";
import type { KnownPart } from "./known/use-known-map.ts";
import { say as sayMap } from "./words.ts";

const isSaid = ({ known: { steps } }: KnownPart): boolean =>
  steps.some(
    (step) => step.drawn !== undefined || step.processTimeDays.mapped !== null || step.waitDays.mapped !== null,
  );

/**
 * Why there is no map; a longer window only helps where there is one, a first step where people draw. What they drew is
 * drawn in any case.
 */
export function nothingToDraw(
  stream: Pick<Measured<ValueStreamResult>, "answer"> | undefined,
  told: KnownPart | undefined,
  ifEmpty: Emptiness,
  onInsert: Insert | undefined,
): Empty | undefined {
  if (told !== undefined && isSaid(told)) return undefined;
  const title = say("analytics.empty.title-yet");
  if (stream === undefined)
    return {
      title,
      text: sayMap("map.empty"),
      action: onInsert && (
        <Button look="primary" onClick={() => onInsert(null)}>
          {sayMap("map.insert.first")}
        </Button>
      ),
    };
  const { answer } = stream;
  if (answer === undefined) return undefined;
  if (knowsNoStages(answer)) return { title, text: say("stream.no-stages.text") };
  const { steps, totals } = answer.result;
  if (totals.items > 0) return undefined;
  if (ifEmpty.byFilter) return emptyOf("finished", ifEmpty);
  if (steps.length === 0) return { title, text: say("stream.empty.text") };
  return ifEmpty.longer
    ? { text: say("stream.nothing-finished.text"), action: ifEmpty.action }
    : { title, text: say("stream.nothing-finished-yet.text") };
}
