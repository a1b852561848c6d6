import { isWritten } from "@weir/contract";
import type { Card } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/states.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";
import type { CardStoryState } from "./use-card-story.ts";
import { WritingFoot } from "./writing-foot.tsx";
import { Written } from "./written.tsx";

/** Read as it is; edited on demand, saved in one go. */
export function Description({ card, story }: { card: Card; story: CardStoryState }): ReactNode {
  const session = useSession();
  const [draft, setDraft] = useState<string>();
  if (story.state !== "ready") return card.hasDescription ? <Skeleton height={48} /> : null;
  const { description } = story;
  if (draft === undefined)
    return (
      <section className={styles.part} data-part="description">
        <h3 className={styles.label}>{say("drawer.description")}</h3>
        {description !== "" && <Written text={description} />}
        <Button
          look="quiet"
          size="small"
          className={styles.start}
          onClick={() => setDraft(isWritten(description) ? description : "")}
        >
          {say(description === "" ? "drawer.description-empty" : "drawer.edit")}
        </Button>
      </section>
    );
  const save = (): void => {
    if (draft !== description)
      session.wish({ type: "card.edit", cardId: card.cardId, changes: { description: draft } });
    setDraft(undefined);
  };
  return (
    <section className={styles.part} data-part="description">
      <TextArea
        autoFocus
        label={say("drawer.description")}
        hint={say("written.how")}
        rows={5}
        maxLength={50_000}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            setDraft(undefined);
          }
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <WritingFoot text={draft}>
        <Button look="primary" size="small" onClick={save}>
          {say("drawer.save")}
        </Button>
        <Button look="quiet" size="small" onClick={() => setDraft(undefined)}>
          {say("drawer.cancel")}
        </Button>
      </WritingFoot>
    </section>
  );
}
