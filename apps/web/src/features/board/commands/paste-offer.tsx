import { useId, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import type { Wish } from "../../../replica/wish.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { refusalWords } from "../refusal-words.ts";
import { wishAll, type NotDone } from "./carry-out.ts";
import { say } from "./command.ts";
import styles from "./paste-offer.module.css";
import { cardsOfLines, type LineCard } from "./pasted-lines.ts";

/** So many cards are made in one go; what is left waits for the next. */
const mostAtOnce = 100;

export interface PasteOfferProps {
  text: string;
  wishFor: (cardId: string, card: LineCard) => Wish;
  /** What was pasted is to be one title after all. */
  onAsOne: (text: string) => void;
  /** Nothing is left of it. */
  onDone: () => void;
}

/** A list was pasted: one card a line, limits asked for each; lines that are refused stay until they are answered. */
export function PasteOffer({ text, wishFor, onAsOne, onDone }: PasteOfferProps): ReactNode {
  const session = useSession();
  const board = useBoard((current) => current);
  const [cards, setCards] = useState(() => cardsOfLines(text));
  const [notDone, setNotDone] = useState<readonly NotDone[]>([]);
  const [reason, setReason] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  const wordsId = useId();
  useLayoutEffect(() => first.current?.focus(), []);
  const now = cards.slice(0, mostAtOnce);
  const asks = notDone.some(({ refusal }) => refusal.refused === "reason-required");
  const words = [...new Set(notDone.map(({ refusal }) => refusalWords(board, refusal)))];
  const create = (event: FormEvent): void => {
    event.preventDefault();
    const said = reason.trim() === "" ? {} : { reason: reason.trim() };
    const made = now.map((card) => ({ card, wish: { ...wishFor(newId(), card), ...said } as Wish }));
    const refused = wishAll(
      session,
      made.map(({ wish }) => wish),
      notDone.length > 0 ? "last" : undefined,
    );
    const left = made.filter(({ wish }) => refused.some((one) => one.wish === wish)).map(({ card }) => card);
    announce(say("paste.made", { count: made.length - left.length }));
    setNotDone(refused);
    const rest = [...left, ...cards.slice(mostAtOnce)];
    setCards(rest);
    if (rest.length === 0) onDone();
  };
  return (
    <form
      className={styles.offer}
      aria-labelledby={wordsId}
      onSubmit={create}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onDone();
      }}
    >
      <p id={wordsId}>{say("paste.offer", { count: now.length, all: cards.length })}</p>
      <ol>
        {now.map((card, index) => (
          <li key={index}>{card.title}</li>
        ))}
      </ol>
      {words.map((sentence) => (
        <p key={sentence} role="alert" className={styles.why}>
          {sentence}
        </p>
      ))}
      {asks && (
        <TextField
          label={say("not-done.reason", { count: now.length })}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div className={styles.actions}>
        {notDone.length === 0 ? (
          <Button size="small" look="quiet" onClick={() => onAsOne(text)}>
            {say("paste.as-one")}
          </Button>
        ) : (
          <Button size="small" look="quiet" onClick={onDone}>
            {say("not-done.leave")}
          </Button>
        )}
        <Button ref={first} size="small" look="primary" type="submit">
          {say("paste.make", { count: now.length })}
        </Button>
      </div>
    </form>
  );
}
