import { standUp } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import { useMetric } from "../../../charts/use-metric.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Skeleton } from "../../../ui/states.tsx";
import { MeetingsHeld } from "../held/meetings-held.tsx";
import type { BoardParts } from "../parts.ts";
import { say } from "../say.ts";
import { BeforeWalk } from "./before-walk.tsx";
import common from "../cadences.module.css";
import { Stop } from "./stop.tsx";
import { WalkOver } from "./walk-over.tsx";
import { beginWalk, more, type Walk } from "./walk.ts";

export interface StandUpProps {
  boardId: string;
  walk: Walk | undefined;
  onWalk: (walk: Walk | undefined) => void;
  onReplenish: () => void;
  onOpenCard: (cardId: string) => void;
  parts: BoardParts;
}

const noParams = {};

/** The stand-up: the board is walked from right to left, one card at a time. */
export function StandUp({ boardId, walk, onWalk, onReplenish, onOpenCard, parts }: StandUpProps): ReactNode {
  const board = useBoard((current) => current);
  const { answer, failure } = useMetric(boardId, "work-item-age", noParams);
  const now = useClock();
  const pace = answer?.result.pace;
  const stages = useMemo(() => standUp(board, pace ?? [], now), [board, pace, now]);
  if (walk !== undefined && walk.at < walk.stops.length)
    return <Stop boardId={boardId} walk={walk} onWalk={onWalk} onOpenCard={onOpenCard} CardAtHand={parts.CardAtHand} />;
  if (pace === undefined && failure === undefined)
    return (
      <div role="status" aria-label={say("cadence.loading")}>
        <Skeleton height={240} />
      </div>
    );
  return (
    <div className={common.around}>
      {walk === undefined ? (
        <BeforeWalk stages={stages} pace={pace} onBegin={() => onWalk(beginWalk(stages))} onReplenish={onReplenish} />
      ) : (
        <WalkOver
          walk={walk}
          left={more(walk, stages)}
          onMore={(left) => onWalk({ stops: [...walk.stops, ...left], at: walk.stops.length })}
          onAnew={() => onWalk(undefined)}
        />
      )}
      <MeetingsHeld boardId={boardId} kind="stand-up" />
    </div>
  );
}
