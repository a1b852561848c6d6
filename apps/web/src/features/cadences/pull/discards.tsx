import { dayNumber, dayOfNumber, formatShare } from "@weir/charts";
import type { ReactNode } from "react";
import type { BoardFacts } from "../../../charts/board-facts.ts";
import { useMetric } from "../../../charts/use-metric.ts";
import { words } from "../../../charts/words.ts";
import { Skeleton } from "../../../ui/states.tsx";
import { say } from "../say.ts";
import { Why } from "../why.tsx";
import common from "../cadences.module.css";

const weeks = 13;

/** How many options are let go before anybody starts them. */
export function Discards({ boardId, facts }: { boardId: string; facts: BoardFacts }): ReactNode {
  const from = dayOfNumber(dayNumber(facts.today) - weeks * 7 + 1);
  const { answer, failure } = useMetric(boardId, "upstream-discards", { from });
  const share = (value: number | null): string => (value === null ? say("review.none") : formatShare(value, words));
  return (
    <section className={common.panel} aria-label={say("pull.discards")}>
      <div className={common.head}>
        <h2>{say("pull.discards")}</h2>
        {answer !== undefined && <Why answer={answer} what={say("pull.discards")} titleOf={facts.titleOf} />}
      </div>
      {answer === undefined ? (
        failure === undefined ? (
          <Skeleton height={48} />
        ) : (
          <p className={common.note}>{failure}</p>
        )
      ) : answer.result.came === 0 ? (
        <p className={common.quiet}>{say("pull.discards-none", { weeks })}</p>
      ) : (
        <>
          <p>{say("pull.discards-of", { ...answer.result, weeks })}</p>
          <p className={common.quiet}>
            {say("pull.discards-share", { ...answer.result, share: share(answer.result.share) })}
          </p>
          {answer.result.decided.share !== null && (
            <p className={common.quiet}>
              {say("pull.discards-decided", { share: share(answer.result.decided.share) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
