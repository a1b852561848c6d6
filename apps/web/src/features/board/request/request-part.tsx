import { isOnBoard, type Card } from "@weir/domain";
import { readable } from "@weir/contract";
import { Inbox } from "lucide-react";
import { Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { localTime } from "../../../lib/time.ts";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { useBoardUi } from "../board-ui.ts";
import { useRequester } from "./requesters.ts";
import styles from "./request.module.css";
import { say } from "./say.ts";

const ForgetDialog = latePart(async () => ({ default: (await import("./forget-dialog.tsx")).ForgetDialog }));

/** In the drawer of a card that somebody outside asked for: who, when, and what to do about it. */
export function RequestPart({ card }: { card: Card }): ReactNode {
  const boardId = useBoard((board) => board.boardId);
  const requester = useRequester(boardId, card.cardId);
  const { store } = useBoardUi();
  const mayChange = useMay("board.change");
  const mayRemove = useMay("board.redact");
  const [forgetting, setForgetting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { name, email } = requester ?? {};
  const isKnown = name !== undefined || email !== undefined;
  return (
    <section className={styles.part} aria-label={say("intake.drawer")} data-request-part>
      <p className={styles.who}>
        <Inbox size={14} aria-hidden />
        <strong>{name === undefined ? say("intake.badge") : say("intake.badge.of", { name })}</strong>
        {email !== undefined && (
          <a href={`mailto:${email}`} aria-label={say("intake.drawer.mail", { address: email })}>
            {readable(email)}
          </a>
        )}
        <span className={styles.quiet}>
          {say("intake.drawer.sent", { when: localTime(Date.parse(requester?.at ?? card.createdAt)) })}
        </span>
      </p>
      {requester !== undefined && !isKnown && <p className={styles.quiet}>{say("intake.drawer.nobody")}</p>}
      <div className={styles.actions}>
        {mayChange && isOnBoard(card) && card.finishedAt === undefined && (
          <Button size="small" onClick={() => store.setState({ discardingCardId: card.cardId })}>
            {say("intake.drawer.discard")}
          </Button>
        )}
        {mayRemove && isKnown && (
          <Button ref={button} look="quiet" size="small" onClick={() => setForgetting(true)}>
            {say("intake.drawer.forget")}
          </Button>
        )}
      </div>
      {forgetting && requester !== undefined && (
        <Suspense fallback={null}>
          <ForgetDialog
            requester={requester}
            boardId={boardId}
            returnTo={button}
            onClose={() => setForgetting(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
