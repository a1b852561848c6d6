import { dayNumber, dayOfNumber } from "@weir/charts";
import { attendanceOf, cardCount, upstreamStages } from "@weir/domain";
import type { ForecastHowManyResult, NoForecast } from "@weir/flow-metrics";
import { useState, type ReactNode } from "react";
import type { BoardFacts } from "../../../charts/board-facts.ts";
import { useMetric } from "../../../charts/use-metric.ts";
import { isDay } from "../../../lib/time.ts";
import { Skeleton } from "../../../ui/states.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Why } from "../why.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./pull.module.css";

const usualDays = 7;
const shownPercents: readonly number[] = [50, 85];

/** How many cards will probably be finished, and so started, until the team meets to choose again. */
export function Forecast({
  boardId,
  facts,
  free,
}: {
  boardId: string;
  facts: BoardFacts;
  free: number | undefined;
}): ReactNode {
  const { board, today } = facts;
  const { everyDays = usualDays } = attendanceOf(board.meetings, "replenishment");
  const usual = dayOfNumber(dayNumber(today) + Math.max(1, Math.round(everyDays)));
  const [typed, setTyped] = useState<string>();
  const by = typed ?? usual;
  const isLater = isDay(by) && by > today;
  const measured = useMetric(boardId, "forecast-how-many", { by: isLater ? by : usual });
  const { answer, failure } = measured;
  return (
    <section className={common.panel} aria-label={say("pull.forecast")}>
      <div className={common.head}>
        <h2>{say("pull.forecast")}</h2>
        {answer !== undefined && <Why answer={answer} what={say("pull.forecast")} titleOf={facts.titleOf} />}
      </div>
      <TextField
        type="date"
        label={say("pull.next-on")}
        problem={isLater ? undefined : say("pull.past-day")}
        value={by}
        onChange={({ target }) => setTyped(target.value)}
      />
      {answer === undefined ? (
        failure === undefined ? (
          <Skeleton height={72} />
        ) : (
          <p className={common.note}>{failure}</p>
        )
      ) : answer.result.noForecast !== null ? (
        <p className={common.note}>{noForecastWords(answer.result.noForecast)}</p>
      ) : (
        <Likely
          answers={answer.result.answers.filter(({ percent }) => shownPercents.includes(percent))}
          free={free}
          isMissed={answer.result.calibration?.verdict === "missed"}
        />
      )}
      <Ready facts={facts} least={leastStarted(answer?.result, free)} />
    </section>
  );
}

function noForecastWords({ noForecast, have, need }: NoForecast): string {
  switch (noForecast) {
    case "too-few-days":
    case "too-few-active-days":
    case "too-few-weeks":
      return say(`pull.none.${noForecast}`, { have, need });
    case "nothing-finished":
      return say("pull.none.nothing-finished");
    default:
      return say("pull.none.unknown");
  }
}

interface LikelyProps {
  answers: readonly { readonly percent: number; readonly items: number }[];
  free: number | undefined;
  isMissed: boolean;
}

function Likely({ answers, free, isMissed }: LikelyProps): ReactNode {
  const items = answers.map((one) => one.items);
  return (
    <>
      <ul className={styles.likely}>
        {answers.map(({ percent, items: count }) => (
          <li key={percent}>{say("pull.finishing", { percent, count })}</li>
        ))}
      </ul>
      <p>
        {free === undefined
          ? say("pull.will-finish")
          : say("pull.will-need", { low: free + Math.min(...items), high: free + Math.max(...items) })}
      </p>
      {isMissed && <p className={common.note}>{say("pull.missed")}</p>}
    </>
  );
}

/** So many will be started with the greater of the likelihoods shown; absent: it cannot be said. */
function leastStarted(result: ForecastHowManyResult | undefined, free: number | undefined): number | undefined {
  if (result === undefined || result.noForecast !== null) return undefined;
  const items = result.answers.filter(({ percent }) => shownPercents.includes(percent)).map((one) => one.items);
  return (free ?? 0) + Math.min(...items);
}

/** What stands right before the start, and whether that is enough. */
function Ready({ facts: { board }, least }: { facts: BoardFacts; least: number | undefined }): ReactNode {
  const last = upstreamStages(board).at(-1);
  if (last === undefined) return null;
  const count = cardCount(board, last.stageId);
  return (
    <>
      <p className={common.quiet}>{say("pull.ready", { count, stage: last.name })}</p>
      {least !== undefined && count < least && <p className={common.note}>{say("pull.ready-short")}</p>}
    </>
  );
}
