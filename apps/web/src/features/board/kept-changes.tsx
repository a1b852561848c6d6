import { keptTexts, textsOf } from "@weir/contract";
import { cardOf, withMentions, type BoardState } from "@weir/domain";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { relativeTime } from "../../lib/time.ts";
import { useClock } from "../../lib/use-clock.ts";
import { idOf, writtenIn, type Kept, type NotTaken } from "../../replica/kept.ts";
import { useBoard, useLive, useSession } from "../../replica/use-board-session.tsx";
import { subjectOf } from "../../replica/wish.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { focusCard, useBoardUi } from "./board-ui.ts";
import styles from "./kept-changes.module.css";
import { lookAt } from "./look/look.ts";
import { personName } from "../../lib/person-name.ts";
import { noticeWords } from "./refusal-words.ts";

const say = textsOf(keptTexts);

export interface KeptChangesProps {
  kept: readonly Kept[];
}

/** Changes of one's own that are not on the board: what the server did not take, and what is too old to be sent unasked. */
export function KeptChanges({ kept }: KeptChangesProps): ReactNode {
  const notices = useLive((live) => live.notices);
  const board = useBoard((current) => current);
  // What is told at its own place is not told here as well.
  const isTold = ({ command }: Kept): boolean => {
    const subject = subjectOf(command);
    return notices.get(subject)?.commandId === command.commandId && isInSight(board, subject);
  };
  const shown = kept.filter((each) => !isTold(each));
  return shown.length === 0 ? null : <List kept={shown} />;
}

function isInSight(board: BoardState, subject: string): boolean {
  const stageId = cardOf(board, subject)?.stageId ?? subject;
  return stageId === "board" || stageName(board, stageId) !== undefined;
}

function List({ kept }: KeptChangesProps): ReactNode {
  const session = useSession();
  const now = useClock();
  const notTaken = kept.filter((each) => each.notTaken !== undefined);
  const old = kept.filter((each) => each.notTaken === undefined);
  const oldest = old[0];
  const notTakenWords = notTaken.length > 0 ? say("kept.not-taken", { count: notTaken.length }) : "";
  const oldWords = oldest
    ? say("kept.old", { count: old.length, when: relativeTime(Date.parse(oldest.keptAt), now) })
    : "";
  const ids = old.map(idOf);
  return (
    <section className={styles.kept} aria-label={say("kept.list")} data-kept>
      <Said words={[notTakenWords, oldWords].join(" ").trim()} />
      {notTaken.length > 0 && (
        <div className={styles.group} data-tone="wrong">
          <p className={styles.sum}>{notTakenWords}</p>
          <Rows kept={notTaken} />
        </div>
      )}
      {oldest !== undefined && (
        <div className={styles.group} data-tone="soon">
          <p className={styles.sum}>
            <span>{oldWords}</span>
            <Button size="small" look="primary" onClick={() => leaveTo(() => session.agree(ids))}>
              {say("kept.send", { count: old.length })}
            </Button>
            <Button size="small" look="quiet" onClick={() => leaveTo(() => session.forget(ids))}>
              {say("kept.throw-away", { count: old.length })}
            </Button>
          </p>
          <Rows kept={old} />
        </div>
      )}
    </section>
  );
}

/** What stands in a region from its first moment on is not read out: the words come after it. */
function Said({ words }: { words: string }): ReactNode {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), 100);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  );
}

/** What had the focus is gone by then: the board has it. */
function leaveTo(run: () => void, next: Element | null = null): void {
  run();
  const target = next ?? document.querySelector("#content");
  if (target instanceof HTMLElement) target.focus();
}

function Rows({ kept }: KeptChangesProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const session = useSession();
  const leave = (entry: Kept): void => {
    const index = kept.indexOf(entry);
    const buttons = list.current?.querySelectorAll("[data-leave]");
    leaveTo(() => session.forget([idOf(entry)]), buttons?.[index + 1] ?? buttons?.[index - 1] ?? null);
  };
  return (
    <ul ref={list} className={styles.rows}>
      {kept.map((entry) => (
        <Row key={idOf(entry)} entry={entry} onLeave={() => leave(entry)} />
      ))}
    </ul>
  );
}

interface RowProps {
  entry: Kept;
  onLeave: () => void;
}

function Row({ entry, onLeave }: RowProps): ReactNode {
  const { command, notTaken } = entry;
  const session = useSession();
  const { store, openCard } = useBoardUi();
  const subject = subjectOf(command);
  const hasCard = useBoard((board) => cardOf(board, subject) !== undefined);
  const title = useBoard((board) => nameOf(board, subject, entry.title));
  const what = useBoard((board) => whatOf(board, entry));
  const why = useBoard((board) =>
    notTaken === undefined ? undefined : noticeWords(board, { wish: command, ...notTaken }),
  );
  const kept = writtenIn(command);
  const written = kept && withMentions(kept, (personId) => `@${personName(personId)}`);
  const asked = askedBy(notTaken);
  const named = (action: string): string => say("kept.of", { action, what: `${title}, ${what}` });
  const copy = async (text: string): Promise<void> => {
    // A page that came over plain HTTP has no clipboard at all.
    const done = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => say("kept.copied"),
        () => say("kept.copy-failed"),
      );
    announce(done);
    void showToast(done, { id: "kept-copy" });
  };
  const see = (): void => {
    if (asked === "kept.see") return openCard(subject);
    session.recall(command.commandId);
    lookAt(store, { filter: "" });
    focusCard(store, subject);
  };
  return (
    <li className={styles.row} data-kept-id={command.commandId}>
      <div className={styles.told}>
        <p>
          <strong>{title}</strong> <span className={styles.what}>{what}</span>
        </p>
        {why !== undefined && <p>{why}</p>}
        {written !== undefined && <blockquote className={styles.written}>{written}</blockquote>}
      </div>
      <div className={styles.actions}>
        {hasCard && (
          <Button size="small" look="quiet" aria-label={named(say(asked))} onClick={see}>
            {say(asked)}
          </Button>
        )}
        {written !== undefined && (
          <Button size="small" look="quiet" aria-label={named(say("kept.copy"))} onClick={() => void copy(written)}>
            {say("kept.copy")}
          </Button>
        )}
        {notTaken !== undefined && (
          <Button size="small" look="quiet" aria-label={named(say("kept.leave"))} data-leave onClick={onLeave}>
            {say("kept.leave")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What its card asks for, once it is looked at. */
function askedBy(notTaken: NotTaken | undefined): "kept.say-why" | "kept.say-met" | "kept.see" {
  const refused = notTaken !== undefined && "refusal" in notTaken ? notTaken.refusal.refused : undefined;
  if (refused === "reason-required") return "kept.say-why";
  return refused === "entry-points" ? "kept.say-met" : "kept.see";
}

const stageName = (board: BoardState, stageId: string): string | undefined =>
  board.stages.find((stage) => stage.stageId === stageId)?.name;

const nameOf = (board: BoardState, subject: string, title: string | undefined): string =>
  cardOf(board, subject)?.title ?? title ?? stageName(board, subject) ?? board.name;

function whatOf(board: BoardState, { command }: Kept): string {
  switch (command.type) {
    case "card.move":
      return say("kept.what.move", { stage: stageName(board, command.toStageId) ?? command.toStageId });
    case "card.create":
      return say("kept.what.create", { stage: stageName(board, command.stageId) ?? command.stageId });
    case "card.comment":
      return say("kept.what.comment");
    case "card.edit":
      return say("kept.what.edit");
    case "card.block":
      return say("kept.what.block");
    case "card.check-item":
      return say("kept.what.check-item");
    default:
      return say("kept.what.change");
  }
}
