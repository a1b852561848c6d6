import { receiverTexts, textsOf } from "@weir/contract";
import { receiversAnswers, type Card, type ReceiversAnswer } from "@weir/domain";
import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { focusCard, useBoardUi } from "../board-ui.ts";
import { endAsking } from "./asked-here.ts";
import styles from "./receiver.module.css";

const say = textsOf(receiverTexts);

/** Asks whoever pulled a card what the work was like: one tap, or one key while the card has the focus. Asked once. */
export function ReceiverAsk({ card, moveId }: { card: Card; moveId: string }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const place = useRef<HTMLDivElement>(null);
  const { cardId, title } = card;
  const end = (answer?: ReceiversAnswer): void => {
    // The buttons are gone with the question, and so would be the focus.
    if (place.current?.contains(document.activeElement) === true) focusCard(store, cardId);
    endAsking(session.store, moveId);
    if (answer === undefined) return;
    if (session.wish({ type: "card.answer-pull", cardId, moveId, answer }) === undefined)
      announce(say("receiver.thanks", { answer: say(`receiver.${answer}`) }));
  };
  const ending = useRef(end);
  useEffect(() => void (ending.current = end));
  useEffect(() => {
    announce(say("receiver.ask", { title }));
    const article = place.current?.closest("article");
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const pressed = ["0", "1", "2", "3", "4"].indexOf(event.key);
      if (pressed === -1) return;
      event.preventDefault();
      event.stopPropagation();
      ending.current(receiversAnswers[pressed - 1]);
    };
    article?.addEventListener("keydown", press);
    return () => article?.removeEventListener("keydown", press);
  }, [title]);
  return (
    <div
      ref={place}
      role="group"
      aria-label={say("receiver.question")}
      className={styles.ask}
      data-receiver
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        end();
      }}
    >
      <p>{say("receiver.question")}</p>
      <div className={styles.answers}>
        {receiversAnswers.map((answer, index) => (
          <Button key={answer} size="small" title={say(`receiver.${answer}-hint`)} onClick={() => end(answer)}>
            <kbd aria-hidden>{index + 1}</kbd>
            {say(`receiver.${answer}`)}
          </Button>
        ))}
      </div>
      <IconButton label={say("receiver.later")} size="small" tip="none" className={styles.later} onClick={() => end()}>
        <X size={12} />
      </IconButton>
    </div>
  );
}
