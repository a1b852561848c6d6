import type { FieldKindName, FieldValue } from "../streams/board/fields/board-field.ts";
import type { FieldPlan } from "./fields/field-facts.ts";
import type { Actor, FactSource, Instant } from "../event.ts";
import type { ForeignActor, ForeignChange, ForeignHistory, ForeignItem } from "./foreign-history.ts";
import { idOf, personIdOf } from "./foreign-id.ts";
import type { WarningNotes } from "./warning-notes.ts";

/** A fact for a board's stream that waits for its seq. */
export interface PlannedFact {
  readonly event: PlannedEvent;
  readonly at: Instant;
  readonly actor: Actor;
  readonly source: FactSource;
}

/** The board events an import can make. */
export type PlannedEvent =
  | {
      readonly type: "card.created";
      readonly cardId: string;
      readonly stageId: string;
      readonly title: string;
      readonly rank: string;
      readonly cardType?: string;
      readonly description?: string;
    }
  | {
      readonly type: "card.moved";
      readonly cardId: string;
      readonly fromStageId: string;
      readonly toStageId: string;
      readonly rank: string;
    }
  | {
      readonly type: "card.edited";
      readonly cardId: string;
      readonly changes: {
        readonly title?: string;
        readonly cardType?: string;
        readonly dueAt?: string | null;
        readonly size?: number;
      };
    }
  | {
      readonly type: "card.field-set";
      readonly cardId: string;
      readonly fieldId: string;
      readonly kind: FieldKindName;
      readonly value: FieldValue;
    }
  | {
      readonly type: "field.added";
      readonly fieldId: string;
      readonly name: string;
      readonly kind: FieldKindName;
      readonly options?: readonly string[];
      readonly onFace: boolean;
    }
  | { readonly type: "card.archived"; readonly cardId: string }
  | { readonly type: "card.restored"; readonly cardId: string; readonly stageId: string; readonly rank: string }
  | { readonly type: "card.blocked"; readonly cardId: string; readonly reason: string }
  | { readonly type: "card.unblocked"; readonly cardId: string }
  | { readonly type: "card.worked"; readonly cardId: string; readonly activity: string }
  | { readonly type: "card.commented"; readonly cardId: string; readonly commentId: string; readonly text: string }
  | {
      readonly type: "card.check-item-set";
      readonly cardId: string;
      readonly itemId: string;
      readonly text: string;
      readonly done: boolean;
    }
  | { readonly type: "card.check-item-removed"; readonly cardId: string; readonly itemId: string }
  | { readonly type: "card.assigned"; readonly cardId: string; readonly people: readonly string[] }
  | { readonly type: "card.labelled"; readonly cardId: string; readonly labels: readonly string[] };

/** How foreign ids and stages are written into facts. */
export interface FactNaming {
  /** The stage id on the board, `off-board` included, of a source stage; nothing for one that moves nothing. */
  stageIdOf(sourceStage: string): string | undefined;
  /** Where an item is until anything moves it. */
  readonly firstStageId: string;
  /** What the source calls one of its stages. */
  nameOf(sourceStage: string): string;
  cardIdOf(itemId: string): string;
  readonly rankOf: ReadonlyMap<string, string>;
  readonly fields: FieldPlan;
}

/** What a board takes at most; longer texts of a source are shortened, and said so. */
const longest = {
  title: 500,
  description: 50_000,
  comment: 20_000,
  check: 1000,
  reason: 1000,
  activity: 200,
  label: 100,
  group: 200,
  members: 50,
};

/** The board facts of one item, oldest first. */
export function itemFacts(
  item: ForeignItem,
  history: Pick<ForeignHistory, "system" | "boardId">,
  naming: FactNaming,
  notes: WarningNotes,
): PlannedFact[] {
  const { system, boardId } = history;
  const cardId = naming.cardIdOf(item.id);
  const rank = naming.rankOf.get(item.id) ?? "a0";
  const short = (text: string, most: number): string => shortened(text, most, item.id, notes);
  const fact = (event: PlannedEvent, at: number, factId: string, actor: ForeignActor | undefined): PlannedFact => ({
    event,
    at: new Date(at).toISOString(),
    actor: actorOf(system, actor),
    source: { system, boardId, factId },
  });
  const stage = naming.stageIdOf(item.firstStage) ?? naming.firstStageId;
  const created: PlannedEvent = {
    type: "card.created",
    cardId,
    stageId: stage,
    title: short(item.title.trim() || item.id, longest.title),
    rank,
    ...(item.itemType ? { cardType: short(item.itemType, longest.label) } : {}),
    ...(item.description ? { description: short(item.description, longest.description) } : {}),
  };
  const state: CardSoFar = { cardId, rank, stage, blocked: false };
  const facts = [fact(created, item.createdAt, item.createdFactId, item.createdBy)];
  const ordered = item.facts
    .map((one) => ({ ...one, at: Math.max(one.at, item.createdAt) }))
    .toSorted((a, b) => a.at - b.at);
  for (const { change, at, factId, actor } of ordered) {
    const event = eventOf(change, state, { system, factId, naming, short });
    if (event) facts.push(fact(event, at, factId, actor));
  }
  // Nobody says since when it holds them.
  for (const { factId, event } of naming.fields.given(item, cardId))
    facts.push(fact(event, item.createdAt, factId, undefined));
  return facts;
}

function actorOf(system: string, { id, group: named }: ForeignActor = {}): Actor {
  const group = named === undefined ? {} : { group: named.slice(0, longest.group) };
  if (id !== undefined) return { kind: "import", id: personIdOf(system, id), ...group };
  return { kind: named === undefined ? "unknown" : "group", id: system, ...group };
}

interface CardSoFar {
  readonly cardId: string;
  readonly rank: string;
  stage: string;
  blocked: boolean;
}

interface Writing {
  readonly system: string;
  readonly factId: string;
  readonly naming: FactNaming;
  short(text: string, most: number): string;
}

/** The event that a change makes of a card, or nothing where it changes nothing here. */
function eventOf(
  change: ForeignChange,
  card: CardSoFar,
  { system, factId, naming, short }: Writing,
): PlannedEvent | undefined {
  const { cardId, rank } = card;
  switch (change.kind) {
    case "moved": {
      const toStageId = naming.stageIdOf(change.toStage) ?? card.stage;
      // On the board it stays where it is, and somebody had it in hand.
      if (card.stage === toStageId)
        return { type: "card.worked", cardId, activity: short(naming.nameOf(change.toStage), longest.activity) };
      // What the source claims; whoever reads the facts derives the chain anew.
      const claimed = (change.fromStage === undefined ? undefined : naming.stageIdOf(change.fromStage)) ?? card.stage;
      const fromStageId = claimed === toStageId ? card.stage : claimed;
      card.stage = toStageId;
      return { type: "card.moved", cardId, fromStageId, toStageId, rank };
    }
    case "archived":
      return { type: "card.archived", cardId };
    case "restored":
      return { type: "card.restored", cardId, stageId: card.stage, rank };
    case "blocked":
      if (card.blocked) return undefined;
      card.blocked = true;
      return { type: "card.blocked", cardId, reason: short(change.reason, longest.reason) };
    case "unblocked":
      if (!card.blocked) return undefined;
      card.blocked = false;
      return { type: "card.unblocked", cardId };
    case "titled":
      return { type: "card.edited", cardId, changes: { title: short(change.title.trim() || cardId, longest.title) } };
    case "typed":
      return { type: "card.edited", cardId, changes: { cardType: short(change.itemType, longest.label) } };
    case "due":
      return {
        type: "card.edited",
        cardId,
        changes: { dueAt: change.dueAt === undefined ? null : new Date(change.dueAt).toISOString() },
      };
    case "commented":
      return { type: "card.commented", cardId, commentId: idOf(factId), text: short(change.text, longest.comment) };
    case "check-item": {
      const { itemId, text, done } = change;
      return {
        type: "card.check-item-set",
        cardId,
        itemId: idOf(itemId),
        text: short(text.trim() || "–", longest.check),
        done,
      };
    }
    case "check-item-removed":
      return { type: "card.check-item-removed", cardId, itemId: idOf(change.itemId) };
    case "people":
      return { type: "card.assigned", cardId, people: members(change.people.map((id) => personIdOf(system, id))) };
    case "labels":
      return {
        type: "card.labelled",
        cardId,
        labels: members(change.labels.map((label) => short(label, longest.label))),
      };
  }
}

const members = (values: readonly string[]): string[] => [...new Set(values)].slice(0, longest.members);

function shortened(text: string, most: number, itemId: string, notes: WarningNotes): string {
  if (text.length <= most) return text;
  notes.add("text-shortened", itemId);
  return `${text.slice(0, most - 1)}…`;
}
