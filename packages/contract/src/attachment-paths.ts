/** The doors of files beside cards. */
export const attachmentPaths = {
  boardAttachments: "GET /api/boards/:boardId/attachments",
  attachments: "GET /api/boards/:boardId/cards/:cardId/attachments",
  attach: "POST /api/boards/:boardId/cards/:cardId/attachments/:attachmentId",
  attachment: "GET /api/boards/:boardId/cards/:cardId/attachments/:attachmentId",
  removeAttachment: "DELETE /api/boards/:boardId/cards/:cardId/attachments/:attachmentId",
} as const;
