/** The doors that whoever asks for something comes by, with a link and without an account. */
export const requesterPaths = {
  openForm: "POST /api/intake/open",
  sendRequest: "POST /api/intake/requests",
  requestProgress: "POST /api/intake/progress",
  forgetRequest: "POST /api/intake/forget",
} as const;

/** The doors of those who set up a board's request form, and look at what comes by it. */
export const intakePaths = {
  requestForm: "GET /api/boards/:boardId/intake",
  changeRequestForm: "POST /api/boards/:boardId/intake",
  renewFormLink: "POST /api/boards/:boardId/intake/link",
  requests: "GET /api/boards/:boardId/requests",
  forgetRequester: "DELETE /api/boards/:boardId/requests/:cardId/requester",
} as const;
