import { z } from "zod";
import { id, instant } from "./common.ts";

const expectedName = "the file's name with its ending, 3 to 200 characters on one line, without / and \\";

export const boardAttachmentsParams = z.strictObject({ boardId: id });
export const attachmentsParams = z.strictObject({ boardId: id, cardId: id });
export const attachmentParams = z.strictObject({ boardId: id, cardId: id, attachmentId: id });

export const attachQuery = z.strictObject({
  name: z
    .string(expectedName)
    .min(3, expectedName)
    .max(200, expectedName)
    .regex(/^[^\p{Cc}\p{Cf}/\\]+$/u, expectedName)
    .regex(/^\S(?:.*\S)?$/u, expectedName)
    .meta({ description: "What the file is called." }),
});

/** The file itself. */
export const attachBody = z.unknown().meta({ description: "The bytes of the file." });

const attachment = z.object({
  attachmentId: z.string(),
  name: z.string(),
  bytes: z.number(),
  at: instant,
  by: z.string().meta({ description: "Who brought it, by id." }),
});

const removed = z.object({
  attachmentId: z.string(),
  at: instant,
  by: z.string().meta({ description: "Who brought it, by id." }),
  removedAt: instant,
  removedBy: z.string().meta({ description: "Who removed it, by id." }),
});

export const attachAnswer = attachment;
export const boardAttachmentsAnswer = z.object({
  cards: z.array(z.object({ cardId: z.string(), files: z.number().meta({ description: "How many it has." }) })),
});
export const attachmentsAnswer = z.object({
  attachments: z.array(attachment),
  removed: z.array(removed).meta({ description: "Files that were there; their names went with them." }),
  maxBytes: z.number().meta({ description: "How large a file may be." }),
  boardBytes: z.number().meta({ description: "How large all files of the board together may be." }),
  usedBytes: z.number(),
  kinds: z.array(z.string()).meta({ description: "What names of files may end in." }),
});
export const removedAttachmentAnswer = z.object({ removed: z.literal(true) });
