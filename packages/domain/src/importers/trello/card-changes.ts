import type { ForeignChange } from "../foreign-history.ts";
import { rewindSet, type SetStep } from "../rewound-set.ts";
import type { TrelloAction, TrelloCard } from "./trello-export.ts";

/** An action on a card with its instant. */
export interface TimedAction {
  readonly at: number;
  readonly action: TrelloAction;
}

/** How a label is written on a card: by its name, or by its colour where it has none. */
const labelName = (label: { readonly name?: string | undefined; readonly color?: string | null | undefined }): string =>
  label.name?.trim() || (label.color ?? "label");

const memberStep = ({ action }: TimedAction): SetStep | undefined => {
  const member = action.data.idMember;
  if (member === undefined) return undefined;
  if (action.type === "addMemberToCard") return { factId: action.id, added: [member], removed: [] };
  if (action.type === "removeMemberFromCard") return { factId: action.id, added: [], removed: [member] };
  return undefined;
};

const labelStep = ({ action }: TimedAction): SetStep | undefined => {
  const { label } = action.data;
  if (label === undefined) return undefined;
  if (action.type === "addLabelToCard") return { factId: action.id, added: [labelName(label)], removed: [] };
  if (action.type === "removeLabelFromCard") return { factId: action.id, added: [], removed: [labelName(label)] };
  return undefined;
};

/** What a set of a card held at its creation, and the change each action made to it. */
function setHistory(
  now: readonly string[],
  actions: readonly TimedAction[],
  stepOf: (action: TimedAction) => SetStep | undefined,
): { readonly first: readonly string[]; readonly byAction: ReadonlyMap<string, readonly string[]> } {
  const steps = actions.map(stepOf).filter((step) => step !== undefined);
  const { first, after } = rewindSet(now, steps);
  return { first, byAction: new Map(steps.map((step, at) => [step.factId, after[at] ?? []])) };
}

/** What the actions on one card say about everything but its place. */
export interface CardChanges {
  readonly firstTitle: string;
  readonly firstDue: string | undefined;
  readonly firstPeople: readonly string[];
  readonly firstLabels: readonly string[];
  changesOf(action: TrelloAction): readonly ForeignChange[];
}

export function cardChanges(
  card: TrelloCard,
  actions: readonly TimedAction[],
  readDue: (text: string) => number,
): CardChanges {
  const people = setHistory(card.idMembers ?? [], actions, memberStep);
  const labels = setHistory((card.labels ?? []).map(labelName), actions, labelStep);
  const titled = actions.find(({ action }) => action.data.old?.name !== undefined);
  const dated = actions.find(({ action }) => action.data.old?.due !== undefined);
  return {
    firstTitle: titled?.action.data.old?.name ?? card.name,
    firstDue: (dated ? dated.action.data.old?.due : card.due) ?? undefined,
    firstPeople: people.first,
    firstLabels: labels.first,
    changesOf(action) {
      const { data, type, id } = action;
      const changes: ForeignChange[] = [];
      const nowPeople = people.byAction.get(id);
      const nowLabels = labels.byAction.get(id);
      if (nowPeople) changes.push({ kind: "people", people: nowPeople });
      if (nowLabels) changes.push({ kind: "labels", labels: nowLabels });
      if (type === "commentCard" && data.text) changes.push({ kind: "commented", text: data.text });
      if (data.old?.name !== undefined && data.card?.name) changes.push({ kind: "titled", title: data.card.name });
      if (data.old?.due !== undefined)
        changes.push({ kind: "due", dueAt: data.card?.due ? readDue(data.card.due) : undefined });
      return changes;
    },
  };
}
