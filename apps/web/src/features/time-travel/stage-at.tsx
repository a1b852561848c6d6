import type { CardAnswer } from "@weir/contract";
import { OctagonX } from "lucide-react";
import { useState, type ReactNode } from "react";
import { say } from "../../charts/words.ts";
import { shortSpan } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./board-at-page.module.css";

export interface StageAtProps {
  name: string;
  color: string;
  limit: number | undefined;
  at: string;
  cards: readonly CardAnswer[];
}

const firstCards = 50;

/** A stage as it stood: its count, and its cards with the time they had been there. */
export function StageAt({ name, color, limit, at, cards }: StageAtProps): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? cards : cards.slice(0, firstCards);
  return (
    <section className={styles.stage} aria-label={name}>
      <header>
        <span className={styles.swatch} style={{ background: color }} aria-hidden />
        <h2>{name}</h2>
        <span className={styles.count} data-over={limit !== undefined && cards.length > limit}>
          {limit === undefined ? cards.length : `${cards.length}/${limit}`}
        </span>
      </header>
      {cards.length === 0 && <p className={styles.quiet}>{say("at.empty-stage")}</p>}
      <ul>
        {shown.map((card) => (
          <li key={card.cardId}>
            <p>{card.title}</p>
            <span className={styles.quiet}>
              {card.blocked !== undefined && (
                <span className={styles.blocked}>
                  <OctagonX size={12} aria-hidden /> {say("at.blocked")}
                </span>
              )}
              {card.cardId}
              {card.enteredStageAt !== undefined && ` · ${shortSpan(Date.parse(at) - Date.parse(card.enteredStageAt))}`}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < cards.length && (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          {say("at.more", { count: cards.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
