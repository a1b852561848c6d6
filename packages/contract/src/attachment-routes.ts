import { z } from "zod";
import { none, type RouteDefinition } from "./route-definition.ts";
import {
  attachAnswer,
  attachBody,
  attachmentParams,
  attachmentsAnswer,
  attachmentsParams,
  boardAttachmentsAnswer,
  boardAttachmentsParams,
  attachQuery,
  removedAttachmentAnswer,
} from "./schemas/attachment.ts";

/** Files beside cards: they come as they are, and leave as downloads only. */
export const attachmentRoutes = {
  boardAttachments: {
    action: "board.attachments",
    summary: "How many files the cards of a board have",
    params: boardAttachmentsParams,
    query: none,
    status: 200,
    answer: boardAttachmentsAnswer,
  },
  attachments: {
    action: "board.attachments",
    summary: "The files of a card, and how much more may be brought",
    params: attachmentsParams,
    query: none,
    status: 200,
    answer: attachmentsAnswer,
  },
  attach: {
    action: "board.change",
    summary: "Attach a file to a card, under an id of the sender's: sent again, it is attached once",
    params: attachmentParams,
    query: attachQuery,
    body: attachBody,
    consumes: "application/octet-stream",
    status: 201,
    answer: attachAnswer,
  },
  attachment: {
    action: "board.attachments",
    summary: "One file of a card, as a download",
    params: attachmentParams,
    query: none,
    status: 200,
    answer: z.unknown(),
  },
  removeAttachment: {
    action: "board.change",
    summary: "Remove a file from a card, for good",
    params: attachmentParams,
    query: none,
    status: 200,
    answer: removedAttachmentAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
