import type { Card } from "@weir/domain";
import type { ReactNode } from "react";
import { useMay } from "../../replica/use-board-session.tsx";
import { Blocking } from "./drawer/blocking.tsx";
import { PeopleFact, StageFact } from "./drawer/card-facts.tsx";
import { Comments } from "./drawer/comments.tsx";
import styles from "./drawer/drawer.module.css";
import { useCardStory } from "./drawer/use-card-story.ts";

/** What can be done with a card where there is no board around it: block, move, assign, comment. */
export function CardAtHand({ boardId, card }: { boardId: string; card: Card }): ReactNode {
  const story = useCardStory(boardId, card);
  const mayChange = useMay("board.change");
  return (
    <div className={styles.drawer}>
      <fieldset disabled={!mayChange} className={styles.drawer}>
        <Blocking card={card} />
        <StageFact card={card} />
        <PeopleFact card={card} />
      </fieldset>
      <Comments card={card} story={story} />
    </div>
  );
}
