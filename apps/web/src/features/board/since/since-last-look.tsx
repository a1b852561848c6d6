import { useEffect, useId, useMemo, useState, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { inLocale } from "../../../lib/locale.ts";
import { exactTime, localTime } from "../../../lib/time.ts";
import { useWho } from "../../../lib/who.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { useBoardUi } from "../board-ui.ts";
import { When } from "../drawer/when.tsx";
import { peopleIn } from "../drawer/story-words.ts";
import { changesIn, isOwn, type Changes, type ChangedCard } from "./changes.ts";
import { say } from "./say.ts";
import styles from "./since.module.css";
import { useSince, type Since } from "./use-since.ts";

/** Over the board, for whoever comes back to it: what others did meanwhile, until it was seen. Links have no memory. */
export function SinceLastLook(): ReactNode {
  const own = useWho()?.person?.id;
  return own === undefined ? null : <OfPerson ownId={own} />;
}

function OfPerson({ ownId }: { ownId: string }): ReactNode {
  const boardId = useBoard((board) => board.boardId);
  const { store } = useBoardUi();
  const { since, dismiss } = useSince(boardId, ownId);
  useEffect(() => {
    const ids = since?.events.flatMap((event) => ("cardId" in event && !isOwn(event, ownId) ? [event.cardId] : []));
    store.setState({ changed: new Set(ids) });
    return () => store.setState({ changed: new Set() });
  }, [store, since, ownId]);
  return since === undefined ? null : <Strip since={since} ownId={ownId} onDismiss={dismiss} />;
}

const weekMs = 6 * 86_400_000;
/** "Tuesday 14:05", for what was not long ago. */
const weekdayTime = inLocale(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: "long", hour: "2-digit", minute: "2-digit" }),
);

interface StripProps {
  since: Since;
  ownId: string;
  onDismiss: () => void;
}

function Strip({ since: { at, events, more }, ownId, onDismiss }: StripProps): ReactNode {
  const board = useBoard((current) => current);
  const [open, setOpen] = useState(false);
  const [now] = useState(Date.now);
  const id = useId();
  useNames(useMemo(() => peopleIn(events), [events]));
  const changes = changesIn(board, events, ownId);
  const ms = Date.parse(at);
  const when = now - ms < weekMs ? weekdayTime().format(ms) : localTime(ms);
  const dismiss = (): void => {
    onDismiss();
    document.querySelector<HTMLElement>("#content")?.focus();
  };
  return (
    <section className={styles.since} aria-label={say("since.list")} data-since>
      <div className={styles.line}>
        <span title={exactTime(ms)}>{say("since.strip", { count: changes.count, more, when })}</span>
        <Button size="small" look="quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {say(open ? "since.hide" : "since.show")}
        </Button>
        <Button size="small" look="quiet" onClick={dismiss}>
          {say("since.dismiss")}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && <List changes={changes} onClose={() => setOpen(false)} />}
      </div>
    </section>
  );
}

function List({ changes: { cards, board }, onClose }: { changes: Changes; onClose: () => void }): ReactNode {
  return (
    <div
      className={styles.list}
      // What is longer than its room has to be read by keyboard, too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={say("since.list")}
      onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), onClose())}
    >
      {board.length > 0 && (
        <div>
          <h2 className={styles.title}>{say("since.board")}</h2>
          <Lines changes={board} />
        </div>
      )}
      {cards.map((card) => (
        <CardChanges key={card.cardId} card={card} />
      ))}
    </div>
  );
}

function CardChanges({ card: { cardId, title, changes } }: { card: ChangedCard }): ReactNode {
  const { openCard } = useBoardUi();
  return (
    <div>
      <h2 className={styles.title}>
        <button type="button" className={styles.open} onClick={() => openCard(cardId)}>
          {title}
        </button>
      </h2>
      <Lines changes={changes} />
    </div>
  );
}

function Lines({ changes }: { changes: ChangedCard["changes"] }): ReactNode {
  return (
    <ul className={styles.changes}>
      {changes.map(({ seq, at, sentence, notes }) => (
        <li key={seq}>
          {sentence}
          {notes.map((note) => (
            <small key={note}> {note}</small>
          ))}{" "}
          <small>
            <When at={at} />
          </small>
        </li>
      ))}
    </ul>
  );
}
