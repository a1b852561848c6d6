import { readable } from "@weir/contract";
import type { BoardState, Card, LimitReached } from "@weir/domain";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { limitNameOn } from "../../../lib/limit-name.ts";
import { localDay, shortSpan } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { useLive, useMay } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { BoardParts } from "../parts.ts";
import { className, say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./pull.module.css";

export interface OptionProps {
  board: BoardState;
  card: Card;
  /** What limits of some cards only would be broken by starting it now. */
  inTheWay: readonly LimitReached["scope"][];
  start: string;
  showsStage: boolean;
  CardNotice: BoardParts["CardNotice"];
  onOpen: () => void;
  onStart: () => void;
  onDiscard: (reason: string) => void;
}

/** One card that may be started, or let go while that costs nothing. */
export function Option(props: OptionProps): ReactNode {
  const { board, card, inTheWay, start, showsStage, CardNotice, onOpen, onStart, onDiscard } = props;
  const mayChange = useMay("board.change");
  const notice = useLive((live) => live.notices.get(card.cardId));
  const now = useClock();
  const [asking, setAsking] = useState(false);
  const title = readable(card.title);
  const due = card.dueAt === undefined ? undefined : localDay(Date.parse(card.dueAt));
  const told = [
    ...(showsStage ? [board.stages.find(({ stageId }) => stageId === card.stageId)?.name ?? ""] : []),
    ...(card.classOfService === undefined ? [] : [className(card.classOfService)]),
    ...(card.cardType === undefined ? [] : [readable(card.cardType)]),
    say("pull.waits", { span: shortSpan(now - Date.parse(card.createdAt)) }),
    ...(due === undefined ? [] : [say("pull.due", { when: due })]),
    ...(card.requested === true ? [say("pull.requested")] : []),
  ];
  return (
    <li className={styles.option} data-option={card.cardId}>
      <div className={styles.what}>
        <button type="button" className={styles.title} onClick={onOpen}>
          {title}
        </button>
        <span className={common.quiet}>{told.join(" · ")}</span>
        {inTheWay.map((scope) => (
          <span key={JSON.stringify(scope)} className={styles.way}>
            {say("pull.in-the-way", { what: limitNameOn(board, scope) })}
          </span>
        ))}
      </div>
      {mayChange && (
        <div className={common.deeds}>
          <Button size="small" data-start aria-label={say("pull.pull-of", { title, stage: start })} onClick={onStart}>
            {say("pull.pull")}
          </Button>
          <Button
            size="small"
            look="quiet"
            aria-expanded={asking}
            aria-label={say("pull.discard-of", { title })}
            onClick={() => setAsking(!asking)}
          >
            {say("pull.discard")}
          </Button>
        </div>
      )}
      {asking && <DiscardForm onDiscard={onDiscard} onLeave={() => setAsking(false)} />}
      {notice !== undefined && (
        <div className={styles.whole}>
          <CardNotice subject={card.cardId} notice={notice} />
        </div>
      )}
    </li>
  );
}

function DiscardForm({ onDiscard, onLeave }: { onDiscard: (reason: string) => void; onLeave: () => void }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onDiscard(field.current?.value.trim() ?? "");
  };
  return (
    <form
      className={styles.whole}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      <TextField
        ref={field}
        autoFocus
        label={say("pull.discard-why")}
        hint={say("pull.discard-why-hint")}
        maxLength={1000}
      />
      <div className={common.deeds}>
        <Button type="submit" size="small" look="danger">
          {say("pull.discard-now")}
        </Button>
        <Button size="small" look="quiet" onClick={onLeave}>
          {say("pull.leave")}
        </Button>
      </div>
    </form>
  );
}
