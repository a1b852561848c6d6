import { readable } from "@weir/contract";
import { cardOf, type BoardState, type DomainEvent } from "@weir/domain";
import { listed } from "../../../lib/locale.ts";
import { storyLines, whoIs } from "../drawer/story-words.ts";
import { limitName } from "../limit-words.ts";
import { say } from "./say.ts";

/** One thing that somebody else did. */
interface Change {
  readonly seq: number;
  readonly at: string;
  readonly sentence: string;
  readonly notes: readonly string[];
}

export interface ChangedCard {
  readonly cardId: string;
  readonly title: string;
  /** Newest first. */
  readonly changes: readonly Change[];
}

/** What others did on a board in some events of it. */
export interface Changes {
  readonly count: number;
  /** The card that changed last comes first. */
  readonly cards: readonly ChangedCard[];
  /** What concerns the board itself: stages, limits, policies. */
  readonly board: readonly Change[];
}

/** One's own deeds are no news. */
export const isOwn = ({ actor }: DomainEvent, ownId: string): boolean => actor.kind === "person" && actor.id === ownId;

/** Tells what others did, card by card. */
export function changesIn(board: BoardState, events: readonly DomainEvent[], ownId: string): Changes {
  const ofOthers = events.filter((event) => !isOwn(event, ownId));
  const byCard = new Map<string, DomainEvent[]>();
  for (const event of ofOthers) {
    if ("cardId" in event) byCard.set(event.cardId, [...(byCard.get(event.cardId) ?? []), event]);
  }
  const ofBoard = ofOthers.flatMap((event) => changeOf(board, event)).toReversed();
  const cards = [...byCard]
    .map(([cardId, own]) => ({
      cardId,
      title: readable(cardOf(board, cardId)?.title ?? ""),
      changes: storyLines(board, own).map(({ seq, at, sentence, notes }) => ({ seq, at, sentence, notes })),
    }))
    .filter(({ changes }) => changes.length > 0)
    .toSorted((a, b) => (b.changes[0]?.seq ?? 0) - (a.changes[0]?.seq ?? 0));
  const count = ofBoard.length + cards.reduce((sum, { changes }) => sum + changes.length, 0);
  return { count, cards, board: ofBoard };
}

function changeOf(board: BoardState, event: DomainEvent): Change[] {
  const sentence = sentenceOf(board, event);
  return sentence === undefined ? [] : [{ seq: event.seq, at: event.at, sentence, notes: [] }];
}

function sentenceOf(board: BoardState, event: DomainEvent): string | undefined {
  const who = whoIs(event.actor);
  switch (event.type) {
    case "wip-limit.set": {
      const { max, min } = event;
      return say("since.limit", {
        who,
        what: limitName(board, event),
        ...(max !== undefined && { max }),
        ...(min !== undefined && { min }),
      });
    }
    case "wip-limit.cleared":
      return say("since.limit", { who, what: limitName(board, event) });
    case "stage.added":
    case "stage.renamed":
      return say(event.type === "stage.added" ? "since.stage-added" : "since.stage-renamed", {
        who,
        stage: event.name,
      });
    case "stage.removed":
      return say("since.stage-removed", { who, stage: nameOf(board, event.stageId) });
    case "stage.grouped":
      if (event.stages.length === 0) {
        const left = event.without ?? [];
        const stages = listed(left.map((stageId) => readable(nameOf(board, stageId))));
        return say("since.stage.left-head", { who, stages, head: readable(event.name) });
      }
      return say("since.stage.grouped", { who, stages: listed(event.stages.map((stage) => readable(stage.name))) });
    case "stage.ungrouped":
      return say("since.stage.ungrouped", { who, stages: listed(event.stages.map((stage) => readable(stage.name))) });
    case "stage.policy-set":
      return say("since.policy", { who, stage: nameOf(board, event.stageId) });
    case "board.renamed":
      return say("since.board-renamed", { who });
    case "board.archived":
      return say("since.board-archived", { who });
    case "board.restored":
      return say("since.board-restored", { who });
    default:
      return undefined;
  }
}

const nameOf = (board: BoardState, stageId: string): string =>
  [...board.stages, ...board.removedStages].find((stage) => stage.stageId === stageId)?.name ?? stageId;
