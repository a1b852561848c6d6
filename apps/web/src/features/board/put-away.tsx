import { allCards, isOnBoard } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { say } from "./say.ts";
import { cardIdsIn } from "./stage-cards.ts";
import styles from "./stage.module.css";

/** Finished cards that were archived since: off the board, but counted by every drawing, so the stage accounts for them. */
export function PutAway({ stageId }: { stageId: string }): ReactNode {
  const { store } = useSession();
  // What is put away leaves the list, so only then there is something new to count.
  const cardIds = useBoard((board) => cardIdsIn(board, stageId));
  const isFinish = useBoard((board) => board.finishStageId === stageId);
  const count = useMemo(() => {
    const { board } = store.getState();
    if (board === undefined || !isFinish || cardIds === undefined) return 0;
    let away = 0;
    for (const card of allCards(board))
      if (card.stageId === stageId && card.finishedAt !== undefined && card.leftAt === undefined && !isOnBoard(card))
        away += 1;
    return away;
  }, [store, stageId, cardIds, isFinish]);
  return count === 0 ? null : (
    <p className={styles.putAway} data-put-away={count}>
      {say("board.put-away", { count })}
    </p>
  );
}
