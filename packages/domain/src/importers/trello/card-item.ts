import type { ForeignActor, ForeignChange, ForeignFact, ForeignItem } from "../foreign-history.ts";
import { supposedId } from "../foreign-id.ts";
import type { WarningNotes } from "../warning-notes.ts";
import { cardChanges, type TimedAction } from "./card-changes.ts";
import { checkItemFacts } from "./check-items.ts";
import { idInstant } from "./object-id.ts";
import type { TrelloAction, TrelloCard, TrelloChecklist } from "./trello-export.ts";

const creations = new Set(["createCard", "copyCard", "convertToCardFromCheckItem", "emailCard", "moveCardToBoard"]);

/** What one card's item is made from. `actions` are in order of time. */
export interface CardSources {
  readonly card: TrelloCard;
  readonly actions: readonly TimedAction[];
  readonly checklists: readonly TrelloChecklist[];
  readonly lastActivityAt: number;
  readDue(text: string): number;
}

/** The list that an action moved a card to. */
const movedTo = ({ data }: TrelloAction): string | undefined =>
  data.listAfter?.id ?? (data.old?.idList === undefined ? undefined : data.card?.idList);
const movedFrom = ({ data }: TrelloAction): string | undefined => data.listBefore?.id ?? data.old?.idList;

const actorOf = ({ idMemberCreator, memberCreator }: TrelloAction): ForeignActor | undefined => {
  const id = idMemberCreator ?? memberCreator?.id;
  return id ? { id } : undefined;
};

/** One card with everything its actions and its present state tell. */
export function cardItem(sources: CardSources, notes: WarningNotes): ForeignItem {
  const { card, actions } = sources;
  const creation = actions.find(({ action }) => creations.has(action.type));
  const createdAt = creation?.at ?? idInstant(card.id) ?? actions[0]?.at ?? sources.lastActivityAt;
  if (!creation) notes.add("creation-from-id", card.name);
  const firstMove = actions.find(({ action }) => movedTo(action) !== undefined);
  const firstStage =
    creation?.action.data.list?.id ?? (firstMove ? movedFrom(firstMove.action) : undefined) ?? card.idList;
  const changes = cardChanges(card, actions, sources.readDue);
  const later = actions.filter((timed) => timed !== creation);
  const moves = placeFacts(sources, later, firstStage, notes);
  const others = later.flatMap(({ at, action }) => factsOf(action, at, changes.changesOf(action)));
  // Not the action's id: Trello forgets old actions, and the card must not be made again then.
  const createdFactId = `${card.id}#created`;
  const start = startFacts(createdFactId, createdAt, changes, sources);
  const by = creation && actorOf(creation.action);
  return {
    id: card.id,
    title: changes.firstTitle,
    ...(card.desc ? { description: card.desc } : {}),
    createdAt,
    ...(by ? { createdBy: by } : {}),
    createdFactId,
    firstStage,
    ...(typeof card.pos === "number" ? { position: card.pos } : {}),
    facts: [...start, ...moves, ...others, ...checkItemFacts(sources.checklists, actions, createdAt)],
  };
}

/** What the card had from the beginning. */
function startFacts(
  createdFactId: string,
  at: number,
  changes: ReturnType<typeof cardChanges>,
  { readDue }: CardSources,
): ForeignFact[] {
  const facts: ForeignFact[] = [];
  const add = (what: string, change: ForeignChange): void => {
    facts.push({ factId: `${createdFactId}#${what}`, at, change });
  };
  if (changes.firstPeople.length > 0) add("people", { kind: "people", people: changes.firstPeople });
  if (changes.firstLabels.length > 0) add("labels", { kind: "labels", labels: changes.firstLabels });
  if (changes.firstDue !== undefined) add("due", { kind: "due", dueAt: readDue(changes.firstDue) });
  return facts;
}

function factsOf(action: TrelloAction, at: number, changes: readonly ForeignChange[]): ForeignFact[] {
  const actor = actorOf(action);
  return changes.map((change, index) => ({
    factId: index === 0 ? action.id : `${action.id}#${change.kind}`,
    at,
    ...(actor ? { actor } : {}),
    change,
  }));
}

/** Moves, archivings and returns; what the present state says and no action does comes last, flagged. */
function placeFacts(
  { card, lastActivityAt }: CardSources,
  actions: readonly TimedAction[],
  firstStage: string,
  notes: WarningNotes,
): ForeignFact[] {
  const facts: ForeignFact[] = [];
  let stage = firstStage;
  let archived = false;
  for (const { at, action } of actions) {
    const toStage = movedTo(action) ?? (action.type === "moveCardToBoard" ? action.data.list?.id : undefined);
    if (toStage !== undefined) {
      const fromStage = movedFrom(action);
      facts.push(...factsOf(action, at, [{ kind: "moved", toStage, ...(fromStage ? { fromStage } : {}) }]));
      stage = toStage;
    } else if (action.data.old?.closed !== undefined && action.data.card?.closed !== undefined) {
      archived = action.data.card.closed;
      facts.push(...factsOf(action, at, [{ kind: archived ? "archived" : "restored" }]));
    }
  }
  const at = Math.max(lastActivityAt, facts.at(-1)?.at ?? 0);
  if (stage !== card.idList) {
    notes.add("status-without-move", card.name);
    facts.push({
      factId: supposedId(card.id, card.idList),
      at,
      change: { kind: "moved", fromStage: stage, toStage: card.idList },
    });
  }
  if (archived !== (card.closed ?? false)) {
    notes.add("archived-without-date", card.name);
    facts.push({
      factId: `${card.id}#${archived ? "restored" : "archived"}`,
      at,
      change: { kind: archived ? "restored" : "archived" },
    });
  }
  return facts;
}
