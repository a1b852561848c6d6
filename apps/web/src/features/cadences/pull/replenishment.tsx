import { roomToPull, upstreamStages } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import type { BoardFacts } from "../../../charts/board-facts.ts";
import { MeetingsHeld } from "../held/meetings-held.tsx";
import type { BoardParts } from "../parts.ts";
import { say } from "../say.ts";
import { Discards } from "./discards.tsx";
import { Forecast } from "./forecast.tsx";
import { Options } from "./options.tsx";
import common from "../cadences.module.css";
import { Room } from "./room.tsx";

export interface ReplenishmentProps {
  boardId: string;
  facts: BoardFacts;
  onOpenCard: (cardId: string) => void;
  parts: BoardParts;
}

/** Replenishment: how much may be started, how much probably will be, and what there is to choose from. */
export function Replenishment({ boardId, facts, onOpenCard, parts }: ReplenishmentProps): ReactNode {
  const { board } = facts;
  const room = useMemo(() => roomToPull(board), [board]);
  const start = board.stages.find(({ stageId }) => stageId === board.startStageId)?.name ?? "";
  const hasUpstream = upstreamStages(board).length > 0;
  return (
    <div className={common.around}>
      <div className={common.pair}>
        <Room board={board} room={room} start={start} />
        <Forecast boardId={boardId} facts={facts} free={room.free} />
      </div>
      {hasUpstream ? (
        <Options board={board} room={room} start={start} onOpenCard={onOpenCard} CardNotice={parts.CardNotice} />
      ) : (
        <section className={common.panel}>
          <h2>{say("pull.no-upstream")}</h2>
          <p>{say("pull.no-upstream-text", { stage: start })}</p>
        </section>
      )}
      <Discards boardId={boardId} facts={facts} />
      <MeetingsHeld boardId={boardId} kind="replenishment" />
    </div>
  );
}
