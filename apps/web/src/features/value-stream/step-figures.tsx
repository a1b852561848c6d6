import { formatDuration, formatShare } from "@weir/charts";
import { receiverFigureTexts, textsOf } from "@weir/contract";
import type { ValueStreamStep } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { say, words } from "../../charts/words.ts";
import styles from "./behind-part.module.css";

const sayReceivers = textsOf(receiverFigureTexts);

/** What was measured of a step, and what receivers of its work said. */
export function StepFigures({ step }: { step: ValueStreamStep }): ReactNode {
  return (
    <>
      <Times step={step} />
      {step.answers.n > 0 && <Answers step={step} />}
    </>
  );
}

const statistics = ["mean", "p50", "p85"] as const;

function Times({ step }: { step: ValueStreamStep }): ReactNode {
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <td />
          {statistics.map((statistic) => (
            <th key={statistic} scope="col">
              {say(`stream.statistic.${statistic}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["processTimeDays", "leadTimeDays"] as const).map((figure) => (
          <tr key={figure}>
            <th scope="row">
              {words[figure === "processTimeDays" ? "charts.map-process-time" : "charts.map-lead-time"]}
            </th>
            {statistics.map((statistic) => (
              <td key={statistic}>{daysText(step[figure][statistic], figure === "processTimeDays")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const daysText = (days: number | null, isAtMost: boolean): string => {
  if (days === null) return words["charts.unknown"];
  const text = formatDuration(days, words, "short");
  return isAtMost ? words["charts.map-at-most"]({ text }) : text;
};

/** What receivers of the step's work said, beside what was measured of it. */
function Answers({
  step: { answers, answeredCompleteAccurate, completeAccurate },
}: {
  step: ValueStreamStep;
}): ReactNode {
  const share = (value: number | null): string => (value === null ? "–" : formatShare(value, words));
  return (
    <p>
      {sayReceivers("receivers.answers", answers)}
      <br />
      {sayReceivers("receivers.beside", {
        answered: share(answeredCompleteAccurate),
        measured: share(completeAccurate),
      })}
    </p>
  );
}
