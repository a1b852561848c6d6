import { isWritten, readable } from "@weir/contract";
import { cardOf, type Card } from "@weir/domain";
import { Archive, Trash2, Undo } from "lucide-react";
import { useState, type ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { mayAs } from "../../../replica/may.ts";
import { useBoard, useLive, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useBoardUi } from "../board-ui.ts";
import { CardNotice } from "../card-notice.tsx";
import { FilesPart } from "../files/files-part.tsx";
import { RequestPart } from "../request/request-part.tsx";
import { takeOff } from "../take-off.ts";
import { Links } from "../links/links.tsx";
import { Blocking } from "./blocking.tsx";
import { CardFacts } from "./card-facts.tsx";
import { Checklist } from "./checklist.tsx";
import { Comments } from "./comments.tsx";
import { Description } from "./description.tsx";
import styles from "./drawer.module.css";
import { RemoveCardText } from "./remove-card-text.tsx";
import { say } from "./say.ts";
import { Story } from "./story.tsx";
import { useCardStory } from "./use-card-story.ts";
import { useWantedPart } from "./use-wanted-part.ts";

export interface CardDrawerProps {
  boardId: string;
  cardId: string;
  onClose: () => void;
}

/** Everything about one card, beside the board. */
export function CardDrawer({ boardId, cardId, onClose }: CardDrawerProps): ReactNode {
  const card = useBoard((board) => cardOf(board, cardId));
  useWantedPart();
  return (
    <Panel title={say("drawer.title", { title: card?.title ?? "" })} closeLabel={say("shell.close")} onClose={onClose}>
      {card === undefined ? <p>{say("drawer.missing")}</p> : <Opened key={cardId} boardId={boardId} card={card} />}
    </Panel>
  );
}

function Opened({ boardId, card }: { boardId: string; card: Card }): ReactNode {
  const story = useCardStory(boardId, card);
  const mayChange = useMay("board.change");
  const reads = useLive((live) => !live.still && !mayAs(live.role, "board.change"));
  return (
    <div className={styles.drawer} data-opened-card={card.cardId}>
      <fieldset disabled={!mayChange} className={cx(styles.drawer, reads && styles.reading)}>
        <Title card={card} />
        <OffBoard card={card} />
        {card.requested && <RequestPart card={card} />}
        <Blocking card={card} />
        <CardFacts card={card} />
        <Description card={card} story={story} />
        <Checklist card={card} />
        <Links card={card} />
      </fieldset>
      <FilesPart boardId={boardId} card={card} />
      <Comments card={card} story={story} />
      <Story card={card} story={story} />
      {mayChange && <Leave card={card} />}
      <RemoveCardText card={card} />
    </div>
  );
}

/** What was removed is written anew, not changed. */
const editable = (title: string): string => (isWritten(title) ? title : "");

function Title({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const [title, setTitle] = useState(editable(card.title));
  const [shown, setShown] = useState(card.title);
  // Somebody else renamed it while nobody typed here.
  if (shown !== card.title) {
    setShown(card.title);
    setTitle(editable(card.title));
  }
  const save = (): void => {
    const next = title.trim().replaceAll(/\s+/g, " ");
    if (next === "" || next === card.title) return setTitle(editable(card.title));
    session.wish({ type: "card.edit", cardId: card.cardId, changes: { title: next } });
  };
  return (
    <textarea
      className={styles.title}
      data-part="title"
      aria-label={say("drawer.card-title")}
      placeholder={readable(card.title)}
      rows={1}
      maxLength={500}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

function OffBoard({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const notice = useLive((live) => live.notices.get(card.cardId));
  const stages = useBoard((board) => board.stages);
  const why =
    card.leftAt !== undefined
      ? "left"
      : card.discardedAt !== undefined
        ? "discarded"
        : card.archivedAt !== undefined
          ? "archived"
          : undefined;
  if (why === undefined) return null;
  const stageId = stages.find((stage) => stage.stageId === card.stageId)?.stageId ?? stages[0]?.stageId;
  return (
    <div className={styles.off}>
      <span>{say(`drawer.off-board-${why}`)}</span>
      {why !== "left" && stageId !== undefined && (
        <Button size="small" onClick={() => session.wish({ type: "card.restore", cardId: card.cardId, stageId })}>
          <Undo size={14} aria-hidden />
          {say("drawer.restore")}
        </Button>
      )}
      {notice !== undefined && <CardNotice subject={card.cardId} notice={notice} />}
    </div>
  );
}

function Leave({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  if (card.archivedAt !== undefined || card.discardedAt !== undefined || card.leftAt !== undefined) return null;
  return (
    <footer className={styles.foot}>
      <Button look="quiet" size="small" onClick={() => takeOff(session, store, card, "card.archive")}>
        <Archive size={14} aria-hidden />
        {say("drawer.archive")}
      </Button>
      <Button look="quiet" size="small" onClick={() => takeOff(session, store, card, "card.discard")}>
        <Trash2 size={14} aria-hidden />
        {say("drawer.discard")}
      </Button>
    </footer>
  );
}
