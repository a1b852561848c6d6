import { cardOf, policyOf, type Refusal } from "@weir/domain";
import { useId, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { cx } from "../../../lib/cx.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import card from "../card.module.css";
import type { CardNoticeProps } from "../card-notice.tsx";
import { sayPlace } from "../said.ts";
import styles from "./policies.module.css";
import { say } from "./say.ts";

interface EntryNoticeProps extends CardNoticeProps {
  refusal: Extract<Refusal, { refused: "entry-points" }>;
}

/** Asks at the card which points of the stage are met; where all have to be, it goes in once they are. */
export function EntryNotice({ subject, refusal, onLeave }: EntryNoticeProps): ReactNode {
  const session = useSession();
  const { stageId, stage, policy } = refusal;
  const points = useBoard((board) => policyOf(board, stageId)?.points) ?? refusal.unmet;
  const title = useBoard((board) => cardOf(board, subject)?.title ?? "");
  const [met, setMet] = useState<readonly string[]>([]);
  const first = useRef<HTMLInputElement>(null);
  const wordsId = useId();
  useLayoutEffect(() => first.current?.focus(), [refusal]);
  const missing = policy === "refuse" && points.some(({ pointId }) => !met.includes(pointId));

  const leave = (): void => {
    session.dismiss(subject);
    onLeave?.();
  };
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (missing) return announce(say("entry.still", { title, stage }));
    const known = met.filter((pointId) => points.some((point) => point.pointId === pointId));
    if (session.answer(subject, { metPoints: known }) === undefined) sayPlace(session, subject);
    onLeave?.();
  };
  return (
    <form
      className={cx(card.notice, card.ask)}
      onSubmit={enter}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") leave();
        // A space ticks, Enter answers, as in every form of one field.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) enter(event);
      }}
      aria-describedby={wordsId}
      data-notice="entry-points"
    >
      <p id={wordsId} role="alert">
        {say(policy === "refuse" ? "entry.must" : "entry.question", { stage })}
      </p>
      <fieldset className={styles.points} aria-labelledby={wordsId}>
        {points.map(({ pointId, text }, index) => (
          <label key={pointId}>
            <input
              ref={index === 0 ? first : undefined}
              type="checkbox"
              checked={met.includes(pointId)}
              onChange={() => setMet(met.includes(pointId) ? met.filter((id) => id !== pointId) : [...met, pointId])}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <div className={card.noticeActions}>
        <Button size="small" look="quiet" onClick={leave}>
          {say("policy.cancel")}
        </Button>
        <Button size="small" look="primary" type="submit" disabled={missing}>
          {say("entry.enter")}
        </Button>
      </div>
    </form>
  );
}
