import type { Card, DomainEvent } from "@weir/domain";
import { useMemo, useState, type FormEvent, type ReactNode } from "react";
import { useBoard, useLive, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { useNames } from "../../../lib/people.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { Button } from "../../../ui/button.tsx";
import { amongLines, fileLines, peopleOfFiles } from "../files/file-story.ts";
import { useKnownFiles } from "../files/known-files.ts";
import { Skeleton } from "../../../ui/states.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./drawer.module.css";
import { localInput } from "./local-input.ts";
import { say } from "./say.ts";
import { peopleIn, storyLines, type StoryLine } from "./story-words.ts";
import type { CardStoryState } from "./use-card-story.ts";
import { When } from "./when.tsx";

const firstLines = 12;
const none: readonly DomainEvent[] = [];

/** What happened to the card, newest first, in sentences. */
export function Story({ card, story }: { card: Card; story: CardStoryState }): ReactNode {
  const board = useBoard((current) => current);
  const [all, setAll] = useState(false);
  const events = story.state === "ready" ? story.story : none;
  // The board as it once stood is told without them: rows know no past.
  const still = useLive((live) => live.still);
  const known = useKnownFiles(card.cardId);
  const files = still ? undefined : known;
  useNames(useMemo(() => [...peopleIn(events), ...(files === undefined ? [] : peopleOfFiles(files))], [events, files]));
  const told = storyLines(board, events);
  const lines = files === undefined || story.state !== "ready" ? told : amongLines(told, fileLines(files));
  return (
    <section className={styles.part} data-part="story">
      <h3 className={styles.label}>{say("drawer.story")}</h3>
      {story.state === "loading" && <Skeleton height={72} />}
      {story.state === "failed" && <p role="alert">{say("drawer.story-failed")}</p>}
      <ol className={styles.story}>
        {(all ? lines : lines.slice(0, firstLines)).map((line) =>
          "seq" in line ? <Line key={line.seq} card={card} line={line} /> : <FileLine key={line.key} line={line} />,
        )}
      </ol>
      {!all && lines.length > firstLines && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {say("drawer.story-more", { count: lines.length - firstLines })}
        </button>
      )}
    </section>
  );
}

function Line({ card, line }: { card: Card; line: StoryLine }): ReactNode {
  const mayCorrect = useMay("board.edit-history");
  const [correcting, setCorrecting] = useState(false);
  return (
    <li data-kind={line.kind}>
      {line.sentence}
      {line.notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
      <small>
        <When at={line.at} />
        {line.correctable && mayCorrect && !correcting && (
          <>
            {" "}
            <button type="button" className={styles.link} onClick={() => setCorrecting(true)}>
              {say("drawer.correct")}
            </button>
          </>
        )}
      </small>
      {correcting && <CorrectMove card={card} line={line} onDone={() => setCorrecting(false)} />}
    </li>
  );
}

function FileLine({ line }: { line: { readonly at: string; readonly sentence: string } }): ReactNode {
  return (
    <li data-kind="other">
      {line.sentence}
      <small>
        <When at={line.at} />
      </small>
    </li>
  );
}

/** "We moved it on Friday." */
function CorrectMove({ card, line, onDone }: { card: Card; line: StoryLine; onDone: () => void }): ReactNode {
  const session = useSession();
  const [when, setWhen] = useState(localInput(line.at));
  const [reason, setReason] = useState("");
  const now = useClock();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (when === "" || reason.trim() === "") return;
    session.wish({
      type: "card.correct-move",
      cardId: card.cardId,
      eventSeq: line.seq,
      at: new Date(when).toISOString(),
      reason: reason.trim(),
    });
    onDone();
  };
  return (
    <form
      className={styles.correct}
      onSubmit={save}
      onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), onDone())}
    >
      <TextField
        autoFocus
        type="datetime-local"
        label={say("drawer.correct-when")}
        value={when}
        max={localInput(new Date(now).toISOString())}
        required
        onChange={(event) => setWhen(event.target.value)}
      />
      <TextField
        label={say("drawer.correct-reason")}
        value={reason}
        maxLength={1000}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.row}>
        <Button type="submit" look="primary" size="small">
          {say("drawer.correct-save")}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {say("drawer.cancel")}
        </Button>
      </div>
    </form>
  );
}
