import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import styles from "../card.module.css";
import { useRequester } from "./requesters.ts";
import { say } from "./say.ts";

/** On the front of a card: somebody outside asked for it, and who, where they said so. */
export function RequestMark({ cardId }: { cardId: string }): ReactNode {
  const boardId = useBoard((board) => board.boardId);
  const name = useRequester(boardId, cardId)?.name;
  return (
    <span className={styles.fact} data-request={cardId}>
      <Inbox size={12} aria-hidden />
      {name === undefined ? say("intake.badge") : say("intake.badge.of", { name })}
    </span>
  );
}
