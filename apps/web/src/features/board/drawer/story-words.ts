import { readable } from "@weir/contract";
import {
  cardOf,
  countAfter,
  type Blocked,
  type BoardState,
  type Breach,
  type DomainEvent,
  type EntryTold,
  type LimitReached,
} from "@weir/domain";
import { localTime, shortSpan } from "../../../lib/time.ts";
import { shownKinds } from "../fields/kinds.ts";
import { limitName } from "../limit-words.ts";
import { personName } from "../../../lib/person-name.ts";
import { sizeNumber, unitOf } from "../size-words.ts";
import { say } from "./say.ts";

/** One line of a card's story. */
export interface StoryLine {
  readonly seq: number;
  readonly at: string;
  readonly kind: "move" | "other";
  readonly sentence: string;
  readonly notes: readonly string[];
  /** A move that may still be told otherwise. */
  readonly correctable: boolean;
}

export function whoIs(actor: { readonly id: string; readonly kind?: string; readonly group?: string }): string {
  if (actor.kind === "unknown") return say("story.import");
  if (actor.kind === "group") return readable(actor.group ?? say("story.import"));
  if (actor.kind === "demo" || actor.kind === "rule" || actor.kind === "requester") return say(`story.${actor.kind}`);
  return personName(actor.id);
}

/** Everybody a story names. */
export const peopleIn = (story: readonly DomainEvent[]): string[] =>
  story.flatMap((event) => [
    ...(event.actor.kind === "import" || event.actor.kind === "person" ? [event.actor.id] : []),
    ...(event.type === "card.assigned" ? event.people : []),
    ...(event.type === "card.field-set" && event.kind === "person" && event.value !== null
      ? [String(event.value)]
      : []),
    ...(event.type === "card.blocked" && event.ownerId !== undefined ? [event.ownerId] : []),
  ]);

/** The story newest first; changes of place within a stage are left out: they say nothing. */
export function storyLines(board: BoardState, story: readonly DomainEvent[]): StoryLine[] {
  const withdrawn = new Set(story.flatMap((event) => (event.type === "move.withdrawn" ? [event.eventSeq] : [])));
  const corrected = new Set(story.flatMap((event) => (event.type === "card.move-corrected" ? [event.eventSeq] : [])));
  const teller = { board, blockedAt: undefined as string | undefined, enteredAt: undefined as string | undefined };
  const lines: StoryLine[] = [];
  for (const event of story) {
    const told = tell(teller, event);
    if (told === undefined) continue;
    const notes = [
      ...told.notes,
      ...(event.claimed === true ? [say("story.claimed")] : []),
      ...(withdrawn.has(event.seq) ? [say("story.was-withdrawn")] : []),
    ];
    const isMove = event.type === "card.moved";
    lines.push({
      seq: event.seq,
      at: event.at,
      kind: isMove ? "move" : "other",
      sentence: told.sentence,
      notes,
      correctable: isMove && !withdrawn.has(event.seq) && !corrected.has(event.seq),
    });
  }
  return lines.toReversed();
}

interface Teller {
  readonly board: BoardState;
  blockedAt: string | undefined;
  enteredAt: string | undefined;
}

interface Told {
  readonly sentence: string;
  readonly notes: readonly string[];
}

const told = (sentence: string, ...notes: string[]): Told => ({ sentence, notes });

function tell(teller: Teller, event: DomainEvent): Told | undefined {
  const { board } = teller;
  const who = whoIs(event.actor);
  switch (event.type) {
    case "card.created":
      teller.enteredAt = event.at;
      return told(
        say("story.created", { who, stage: nameOf(board, event.stageId) }),
        ...(event.copyOf === undefined ? [] : [say("story.copied", { title: titleOf(board, event.copyOf) })]),
        ...entryNotes(board, event),
      );
    case "card.moved":
      return tellMove(teller, event, who);
    case "card.lane-changed":
      return told(
        event.toLaneId === undefined
          ? say("story.out-of-lane", { who, lane: laneName(board, event.fromLaneId) })
          : say("story.to-lane", { who, lane: laneName(board, event.toLaneId) }),
        ...breachNotes(board, event),
      );
    case "move.withdrawn":
      return told(say("story.withdrawn", { who }));
    case "card.move-corrected":
      return told(
        say("story.corrected", { who, to: nameOf(board, event.toStageId), when: localTime(Date.parse(event.at)) }),
        say("story.reason", { reason: event.reason }),
      );
    case "card.edited":
      return told(
        say("story.edited", { who, what: Object.keys(event.changes).map(fieldName).join(", ") }),
        ...sizeNotes(board, event.changes.size),
        ...breachNotes(board, event),
      );
    case "card.blocked":
      teller.blockedAt = event.at;
      return told(say("story.blocked", { who, reason: readable(event.reason) }), ...blockerNotes(event));
    case "card.unblocked":
      return told(
        teller.blockedAt === undefined
          ? say("story.unblocked", { who })
          : say("story.unblocked-after", { who, span: between(teller.blockedAt, event.at) }),
      );
    case "card.commented":
      return told(say("story.commented", { who }));
    case "card.worked":
      return told(say("story.worked", { who, activity: readable(event.activity) }));
    case "card.check-item-set":
      return told(say(event.done ? "story.checked" : "story.unchecked", { who, text: event.text }));
    case "card.check-item-removed":
      return told(say("story.check-removed", { who }));
    case "card.assigned":
      return told(
        event.people.length === 0
          ? say("story.unassigned", { who })
          : say("story.assigned", { who, people: event.people.map(personName).join(", ") }),
        ...breachNotes(board, event),
      );
    case "card.labelled":
      return told(
        event.labels.length === 0
          ? say("story.unlabelled", { who })
          : say("story.labelled", { who, labels: event.labels.map(readable).join(", ") }),
      );
    case "card.field-set": {
      const field = fieldNamed(board, event.fieldId);
      if (event.value === null) return told(say("story.field-cleared", { who, field }));
      return told(say("story.field-set", { who, field, value: shownKinds[event.kind].said(event.value) }));
    }
    case "card.linked":
    case "card.unlinked":
      return told(say(`story.${event.type}.${event.kind}`, { who, other: titleOf(board, event.otherId) }));
    case "pull.answered":
      return told(
        event.answer === null ? say("story.answer-withdrawn", { who }) : say(`story.answered.${event.answer}`, { who }),
      );
    case "card.archived":
      return told(say("story.archived", { who }));
    case "card.discarded":
      return told(say("story.discarded", { who }));
    case "card.restored":
      teller.enteredAt = event.at;
      return told(say("story.restored", { who, stage: nameOf(board, event.stageId) }), ...entryNotes(board, event));
    case "card.redacted":
      return told(say(event.commentId === undefined ? "removal.story.card" : "removal.story.comment", { who }));
    case "card.left":
      return told(say("story.left", { who }));
    case "card.arrived":
      teller.enteredAt = event.at;
      return told(say("story.arrived", { who, stage: nameOf(board, event.stageId) }), ...entryNotes(board, event));
    default:
      return undefined;
  }
}

function tellMove(teller: Teller, event: Extract<DomainEvent, { type: "card.moved" }>, who: string): Told {
  const { board } = teller;
  const order = board.stages.map((stage) => stage.stageId);
  const back = order.includes(event.toStageId) && order.indexOf(event.toStageId) < order.indexOf(event.fromStageId);
  const from = nameOf(board, event.fromStageId);
  const sentence = say(back ? "story.moved-back" : "story.moved", { who, from, to: nameOf(board, event.toStageId) });
  const after =
    teller.enteredAt === undefined
      ? []
      : [say("story.after", { span: between(teller.enteredAt, event.at), stage: from })];
  teller.enteredAt = event.at;
  const { toLaneId } = event.lane ?? {};
  const lane =
    toLaneId === undefined ? say("story.no-lane") : say("story.into-lane", { lane: laneName(board, toLaneId) });
  return told(sentence, ...after, ...(event.lane === undefined ? [] : [lane]), ...entryNotes(board, event));
}

/** The limits that were passed, and the points of the stage: what was said to be met, and what was not. */
function entryNotes(board: BoardState, event: { readonly breach?: Breach; readonly entry?: EntryTold }): string[] {
  const { met, unmet = [] } = event.entry ?? {};
  const listed = (points: readonly string[]) => ({ points: points.join("; ") });
  return [
    ...breachNotes(board, event),
    ...(met === undefined || met.length === 0 ? [] : [say("story.points-met", listed(met))]),
    ...(unmet.length === 0
      ? []
      : [say(met === undefined ? "story.points-unasked" : "story.points-unmet", listed(unmet))]),
  ];
}

const blockerNotes = ({ ownerId, waitingOn }: Omit<Blocked, "since">): string[] => [
  ...(waitingOn === undefined ? [] : [say("blocker.waits-on", { who: readable(waitingOn) })]),
  ...(ownerId === undefined ? [] : [say("blocker.owned", { person: personName(ownerId) })]),
];

const titleOf = (board: BoardState, cardId: string): string => readable(cardOf(board, cardId)?.title ?? cardId);

/** Each limit that was passed, the strictest with the reason that was given. */
function breachNotes(board: BoardState, { breach }: { readonly breach?: Breach }): string[] {
  if (breach === undefined) return [];
  const { reason, also = [] } = breach;
  return [breachSaid(board, breach, reason), ...also.map((limit) => breachSaid(board, limit))];
}

function breachSaid(board: BoardState, reached: LimitReached, reason?: string): string {
  const values = { to: limitName(board, reached), count: countAfter(reached), limit: reached.limit };
  if (reached.measure === "size") {
    const sum = { ...values, unit: unitOf(board) };
    return reason === undefined ? say("story.size.breach", sum) : say("story.size.breach-reason", { ...sum, reason });
  }
  return reason === undefined ? say("story.breach", values) : say("story.breach-reason", { ...values, reason });
}

function nameOf(board: BoardState, stageId: string): string {
  const known = [...board.stages, ...board.removedStages].find((stage) => stage.stageId === stageId);
  return known?.name ?? stageId;
}

/** Retired ones are called as they were. */
const fieldNamed = ({ fields }: BoardState, id: string): string =>
  readable(fields.find(({ fieldId }) => fieldId === id)?.name ?? say("story.field-unknown"));

function laneName(board: BoardState, id: string | undefined): string {
  return [...board.lanes, ...board.removedLanes].find(({ laneId }) => laneId === id)?.name ?? id ?? "";
}

/** The size it has from then on. */
function sizeNotes({ sizes }: BoardState, size: number | null | undefined): string[] {
  if (size === undefined) return [];
  return [
    size === null ? say("size.none") : say("size.told", { size: sizeNumber(size), unit: sizes.unit ?? "" }).trim(),
  ];
}

const fields = ["title", "description", "dueAt", "cardType", "classOfService", "size"] as const;

function fieldName(field: string): string {
  const known = fields.find((each) => each === field);
  return known === undefined ? field : say(`story.field.${known}`);
}

const between = (from: string, to: string): string => shortSpan(Date.parse(to) - Date.parse(from));
