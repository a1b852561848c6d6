import type { ValueStreamResult } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { knowsNoStages } from "../../charts/knows-no-stages.ts";
import { showsAll, type MeasureView } from "../../charts/measure-view.ts";
import type { Measured } from "../../charts/use-metric.ts";
import { say } from "../../charts/words.ts";
import { Button } from "../../ui/button.tsx";
import type { KnownPart } from "./known/use-known-map.ts";
import { say as sayMap } from "./words.ts";

interface Nothing {
  readonly text: string;
  readonly action?: ReactNode;
}

const isSaid = ({ known: { steps } }: KnownPart): boolean =>
  steps.some(
    (step) => step.drawn !== undefined || step.processTimeDays.mapped !== null || step.waitDays.mapped !== null,
  );

/** Why there is no map; a longer window only helps where there is one. What people drew is drawn in any case. */
export function nothingToDraw(
  stream: Measured<ValueStreamResult> | undefined,
  told: KnownPart | undefined,
  view: MeasureView,
  onView: (view: MeasureView) => void,
): Nothing | undefined {
  if (told !== undefined && isSaid(told)) return undefined;
  if (stream === undefined) return { text: sayMap("map.empty") };
  const { answer } = stream;
  if (answer === undefined) return undefined;
  if (knowsNoStages(answer)) return { text: say("stream.no-stages.text") };
  const { steps, totals } = answer.result;
  if (totals.items > 0) return undefined;
  if (steps.length === 0) return { text: say("stream.empty.text") };
  if (showsAll(view)) return { text: say("stream.nothing-finished-yet.text") };
  const { from: _from, to: _to, ...rest } = view;
  return {
    text: say("stream.nothing-finished.text"),
    action: (
      <Button look="primary" onClick={() => onView({ ...rest, window: "all" })}>
        {say("analytics.empty.action")}
      </Button>
    ),
  };
}
