import { readable } from "@weir/contract";
import type { Card, StandUpCard } from "@weir/domain";
import { ArrowLeft, ArrowRight, CalendarClock, Clock, Hourglass, OctagonX, X, Zap } from "lucide-react";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { shortSpan } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { useBoard, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import type { BoardParts } from "../parts.ts";
import { className, say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./stand-up.module.css";
import { useWalkKeys, type WalkDeed } from "./use-walk-keys.ts";
import { sinceOf, step, type Walk } from "./walk.ts";
import { spokenStop, whyWords } from "./walk-words.ts";

const signs = { blocked: OctagonX, expedite: Zap, due: CalendarClock, old: Hourglass, unjudged: Clock } as const;

export interface StopProps {
  boardId: string;
  walk: Walk;
  onWalk: (walk: Walk | undefined) => void;
  onOpenCard: (cardId: string) => void;
  CardAtHand: BoardParts["CardAtHand"];
}

/** One card of the walk, big, with what can be done about it. */
export function Stop({ boardId, walk, onWalk, onOpenCard, CardAtHand }: StopProps): ReactNode {
  const session = useSession();
  const board = useBoard((current) => current);
  const mayChange = useMay("board.change");
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useClock();
  const stop = walk.stops[walk.at];
  const { since, card } = stop === undefined ? { since: "gone" as const } : sinceOf(board, stop);
  const stages = board.stages;
  const place = stages.findIndex(({ stageId }) => stageId === card?.stageId);
  const next = stages[place + 1];
  const nameOf = (stageId: string | undefined): string => stages.find((stage) => stage.stageId === stageId)?.name ?? "";
  const isLast = walk.at === walk.stops.length - 1;

  const speak = useEffectEvent(() => {
    heading.current?.focus({ preventScroll: true });
    if (stop === undefined) return;
    announce(card === undefined ? say("walk.gone") : spokenStop(board, walk, stop, card, now));
  });
  useEffect(() => speak(), [walk.at]);

  const move = (toStageId: string | undefined): void => {
    if (!mayChange || card === undefined || toStageId === undefined) return;
    const refusal = session.wish({ type: "card.move", cardId: card.cardId, toStageId });
    if (refusal === undefined) announce(say("walk.moved", { stage: nameOf(toStageId) }));
  };
  const give = (deed: WalkDeed): void => {
    if (deed === "next") onWalk(step(walk, 1));
    else if (deed === "previous") onWalk(step(walk, -1));
    else if (deed === "move-on") move(next?.stageId);
    else if (deed === "move-back") move(stages[place - 1]?.stageId);
    else if (deed === "block") document.querySelector<HTMLButtonElement>("[data-deed=block]:enabled")?.click();
    else onWalk(undefined);
  };
  useWalkKeys(true, give);
  if (stop === undefined) return null;

  return (
    <section className={common.around} aria-label={say("walk.progress", { at: walk.at + 1, all: walk.stops.length })}>
      <header className={common.head}>
        <span className={styles.count}>{say("walk.of", { at: walk.at + 1, all: walk.stops.length })}</span>
        <progress className={styles.progress} aria-hidden max={walk.stops.length} value={walk.at + 1} />
        <div className={common.deeds}>
          <Button disabled={walk.at === 0} onClick={() => give("previous")}>
            <ArrowLeft size={14} aria-hidden />
            {say("walk.previous")}
          </Button>
          <Button look="primary" onClick={() => give("next")}>
            {say(isLast ? "walk.finish" : "walk.next")}
            <ArrowRight size={14} aria-hidden />
          </Button>
          <IconButton label={say("walk.stop")} tip="below-end" onClick={() => give("leave")}>
            <X size={16} />
          </IconButton>
        </div>
      </header>
      <article className={styles.card} data-stop={stop.cardId}>
        <div className={styles.told}>
          <p className={styles.stage}>{nameOf(card?.stageId ?? stop.stageId)}</p>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {card === undefined ? say("walk.gone") : readable(card.title)}
          </h2>
          {since === "moved" && <p className={styles.moved}>{say("walk.moved", { stage: nameOf(card?.stageId) })}</p>}
          {since === "off" && <p className={styles.moved}>{say("walk.off")}</p>}
          {card !== undefined && <Told stop={stop} card={card} stage={nameOf(card.stageId)} now={now} />}
          {card !== undefined && (
            <div className={common.deeds}>
              {mayChange && next !== undefined && since !== "off" && (
                <Button onClick={() => move(next.stageId)}>{say("walk.move-on", { stage: next.name })}</Button>
              )}
              <Button look="quiet" onClick={() => onOpenCard(card.cardId)}>
                {say("walk.open")}
              </Button>
            </div>
          )}
        </div>
        {card !== undefined && <CardAtHand key={card.cardId} boardId={boardId} card={card} />}
      </article>
      <p className={styles.keys}>{say("walk.keys")}</p>
    </section>
  );
}

/** Why the card came up, and how old it is. */
function Told({ stop, card, stage, now }: { stop: StandUpCard; card: Card; stage: string; now: number }): ReactNode {
  const span = (at: string): string => shortSpan(now - Date.parse(at));
  return (
    <>
      <ul className={styles.why}>
        {stop.why.map((why) => {
          const isOver = why === "blocked" && card.blocked === undefined;
          const Sign = signs[why];
          return (
            <li key={why} data-why={isOver ? "over" : why}>
              <Sign size={14} aria-hidden />
              {isOver ? say("walk.unblocked-since") : whyWords(why, stop, card)}
            </li>
          );
        })}
        {card.classOfService !== undefined && card.classOfService !== "expedite" && (
          <li>{className(card.classOfService)}</li>
        )}
      </ul>
      <p className={styles.ages}>
        {say("walk.in-progress", {
          age: span(card.startedAt ?? card.enteredStageAt),
          stage,
          here: span(card.enteredStageAt),
        })}
      </p>
      {stop.olderThan !== undefined && <p className={common.quiet}>{say("walk.older", { percent: stop.olderThan })}</p>}
    </>
  );
}
