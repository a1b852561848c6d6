import type { ReviewRow } from "@weir/domain";
import type { ReactNode } from "react";
import type { BoardFacts } from "../../../charts/board-facts.ts";
import { Explained } from "../../../charts/explained.tsx";
import { useMetric } from "../../../charts/use-metric.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/states.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./review.module.css";

export interface RowBehindProps {
  boardId: string;
  row: ReviewRow;
  query: { readonly from: string; readonly to: string };
  facts: BoardFacts;
  onOpenCard: (cardId: string) => void;
}

const mostCards = 60;

/** What is behind a figure: how it is counted, and the cards it is made of. */
export function RowBehind({ boardId, row, query, facts, onOpenCard }: RowBehindProps): ReactNode {
  const isPast = query.to <= facts.today;
  const asked = row.atEnd ? (isPast ? { "as-of": query.to } : {}) : query;
  const { answer, failure } = useMetric(boardId, row.metric, asked);
  const cards = useMetric(boardId, row.cardsBy ?? row.metric, asked);
  if (answer === undefined) return failure === undefined ? <Skeleton height={96} /> : <p>{failure}</p>;
  const cardIds = row.cardsBy === undefined ? [] : cardsIn(cards.answer?.result);
  return (
    <div className={common.pair}>
      <Explained answer={answer} titleOf={facts.titleOf} />
      {cardIds.length > 0 && (
        <section>
          <h3>{say("review.cards")}</h3>
          <ul className={styles.cards}>
            {cardIds.slice(0, mostCards).map((cardId) => (
              <li key={cardId}>
                <Button look="quiet" size="small" onClick={() => onOpenCard(cardId)}>
                  {facts.titleOf(cardId)}
                </Button>
              </li>
            ))}
          </ul>
          {cardIds.length > mostCards && <p>{say("review.more-cards", { count: cardIds.length - mostCards })}</p>}
        </section>
      )}
    </div>
  );
}

/** The cards that a result lists, whatever else it says of them. */
function cardsIn(result: unknown): string[] {
  if (typeof result !== "object" || result === null || !("items" in result) || !Array.isArray(result.items)) return [];
  return result.items.flatMap((item: unknown) =>
    typeof item === "object" && item !== null && "cardId" in item && typeof item.cardId === "string"
      ? [item.cardId]
      : [],
  );
}
