/** The doors of files beside cards. */
export const attachmentPaths = {
  attachments: "GET /api/boards/:boardId/cards/:cardId/attachments",
  attach: "POST /api/boards/:boardId/cards/:cardId/attachments/:attachmentId",
  attachment: "GET /api/boards/:boardId/cards/:cardId/attachments/:attachmentId",
  removeAttachment: "DELETE /api/boards/:boardId/cards/:cardId/attachments/:attachmentId",
} as const;
