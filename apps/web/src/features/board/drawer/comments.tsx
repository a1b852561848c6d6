import { isWritten, readable } from "@weir/contract";
import type { Card } from "@weir/domain";
import { useState, type FormEvent, type ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { newId } from "../../../lib/new-id.ts";
import { useNames } from "../../../lib/people.ts";
import { useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { CommentMenu } from "./comment-menu.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";
import { whoIs } from "./story-words.ts";
import type { CardStoryState } from "./use-card-story.ts";
import { When } from "./when.tsx";

const none: readonly string[] = [];

export function Comments({ card, story }: { card: Card; story: CardStoryState }): ReactNode {
  const session = useSession();
  const mayComment = useMay("board.comment");
  const [text, setText] = useState("");
  useNames(story.state === "ready" ? story.comments.map(({ actor }) => actor.id) : none);
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (text.trim() === "") return;
    session.wish({ type: "card.comment", cardId: card.cardId, commentId: newId(), text: text.trim() });
    setText("");
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>{say("drawer.comments")}</h3>
      {story.state === "ready" && (
        <ul className={styles.comments}>
          {story.comments.map((comment) => (
            <li key={comment.commentId} tabIndex={-1}>
              <div className={styles.by}>
                <span>
                  {whoIs(comment.actor)} <When at={comment.at} />
                </span>
                {isWritten(comment.text) && <CommentMenu cardId={card.cardId} commentId={comment.commentId} />}
              </div>
              <p className={cx(styles.text, !isWritten(comment.text) && styles.gone)}>{readable(comment.text)}</p>
            </li>
          ))}
        </ul>
      )}
      {mayComment && (
        <form className={styles.writing} data-part="comment" onSubmit={send}>
          <TextArea
            label={say("drawer.comment-add")}
            hideLabel
            placeholder={say("drawer.comment-add")}
            rows={1}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && send()}
          />
          {text.trim() !== "" && (
            <Button type="submit" size="small" look="primary">
              {say("drawer.comment-send")}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
