import { deliveryFigures, type DeliveryFigure } from "@weir/contract";
import type { FactExclusion, FactMetricAnswer } from "@weir/flow-metrics";
import { formatNumber } from "@weir/charts";
import type { ReactNode } from "react";
import { sayFacts } from "../../charts/time-markers.ts";
import { say, words } from "../../charts/words.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import styles from "./delivery-section.module.css";
import { HowToTell } from "./how-to-tell.tsx";
import { useDelivery } from "./use-delivery.ts";

export interface DeliverySectionProps {
  boardId: string;
  /** Local days of the window, `to` itself outside. */
  from: string | undefined;
  to: string | undefined;
  /** The page is of some cards, which deployments are not. */
  isFiltered: boolean;
}

/** How delivery goes, from what pipelines and on-call tools told: DORA's figures over the window of the page. */
export function DeliverySection({ boardId, from, to, isFiltered }: DeliverySectionProps): ReactNode {
  const { delivery, failure, retry } = useDelivery(boardId, { ...(from && { from }), ...(to && { to }) });
  return (
    <section className={styles.section} aria-label={sayFacts("facts.title")}>
      <h2>{sayFacts("facts.title")}</h2>
      {isFiltered && delivery?.told === true && <p className={styles.note}>{sayFacts("facts.unfiltered")}</p>}
      {failure === undefined ? (
        delivery === undefined ? (
          <Skeleton height={84} />
        ) : delivery.told ? (
          <Figures answers={delivery.answers} />
        ) : (
          <HowToTell />
        )
      ) : (
        <ErrorState
          title={say("analytics.failed.title")}
          text={say("analytics.failed.text", { what: failure })}
          actions={<Button onClick={retry}>{say("analytics.try-again")}</Button>}
        />
      )}
    </section>
  );
}

function Figures({ answers }: { answers: readonly FactMetricAnswer[] }): ReactNode {
  return (
    <div className={styles.figures}>
      {deliveryFigures(answers).map((figure, index) => (
        <Figure key={figure.metric} figure={figure} answer={answers[index]!} />
      ))}
    </div>
  );
}

/** A figure opens on what it is made of. */
function Figure({ figure, answer }: { figure: DeliveryFigure; answer: FactMetricAnswer }): ReactNode {
  return (
    <Popover
      label={figure.title}
      trigger={
        <button type="button" className={styles.figure}>
          <span className={styles.title}>{figure.title}</span>
          <span className={styles.value}>{figure.value}</span>
          {figure.notes.map((note) => (
            <span key={note} className={styles.note}>
              {note}
            </span>
          ))}
        </button>
      }
    >
      <Explained {...answer.explain} />
    </Popover>
  );
}

const shownFacts = 8;

function Explained({ formula, source, included, excluded }: FactMetricAnswer["explain"]): ReactNode {
  return (
    <div className={styles.explained}>
      <dl>
        <dt>{say("analytics.formula")}</dt>
        <dd>{formula}</dd>
        <dt>{say("analytics.source")}</dt>
        <dd>{source}</dd>
        <dt>{sayFacts("facts.counted")}</dt>
        <dd>
          <strong>{formatNumber(included, words["charts.locale"])}</strong>
        </dd>
      </dl>
      {excluded.length === 0 ? (
        <p className={styles.note}>{sayFacts("facts.none-left-out")}</p>
      ) : (
        [...byReason(excluded)].map(([reason, facts]) => (
          <details key={reason}>
            <summary>
              <strong>{facts.length}</strong> {sayFacts(`facts.reason.${reason}`)}
            </summary>
            <ul>
              {facts.slice(0, shownFacts).map((fact, index) => (
                <li key={index}>{nameOf(fact)}</li>
              ))}
              {facts.length > shownFacts && (
                <li className={styles.note}>{sayFacts("facts.more", { count: facts.length - shownFacts })}</li>
              )}
            </ul>
          </details>
        ))
      )}
    </div>
  );
}

function byReason(excluded: readonly FactExclusion[]): Map<FactExclusion["reason"], FactExclusion[]> {
  const groups = new Map<FactExclusion["reason"], FactExclusion[]>();
  for (const one of excluded) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return groups;
}

const nameOf = ({ factId, changeId }: FactExclusion): string =>
  changeId === undefined ? factId : sayFacts("facts.change-of", { change: changeId, deployment: factId });
