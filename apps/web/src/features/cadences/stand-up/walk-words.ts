import { readable } from "@weir/contract";
import type { BoardState, Card, StandUpCard, StandUpWhy } from "@weir/domain";
import { localDay, shortSpan } from "../../../lib/time.ts";
import { say } from "../say.ts";
import type { Walk } from "./walk.ts";

/** A day that is named is the same day wherever one looks from. */
const dayOf = (dueAt: string): string => localDay(Date.parse(dueAt.length === 10 ? `${dueAt}T12:00` : dueAt));

/** Why a card comes up, in a few words. */
export function whyWords(why: StandUpWhy, stop: StandUpCard, card: Card): string {
  switch (why) {
    case "due":
      return say("walk.why.due", { when: dayOf(card.dueAt ?? "") });
    case "old":
      return say("walk.why.old", { percent: stop.olderThan ?? 0 });
    case "blocked":
    case "expedite":
    case "unjudged":
      return say(`walk.why.${why}`);
  }
}

/** The stop for those who listen. */
export function spokenStop(board: BoardState, walk: Walk, stop: StandUpCard, card: Card, now: number): string {
  const { blocked } = card;
  const why = stop.why.map((each) =>
    each === "blocked" && blocked !== undefined
      ? say("walk.spoken-blocked", {
          span: shortSpan(now - Date.parse(blocked.since)),
          reason: readable(blocked.reason),
        })
      : whyWords(each, stop, card),
  );
  return say("walk.spoken", {
    at: walk.at + 1,
    all: walk.stops.length,
    title: readable(card.title),
    stage: board.stages.find(({ stageId }) => stageId === card.stageId)?.name ?? "",
    why: why.join(", "),
  });
}
