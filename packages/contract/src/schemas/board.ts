import { type Card, boardRoles, fieldKindNames } from "@weir/domain";
import { z } from "zod";
import { id, instantParameter, shaped } from "./common.ts";

const stageKind = z.enum(["queue", "active", "done"], { error: "one of queue, active, done" });
const policy = z.enum(["warn", "ask-reason", "refuse"], { error: "one of warn, ask-reason, refuse" });
const name = z
  .string("a name")
  .trim()
  .min(1, "a name of 1 to 200 characters")
  .max(200, "a name of 1 to 200 characters");
const cards = z.int("a whole number of cards").min(0).max(1_000_000);

const wipLimit = z
  .strictObject({
    max: cards.optional(),
    min: cards.optional(),
    measure: z.enum(["count", "size"], { error: "one of count, size" }).optional(),
    policy: policy.optional(),
  })
  .refine((limit) => limit.max !== undefined || limit.min !== undefined, "a limit with max, min or both");

const newStage = z.strictObject({ stageId: id.optional(), name, kind: stageKind, wipLimit: wipLimit.optional() });

export const createBoardBody = z.strictObject({
  commandId: id,
  boardId: id.optional(),
  name,
  timeZone: z.string("an IANA time zone").min(1).max(100),
  stages: z.array(newStage, "a list of stages").min(1, "at least one stage").max(50, "at most 50 stages"),
  start: name.meta({ description: "Name of the first stage that counts as started." }),
  finish: name.meta({ description: "Name of the first stage that counts as finished." }),
});

export const createBoardAnswer = z.object({
  boardId: z.string(),
  seq: z.int(),
  stages: z.array(z.object({ stageId: z.string(), name: z.string() })),
});

export const removedBoardAnswer = z.object({ boardId: z.string(), removed: z.literal(true) });

/** What whoever asks can be on the board just now, so that a client offers no more than that. */
const role = z.enum(boardRoles);

const boardSummary = z.looseObject({
  boardId: z.string(),
  name: z.string(),
  archived: z.boolean().optional(),
  demo: z.boolean().optional(),
  seq: z.int().optional(),
  role: role.optional(),
});
export const boardsAnswer = z.object({ boards: z.array(boardSummary) });
export type BoardListItem = z.output<typeof boardSummary>;

const stageAnswer = z.looseObject({
  stageId: z.string(),
  name: z.string(),
  kind: stageKind,
  groupId: z.string().optional(),
  wipLimit: wipLimit.optional(),
});

export const boardQuery = z.strictObject({
  at: instantParameter.optional(),
  knownAt: instantParameter.optional(),
  cards: z.enum(["objects", "all", "columns"], { error: "one of objects, all, columns" }).optional().meta({
    description:
      "objects: the cards on the board; all: archived and discarded ones too; columns: the snapshot a replica loads.",
  }),
});

const boardFields = z.looseObject({
  boardId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  archived: z.boolean().optional(),
  demo: z.boolean().optional(),
  startStageId: z.string(),
  finishStageId: z.string(),
  sizes: z
    .looseObject({ unit: z.string().optional(), onFace: z.boolean() })
    .optional()
    .meta({ description: "What the sizes of cards are in, and whether their fronts show them." }),
});

/** A card as it travels: fields that have their default (no people, no labels, ...) are left out. */
export type CardAnswer = Pick<Card, "cardId" | "title" | "stageId" | "rank" | "createdAt"> & Partial<Card>;

export const boardAnswer = z.object({
  board: boardFields,
  stages: z.array(stageAnswer),
  stageGroups: z
    .array(z.looseObject({ groupId: z.string(), name: z.string() }))
    .optional()
    .meta({ description: "Heads over stages side by side; a stage says by `groupId` which is its own." }),
  lanes: z
    .array(z.looseObject({ laneId: z.string(), name: z.string() }))
    .optional()
    .meta({ description: "From top to bottom; absent where the board has none." }),
  fields: z
    .array(z.looseObject({ fieldId: z.string(), name: z.string(), kind: z.enum(fieldKindNames), onFace: z.boolean() }))
    .optional()
    .meta({ description: "The board's own fields, those that are retired with that mark; absent where it has none." }),
  cards: z.array(
    shaped<CardAnswer>(z.looseObject({ cardId: z.string(), title: z.string(), stageId: z.string(), rank: z.string() })),
  ),
  seq: z.int(),
  role,
});
export type BoardAnswer = z.output<typeof boardAnswer>;

export const cardParams = z.strictObject({ boardId: id, cardId: id });
