import { childProgress, openPredecessors, type Card } from "@weir/domain";
import { Hourglass, Link2, ListTree } from "lucide-react";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { cx } from "../../../lib/cx.ts";
import styles from "../card.module.css";
import { say } from "../say.ts";

/** What a card's links say on its front: what it waits for, how far its children are, or that it has any. */
export function LinkFacts({ card }: { card: Card }): ReactNode {
  const { links = [] } = card;
  const waits = useBoard((board) => (card.finishedAt === undefined ? openPredecessors(board, card).length : 0));
  const done = useBoard((board) => childProgress(board, card).done);
  const all = useBoard((board) => childProgress(board, card).all);
  if (links.length === 0) return null;
  const linked = say("card.links", { count: links.length });
  const progress = say("card.children", { done, all });
  return (
    <>
      {waits > 0 && (
        <span className={cx(styles.fact, styles.soon)} title={say("card.waits", { count: waits })}>
          <Hourglass size={12} aria-hidden />
          {say("card.waits", { count: waits })}
        </span>
      )}
      {all > 0 && (
        <span className={styles.fact} title={progress} data-by="parent" data-value={card.cardId}>
          <ListTree size={12} aria-hidden />
          <span aria-hidden>
            {done}/{all}
          </span>
          <span className="visually-hidden">{progress}</span>
        </span>
      )}
      {waits === 0 && all === 0 && (
        <span className={styles.fact} title={linked}>
          <Link2 size={12} aria-hidden />
          <span aria-hidden>{links.length}</span>
          <span className="visually-hidden">{linked}</span>
        </span>
      )}
    </>
  );
}
