import { z } from "zod";
import { id } from "./common.ts";

export const importQuery = z.strictObject({
  preview: z.enum(["true", "false"], { error: "true or false" }).optional(),
});

/** The multipart form: the file itself, and beside it the answers to the preview's questions. */
export const importForm = z.strictObject({
  file: z
    .file()
    .meta({ description: "The export: Trello JSON, Jira JSON, CSV or a board exported by Weir." })
    .optional(),
  workflow: z.string().optional().meta({ description: "A workflow file (YAML or JSON); absent = the proposed one." }),
  board: id.optional().meta({ description: "Import into this board; absent = a new one." }),
});

const warning = z.looseObject({
  code: z.string(),
  count: z.int().optional(),
  message: z.string().optional(),
  examples: z.array(z.string()).optional(),
});

const foreignWorkflow = z.looseObject({});

export const importPreview = z.object({
  format: z.string(),
  proposedWorkflow: foreignWorkflow,
  guesses: z.array(z.unknown()),
  warnings: z.array(warning),
  questions: z.array(z.unknown()),
  counts: z.record(z.string(), z.unknown()),
});
export type ImportPreview = z.output<typeof importPreview>;

export const importDone = z.object({
  boardId: z.string(),
  seq: z.int(),
  format: z.string(),
  imported: z.int().meta({ description: "Facts that are new to the board." }),
  alreadyThere: z.int().meta({ description: "Facts that an earlier import had brought." }),
  counts: z.record(z.string(), z.unknown()),
  warnings: z.array(warning),
});
export type ImportDone = z.output<typeof importDone>;
