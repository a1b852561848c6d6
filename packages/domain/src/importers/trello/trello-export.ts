import * as z from "zod/mini";
import { listOf } from "../guard/read-shape.ts";

const id = z.string().check(z.minLength(1), z.maxLength(100));
const named = z.object({ id, name: z.optional(z.string()) });
const label = z.object({ id: z.optional(z.string()), name: z.optional(z.string()), color: z.nullish(z.string()) });
const person = z.object({ id: z.string(), fullName: z.nullish(z.string()), username: z.nullish(z.string()) });

const card = z.object({
  id,
  name: z.string(),
  desc: z.nullish(z.string()),
  idList: id,
  pos: z.nullish(z.number()),
  closed: z.optional(z.boolean()),
  due: z.nullish(z.string()),
  dateLastActivity: z.nullish(z.string()),
  idMembers: z.nullish(listOf(z.string())),
  labels: z.nullish(listOf(label)),
  customFieldItems: z.nullish(
    listOf(
      z.object({
        idCustomField: z.string(),
        idValue: z.nullish(z.string()),
        value: z.nullish(
          z.object({ text: z.optional(z.string()), number: z.optional(z.string()), date: z.optional(z.string()) }),
        ),
      }),
    ),
  ),
});

const customField = z.object({
  id: z.string(),
  name: z.string(),
  options: z.nullish(listOf(z.object({ id: z.string(), value: z.object({ text: z.optional(z.string()) }) }))),
});

const action = z.object({
  id,
  type: z.string(),
  date: z.string(),
  idMemberCreator: z.nullish(z.string()),
  memberCreator: z.nullish(person),
  member: z.nullish(person),
  data: z.object({
    card: z.optional(
      z.object({
        id: z.optional(z.string()),
        name: z.optional(z.string()),
        idList: z.optional(z.string()),
        closed: z.optional(z.boolean()),
        due: z.nullish(z.string()),
      }),
    ),
    old: z.optional(
      z.object({
        idList: z.optional(z.string()),
        closed: z.optional(z.boolean()),
        name: z.optional(z.string()),
        due: z.nullish(z.string()),
      }),
    ),
    list: z.optional(named),
    listBefore: z.optional(named),
    listAfter: z.optional(named),
    text: z.optional(z.string()),
    idMember: z.optional(z.string()),
    label: z.optional(label),
    checkItem: z.optional(
      z.object({ id: z.optional(z.string()), name: z.optional(z.string()), state: z.optional(z.string()) }),
    ),
  }),
});

const checklist = z.object({
  idCard: z.string(),
  checkItems: listOf(z.object({ id, name: z.string(), state: z.optional(z.string()), pos: z.nullish(z.number()) })),
});

/** What is read of a Trello board's JSON export; everything else in it is passed over. */
export const trelloExport = z.object({
  id: z.string(),
  name: z.string(),
  lists: listOf(z.object({ id, name: z.string(), closed: z.optional(z.boolean()), pos: z.nullish(z.number()) })),
  cards: listOf(card),
  actions: listOf(action),
  checklists: z.optional(listOf(checklist)),
  members: z.optional(listOf(person)),
  labels: z.optional(listOf(label)),
  customFields: z.optional(listOf(customField)),
});

export type TrelloExport = z.output<typeof trelloExport>;
export type TrelloCard = z.output<typeof card>;
export type TrelloAction = z.output<typeof action>;
export type TrelloChecklist = z.output<typeof checklist>;
