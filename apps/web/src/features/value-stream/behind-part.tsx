import { formatShare } from "@weir/charts";
import type { ReactNode } from "react";
import { say, words } from "../../charts/words.ts";
import type { FigureCards } from "../../charts/use-card-filter.ts";
import { shortSpan } from "../../lib/time.ts";
import { useClock } from "../../lib/use-clock.ts";
import { Panel } from "../../ui/panel.tsx";
import styles from "./behind-part.module.css";
import { CardList } from "./card-list.tsx";
import { cardsNow, type Ground } from "./ground.ts";
import { StepFigures } from "./step-figures.tsx";
import { useChosenCards } from "./use-chosen-cards.ts";
import { WasteDetail } from "./waste/waste-detail.tsx";
import type { Behind } from "./what-is-behind.ts";

export interface BehindPartProps {
  behind: Behind;
  ground: Ground;
  /** Which cards the figures are of. */
  cards: FigureCards;
  titleOf: (cardId: string) => string;
  /** Absent where there are no cards to be seen. */
  onOpenCard: ((cardId: string) => void) | undefined;
  onClose: () => void;
  /** What people know of it. */
  children?: ReactNode;
}

/** What lies behind a part of the map: its figures, what people know, the cards there now and those the figures come from. */
export function BehindPart({
  behind,
  ground,
  cards,
  titleOf,
  onOpenCard,
  onClose,
  children,
}: BehindPartProps): ReactNode {
  const { heading, step, evidence, edges, note, stageIds, lists } = behind;
  return (
    <Panel title={heading} closeLabel={say("stream.close")} onClose={onClose}>
      <div className={styles.behind}>
        <h2>{heading}</h2>
        {step !== undefined && <StepFigures step={step} />}
        {evidence !== undefined && <WasteDetail evidence={evidence} />}
        {edges.map((edge) => (
          <p key={`${edge.fromStageId} ${edge.toStageId}`}>
            <strong>{say("stream.rework-detail", { from: edge.from, to: edge.to })}</strong>
            <br />
            {say("stream.rework-count", { count: edge.count, share: formatShare(edge.share, words), from: edge.from })}
          </p>
        ))}
        {note !== undefined && <p>{note}</p>}
        {children}
        {onOpenCard && stageIds.length > 0 && (
          <CardsHere ground={ground} cards={cards} stageIds={stageIds} onOpenCard={onOpenCard} titleOf={titleOf} />
        )}
        {onOpenCard &&
          lists.map(({ heading: of, cardIds }) => (
            <CardList
              key={of}
              heading={of}
              cards={cardIds.map((cardId) => ({ cardId, title: titleOf(cardId) }))}
              onOpenCard={onOpenCard}
            />
          ))}
      </div>
    </Panel>
  );
}

interface CardsHereProps extends Pick<BehindPartProps, "ground" | "cards" | "titleOf"> {
  stageIds: readonly string[];
  onOpenCard: (cardId: string) => void;
}

function CardsHere({ ground, cards, titleOf, stageIds, onOpenCard }: CardsHereProps): ReactNode {
  const now = useClock();
  const chosen = useChosenCards(ground, cards);
  return (
    <CardList
      heading={say("stream.cards-here")}
      none={say("stream.no-cards-here")}
      cards={cardsNow(ground, stageIds)
        .filter(({ cardId }) => chosen?.has(cardId) !== false)
        .map(({ cardId, enteredStageAt }) => ({
          cardId,
          title: titleOf(cardId),
          note: shortSpan(now - Date.parse(enteredStageAt)),
        }))}
      onOpenCard={onOpenCard}
    />
  );
}
