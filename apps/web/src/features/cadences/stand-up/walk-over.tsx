import type { StandUpCard } from "@weir/domain";
import { useEffect, useRef, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import { sinceOf, type Walk } from "./walk.ts";

export interface WalkOverProps {
  walk: Walk;
  /** Cards that came up meanwhile. */
  left: readonly StandUpCard[];
  onMore: (left: readonly StandUpCard[]) => void;
  onAnew: () => void;
}

/** The end of the walk: what became of its cards, and who came up meanwhile. */
export function WalkOver({ walk, left, onMore, onAnew }: WalkOverProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useBoard((board) => walk.stops.filter((stop) => sinceOf(board, stop).since !== "here").length);
  const blocked = useBoard(
    (board) => walk.stops.filter((stop) => sinceOf(board, stop).card?.blocked !== undefined).length,
  );
  useEffect(() => {
    heading.current?.focus();
    announce(say("walk.done"));
  }, []);
  return (
    <section className={common.panel}>
      <h2 ref={heading} tabIndex={-1}>
        {say("walk.done")}
      </h2>
      <p>{say("walk.done-text", { count: walk.stops.length })}</p>
      <p className={common.quiet}>{say("walk.done-changed", { moved, blocked })}</p>
      <div className={common.deeds}>
        {left.length > 0 && (
          <>
            <span>{say("walk.more", { count: left.length })}</span>
            <Button onClick={() => onMore(left)}>{say("walk.walk-more")}</Button>
          </>
        )}
        <Button look="quiet" onClick={onAnew}>
          {say("walk.anew")}
        </Button>
      </div>
    </section>
  );
}
