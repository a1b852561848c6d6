import type { ReactNode } from "react";
import styles from "./card-list.module.css";

interface ListedCard {
  readonly cardId: string;
  readonly title: string;
  /** What is said of it beside its title. */
  readonly note?: string;
}

export interface CardListProps {
  heading: string;
  cards: readonly ListedCard[];
  /** Said where there are none; without it nothing is there. */
  none?: string;
  onOpenCard: ((cardId: string) => void) | undefined;
}

/** Cards behind a figure, each the way to itself. */
export function CardList({ heading, cards, none, onOpenCard }: CardListProps): ReactNode {
  if (cards.length === 0 && none === undefined) return null;
  return (
    <section className={styles.list}>
      <h3>{heading}</h3>
      {cards.length === 0 ? (
        <p className={styles.quiet}>{none}</p>
      ) : (
        <ul>
          {cards.map(({ cardId, title, note }) => (
            <li key={cardId}>
              <button type="button" onClick={() => onOpenCard?.(cardId)}>
                <span>{title}</span>
                {note !== undefined && <span className={styles.quiet}>{note}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
