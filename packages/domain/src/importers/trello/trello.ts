import { IsoInstants } from "../dates/iso-instants.ts";
import type { ForeignHistory, ForeignItem, ForeignPerson, ForeignStage } from "../foreign-history.ts";
import { readShape } from "../guard/read-shape.ts";
import { BadInput, quoted, tooManyFiles } from "../import-problem.ts";
import type { Importer } from "../importer.ts";
import { hasKeys, type SniffedFile } from "../sniffed-file.ts";
import { WarningNotes } from "../warning-notes.ts";
import type { TimedAction } from "./card-changes.ts";
import { customValues } from "./custom-values.ts";
import { cardItem } from "./card-item.ts";
import { type TrelloAction, type TrelloExport, trelloExport } from "./trello-export.ts";

/** Trello leaves out what is older than this many actions. */
const exportedActions = 1000;

const isTrello = (file: SniffedFile): boolean =>
  file.kind === "json" && hasKeys(file.value, "lists", "cards", "actions");

/** A Trello board's JSON export: lists, cards and up to 1,000 actions. */
export const trello: Importer = {
  id: "trello",
  title: "Trello export (JSON)",
  detect: (files) => files.length === 1 && files.every(isTrello),
  read(files, { timeZone }) {
    const [file, other] = files;
    if (other) throw tooManyFiles(files);
    if (file?.kind !== "json") throw new BadInput({ code: "not-json", file: file?.name ?? "", value: "text" });
    return historyOf(file.name, readShape(file.name, trelloExport, file.value), timeZone);
  },
};

function historyOf(file: string, board: TrelloExport, timeZone: string): ForeignHistory {
  const notes = new WarningNotes();
  const dates = new IsoInstants(file, timeZone);
  const timed = board.actions
    .map((action, index) => ({ action, at: dates.read(action.date, `actions[${index}].date`) }))
    .toSorted((a, b) => a.at - b.at || (a.action.id < b.action.id ? -1 : 1));
  const byCard = Map.groupBy(timed, ({ action }) => action.data.card?.id ?? "");
  const checklists = Map.groupBy(board.checklists ?? [], ({ idCard }) => idCard);
  const items = board.cards.map((card, index) => {
    const actions = byCard.get(card.id) ?? [];
    const activity = card.dateLastActivity;
    const lastActivityAt = activity
      ? dates.read(activity, `cards[${index}].dateLastActivity`)
      : (timed.at(-1)?.at ?? 0);
    const readDue = (due: string): number => dates.read(due, `cards[${index}].due`);
    const sources = { card, actions, checklists: checklists.get(card.id) ?? [], lastActivityAt, readDue };
    const values = customValues(card, board.customFields);
    const item = cardItem(sources, notes);
    return values.length === 0 ? item : { ...item, values };
  });
  dates.throwProblems();
  refuseTimeless(file, items);
  noteGaps(board, timed, byCard, notes);
  const instants = [...timed.map(({ at }) => at), ...items.map(({ createdAt }) => createdAt)];
  return {
    system: "trello",
    boardId: board.id,
    boardName: board.name,
    stages: stagesOf(board, timed, notes),
    looseStages: true,
    types: [],
    items,
    people: peopleOf(board),
    records: { count: board.actions.length, firstAt: least(instants), lastAt: greatest(instants) },
    warnings: notes.list(),
    questions: [],
  };
}

/** A card of which nothing tells an instant: no action, no activity, an id that holds no time. */
function refuseTimeless(file: string, items: readonly ForeignItem[]): void {
  const timeless = items.flatMap(({ id, createdAt }, index) => (createdAt === 0 ? [{ id, index }] : []));
  const problems = timeless.map(({ id, index }) => ({
    code: "missing-value" as const,
    file,
    path: `cards[${index}].dateLastActivity`,
    value: quoted(id),
  }));
  if (problems.length > 0) throw new BadInput(...problems.slice(0, 50));
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);

function noteGaps(
  board: TrelloExport,
  timed: readonly TimedAction[],
  byCard: ReadonlyMap<string, readonly TimedAction[]>,
  notes: WarningNotes,
): void {
  const oldest = timed[0];
  if (board.actions.length >= exportedActions && oldest?.action.type !== "createBoard")
    notes.add("truncated-history", new Date(oldest?.at ?? 0).toISOString(), board.actions.length);
  const present = new Set(board.cards.map(({ id }) => id));
  for (const [cardId, actions] of byCard)
    if (cardId !== "" && !present.has(cardId))
      notes.add("deleted-items", actions.at(-1)?.action.data.card?.name ?? cardId);
  const archived = new Map(board.lists.filter((list) => list.closed).map(({ id, name }) => [id, name]));
  for (const card of board.cards) {
    const list = archived.get(card.idList);
    if (list !== undefined && !card.closed) notes.add("items-in-archived-stage", list);
  }
}

/** Lists by id with every name they went by; a list that only the actions remember is kept too. */
function stagesOf(board: TrelloExport, timed: readonly TimedAction[], notes: WarningNotes): ForeignStage[] {
  const names = new Map<string, Set<string>>();
  for (const list of board.lists) names.set(list.id, new Set([list.name]));
  const cards = new Set(board.cards.map(({ id }) => id));
  for (const { action } of timed.toReversed())
    for (const list of listsIn(action)) {
      const known = names.get(list.id);
      if (known && list.name !== undefined) known.add(list.name);
      else if (!known && cards.has(action.data.card?.id ?? "")) names.set(list.id, new Set([list.name ?? list.id]));
    }
  const listed = new Map(board.lists.map((list) => [list.id, list]));
  const position = (id: string): number => listed.get(id)?.pos ?? Infinity;
  return [...names]
    .toSorted(([a], [b]) => (position(a) === position(b) ? (a < b ? -1 : 1) : position(a) - position(b)))
    .map(([id, seen]) => {
      const [present = id, ...former] = seen;
      if (former.length > 0) notes.add("renamed-stage", `${former.join(", ")} → ${present}`);
      return { id, names: [...seen], ...(isArchived(listed.get(id)) ? { archived: true } : {}) };
    });
}

/** A list that is gone altogether counts as archived. */
const isArchived = (list: TrelloExport["lists"][number] | undefined): boolean => list?.closed ?? list === undefined;

const listsIn = ({ data }: TrelloAction): readonly { readonly id: string; readonly name?: string | undefined }[] =>
  [data.list, data.listBefore, data.listAfter].filter((list) => list !== undefined);

function peopleOf(board: TrelloExport): ForeignPerson[] {
  const people = new Map<string, string>();
  const seen = [
    ...(board.members ?? []),
    ...board.actions.flatMap(({ member, memberCreator }) => [member, memberCreator]),
  ];
  for (const person of seen) if (person) people.set(person.id, person.fullName || person.username || person.id);
  return [...people].map(([id, name]) => ({ id, name }));
}
