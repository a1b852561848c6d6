import { noticeTexts, textsOf } from "@weir/contract";
import { useLayoutEffect, useId, useRef, type FormEvent, type ReactNode } from "react";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { cx } from "../../lib/cx.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { CardNoticeProps } from "./card-notice.tsx";
import styles from "./card.module.css";
import { noticeWords } from "./refusal-words.ts";
import { sayPlace } from "./said.ts";

const say = textsOf(noticeTexts);

/** What may ask for a reason though the card stays where it is. */
const stays: ReadonlySet<string> = new Set(["card.assign", "card.edit"]);

/** Why something was refused, or the question for a reason. */
export function RefusedNotice({ subject, notice, onLeave }: CardNoticeProps): ReactNode {
  const session = useSession();
  const words = useBoard((board) => noticeWords(board, notice));
  const asks = notice.refusal?.refused === "reason-required";
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wordsId = useId();
  useLayoutEffect(() => (field.current ?? button.current)?.focus(), [notice]);

  const leave = (): void => {
    session.dismiss(subject);
    onLeave?.();
  };
  const answer = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? "";
    if (reason === "") return field.current?.focus();
    if (session.answer(subject, { reason }) === undefined) sayPlace(session, subject);
    onLeave?.();
  };
  return (
    <form
      className={cx(styles.notice, asks && styles.ask)}
      onSubmit={answer}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") leave();
      }}
      aria-describedby={wordsId}
      data-notice={notice.refusal?.refused ?? "failed"}
    >
      <p id={wordsId} role="alert">
        {words}
      </p>
      {asks && (
        <TextField
          ref={field}
          label={say("notice.reason")}
          hideLabel
          placeholder={say("notice.reason")}
          maxLength={1000}
        />
      )}
      <div className={styles.noticeActions}>
        <Button ref={button} size="small" look="quiet" onClick={leave}>
          {asks ? say("notice.leave") : say("notice.dismiss")}
        </Button>
        {asks && (
          <Button size="small" look="primary" type="submit">
            {say(stays.has(notice.wish.type) ? "notice.do-anyway" : "notice.move-anyway")}
          </Button>
        )}
      </div>
    </form>
  );
}
