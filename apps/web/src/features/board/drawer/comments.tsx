import { isWritten } from "@weir/contract";
import { mentionsIn, type Card } from "@weir/domain";
import { useState, type FormEvent, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { useNames } from "../../../lib/people.ts";
import { useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { CommentMenu } from "./comment-menu.tsx";
import styles from "./drawer.module.css";
import { MentionBox } from "./mentions/mention-box.tsx";
import { withMarks, type Mentionable } from "./mentions/mention-text.ts";
import { say } from "./say.ts";
import { whoIs } from "./story-words.ts";
import type { CardComment, CardStoryState } from "./use-card-story.ts";
import { When } from "./when.tsx";
import { WritingFoot } from "./writing-foot.tsx";
import { Mentioned, Written } from "./written.tsx";

const none: readonly string[] = [];
const peopleOf = ({ actor, text }: CardComment): string[] => [actor.id, ...mentionsIn(text)];

export function Comments({ card, story }: { card: Card; story: CardStoryState }): ReactNode {
  const session = useSession();
  const mayComment = useMay("board.comment");
  const [text, setText] = useState("");
  const [people, setPeople] = useState<readonly Mentionable[]>([]);
  useNames(story.state === "ready" ? story.comments.flatMap(peopleOf) : none);
  const marked = withMarks(text.trim(), people);
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (text.trim() === "") return;
    session.wish({ type: "card.comment", cardId: card.cardId, commentId: newId(), text: marked });
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
              <Written text={comment.text} Mention={Mentioned} />
            </li>
          ))}
        </ul>
      )}
      {mayComment && (
        <form className={styles.writing} data-part="comment" onSubmit={send}>
          <MentionBox
            label={say("drawer.comment-add")}
            value={text}
            onChange={setText}
            onPeople={setPeople}
            onSend={send}
          />
          {text.trim() !== "" && (
            <WritingFoot text={marked} Mention={Mentioned}>
              <Button type="submit" size="small" look="primary">
                {say("drawer.comment-send")}
              </Button>
            </WritingFoot>
          )}
        </form>
      )}
    </section>
  );
}
