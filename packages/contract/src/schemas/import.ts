import { importedKinds } from "@weir/domain";
import { z } from "zod";
import { type Frozen, id } from "./common.ts";

export const importQuery = z.strictObject({
  preview: z.enum(["true", "false"], { error: "true or false" }).optional(),
  progress: id.optional().meta({
    description:
      "An id of the sender's own making: under it `GET /api/imports/:progressId` tells how far this request is.",
  }),
});

export const importProgressParams = z.strictObject({ progressId: id });

/** What an import goes through, in this order; a preview ends with its figures. */
const importPhases = ["receiving", "waiting", "unpacking", "reading", "placing", "figuring", "storing"] as const;
export type ImportPhase = (typeof importPhases)[number];

const importProgressTold = z.object({
  phase: z.enum(importPhases),
  share: z.number().meta({ description: "How much of the phase is done: 0 to 1." }),
  items: z.int().meta({ description: "Items met so far." }),
});
export type ImportProgressTold = Frozen<z.output<typeof importProgressTold>>;

export const importProgress = z.object({
  progress: importProgressTold.nullable().meta({ description: "Null: it is over, or has not begun." }),
});

const file = z.file().meta({
  description: "The export: Trello JSON, Jira JSON, XES, CSV (all packed by gzip or not) or a board exported by Weir.",
});

const column = (what: string) =>
  z
    .string()
    .max(200)
    .optional()
    .meta({ description: `Header of the column of an event log that says ${what}; absent = found by its name.` });

/** The multipart form: the file (or the files of a folder), and beside them the answers to the preview's questions. */
export const importForm = z.strictObject({
  file: z.union([file, z.array(file)]).optional(),
  workflow: z.string().optional().meta({ description: "A workflow file (YAML or JSON); absent = the proposed one." }),
  format: z
    .string()
    .max(40)
    .optional()
    .meta({ description: "What the files are, as `--format` names it; absent = found out from their content." }),
  dateOrder: z
    .enum(["day-first", "month-first"], { error: "one of day-first, month-first" })
    .optional()
    .meta({ description: "The answer to the question about dates such as 3/4/2025." }),
  timeZone: z.string().max(100).optional().meta({
    description: "IANA name. Where a proposed workflow is at home; absent = the zone of the board, else UTC.",
  }),
  caseColumn: column("whose event a row is"),
  activityColumn: column("what was done"),
  timeColumn: column("when it was done"),
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "Name of the new board; absent = the source's." }),
  board: id.optional().meta({ description: "Import into this board; absent = a new one." }),
  commandId: id.optional().meta({
    description:
      "Makes a retry safe: the same id with the same content answers the same result, nothing is added twice.",
  }),
});

const warning = z.object({
  code: z.string(),
  count: z.int().optional(),
  message: z.string().optional(),
  examples: z.array(z.string()).optional(),
});

const stageKind = z.enum(["queue", "active", "done"]);
const names = z.array(z.string());

/** The workflow file as JSON: stages from left to right, and which source stages each takes in. */
const importWorkflow = z.object({
  timeZone: z.string(),
  stages: z.array(z.object({ name: z.string(), kind: stageKind, from: names })),
  start: z.string(),
  finish: z.string(),
  ignore: names,
  stay: names.optional().meta({
    description: "Source stages that move nothing: an item stays where it is, what was done is work on it.",
  }),
  types: z.object({ count: names, leaveOut: names }).optional(),
  size: z.string().optional().meta({ description: "The field of the source that says how large an item is." }),
  fields: z
    .array(z.object({ name: z.string(), kind: z.enum(importedKinds), from: z.string() }))
    .optional()
    .meta({ description: "Fields of the board, and the field of the source that each takes in." }),
});
export type ImportWorkflow = Frozen<z.output<typeof importWorkflow>>;

export const importPreview = z.object({
  format: z.string(),
  native: z
    .literal(true)
    .optional()
    .meta({ description: "A board that Weir itself exported: it comes back as it was, there is nothing to choose." }),
  boardName: z.string(),
  proposedWorkflow: importWorkflow,
  guesses: z.array(z.object({ code: z.string(), subject: z.string(), guess: z.string() })),
  warnings: z.array(warning),
  questions: z.array(z.object({ id: z.string(), code: z.string(), choices: names, examples: names })),
  counts: z.object({
    items: z.int(),
    records: z.int(),
    itemsByType: z.array(z.object({ type: z.string(), items: z.int(), counted: z.boolean() })),
    itemsByStage: z.array(z.object({ stage: z.string(), items: z.int() })),
  }),
  firstEventAt: z.string(),
  lastEventAt: z.string(),
  sourceStages: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        stage: z.string().nullable(),
        stays: z.boolean().optional().meta({ description: "Items stay where they are." }),
        entered: z
          .int()
          .optional()
          .meta({ description: "How often items came into it; absent for a board that Weir itself exported." }),
      }),
    )
    .meta({ description: "Every stage of the source and the stage it becomes; null = outside the flow." }),
  sourceFields: z
    .array(
      z.object({
        name: z.string(),
        items: z.int(),
        examples: names,
        kind: z.enum(importedKinds),
        canBeSize: z.boolean(),
      }),
    )
    .meta({
      description: "What items hold besides, and what it could become: it comes only where the workflow says so.",
    }),
  outcome: z
    .object({
      finished: z.int(),
      discarded: z.int(),
      unfinished: z.int(),
      cycleTimeDays: z.object({ n: z.int(), p85: z.number().nullable() }),
      cumulativeFlow: z.object({
        days: names,
        stages: z.array(z.object({ stageId: z.string(), name: z.string(), kind: stageKind })),
        cumulative: z.array(z.array(z.number())),
      }),
    })
    .meta({ description: "What the board's charts would show after this import." }),
});
export type ImportPreview = Frozen<z.output<typeof importPreview>>;

export const importDone = z.object({
  boardId: z.string(),
  seq: z.int(),
  format: z.string(),
  imported: z.int().meta({ description: "Facts that are new to the board." }),
  alreadyThere: z.int().meta({ description: "Facts that an earlier import had brought." }),
  movedSince: z
    .array(z.object({ cardId: z.string(), stageId: z.string() }))
    .meta({ description: "Cards moved in Weir after the source's last move of them: they stay where Weir has them." }),
  counts: z
    .object({ items: z.int(), records: z.int() })
    .meta({ description: "Items and records of the source; of a board that Weir exported, its cards and events." }),
  warnings: z.array(warning),
});
export type ImportDone = Frozen<z.output<typeof importDone>>;
