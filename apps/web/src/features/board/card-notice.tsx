import { lazy, Suspense, useLayoutEffect, useId, useRef, type FormEvent, type ReactNode } from "react";
import type { Notice } from "../../replica/board-live.ts";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { cx } from "../../lib/cx.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card.module.css";
import { noticeWords } from "./refusal-words.ts";
import { sayPlace } from "./said.ts";
import { say } from "./say.ts";

/** What may ask for a reason though the card stays where it is. */
const stays: ReadonlySet<string> = new Set(["card.assign", "card.edit"]);

const EntryNotice = lazy(async () => ({ default: (await import("./policies/entry-notice.tsx")).EntryNotice }));

export interface CardNoticeProps {
  subject: string;
  notice: Notice;
  onLeave?: () => void;
}

/** A refusal, or what the board asks first, at the card itself. */
export function CardNotice(props: CardNoticeProps): ReactNode {
  const { refusal } = props.notice;
  if (refusal?.refused !== "entry-points") return <Refused {...props} />;
  return (
    <Suspense fallback={null}>
      <EntryNotice {...props} refusal={refusal} />
    </Suspense>
  );
}

function Refused({ subject, notice, onLeave }: CardNoticeProps): ReactNode {
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
