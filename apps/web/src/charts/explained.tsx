import { formatNumber } from "@weir/charts";
import type { Exclusion, MetricAnswer } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import styles from "./explained.module.css";
import { say, words } from "./words.ts";

export interface ExplainedProps {
  answer: MetricAnswer;
  titleOf: (cardId: string) => string;
  switches?: ReactNode;
}

const shownCards = 8;

/** How a number came about: formula, conventions with their switches, cards in and out, and what the data lack. */
export function Explained({ answer, titleOf, switches }: ExplainedProps): ReactNode {
  const { explain, dataQuality } = answer;
  return (
    <div className={styles.explained}>
      <dl>
        <dt>{say("analytics.formula")}</dt>
        <dd>{explain.formula}</dd>
        <dt>{say("analytics.source")}</dt>
        <dd>{explain.source}</dd>
        <dt>{say("analytics.counted")}</dt>
        <dd>
          <strong>{formatNumber(explain.included, words["charts.locale"])}</strong>
        </dd>
      </dl>
      {switches !== undefined && <div className={styles.switches}>{switches}</div>}
      {explain.excluded.length === 0 ? (
        <p className={styles.quiet}>{say("analytics.none-left-out")}</p>
      ) : (
        <LeftOut excluded={explain.excluded} titleOf={titleOf} />
      )}
      {dataQuality.length > 0 && (
        <section>
          <h3>{say("analytics.data-quality")}</h3>
          <ul>
            {dataQuality.map((finding) => (
              <li key={finding.code}>
                {say(`quality.${finding.code}`)}: <strong>{finding.count}</strong>
                <span className={styles.quiet}>
                  {" "}
                  {say(`treatment.${finding.treatment}`)} (
                  {finding.examples.map(finding.of === "card" ? titleOf : String).join(", ")})
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function LeftOut({
  excluded,
  titleOf,
}: {
  excluded: readonly Exclusion[];
  titleOf: (cardId: string) => string;
}): ReactNode {
  const byReason = new Map<Exclusion["reason"], Exclusion[]>();
  for (const exclusion of excluded) {
    const cards = byReason.get(exclusion.reason) ?? [];
    cards.push(exclusion);
    byReason.set(exclusion.reason, cards);
  }
  return (
    <section>
      <h3>{say("analytics.left-out", { count: excluded.length })}</h3>
      {[...byReason].map(([reason, cards]) => (
        <details key={reason}>
          <summary>
            <strong>{cards.length}</strong> {say(`reason.${reason}`)}
          </summary>
          <ul>
            {cards.slice(0, shownCards).map(({ cardId }) => (
              <li key={cardId}>{titleOf(cardId)}</li>
            ))}
            {cards.length > shownCards && (
              <li className={styles.quiet}>{say("analytics.and-more", { count: cards.length - shownCards })}</li>
            )}
          </ul>
        </details>
      ))}
    </section>
  );
}
