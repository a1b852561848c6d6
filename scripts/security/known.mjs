const stages = [
  { stageId: "todo", name: "To Do", kind: "queue" },
  { stageId: "doing", name: "Doing", kind: "active", wipLimit: { max: 3, policy: "ask-reason" } },
  { stageId: "done", name: "Done", kind: "done" },
];

export const boardIds = ["open-board", "private-board"];
/** What a new board is made of. */
export const boardOf = (name) => ({ name, timeZone: "UTC", stages, start: "Doing", finish: "Done" });

/** Boards that may go: the fuzzer makes them as it goes along. */
const passingBoards = ["fuzz-0", "fuzz-1", "fuzz-2"];

/**
 * What requests are made of: ids and words by the field they stand in, the same for one operation or verb where it
 * differs there, and bodies whose parts must fit each other.
 * @param {object} made what the server made: ids, keys and a password, each a list
 */
export function whatIsKnown({ leaverId, shareKey, resetKey, password, ...made }) {
  const now = [new Date().toISOString()];
  const known = {
    ...made,
    boardId: boardIds,
    toBoardId: boardIds,
    stream: [...boardIds.map((boardId) => `board:${boardId}`), "facts:workspace"],
    streams: boardIds.map((boardId) => `board:${boardId}`),
    cardId: boardIds.flatMap((boardId) => [0, 1, 2, 3, 4, 5].map((card) => `${boardId}-${card}`)),
    stageId: ["todo", "doing", "done"],
    toStageId: ["todo", "doing", "done"],
    intoStageId: ["todo", "doing"],
    startStageId: ["doing"],
    finishStageId: ["done"],
    factId: ["note", "deployment"],
    limit: ["50", "1", "1000"],
    after: ["open-board-1", "private-board-1"],
    before: ["open-board-2", "private-board-2"],
    metric: ["cycle-time", "cumulative-flow", "work-item-age", "wip", "throughput", "value-stream", "forecast-when"],
    login: ["somebody"],
    password,
    current: password,
    next: password,
  };
  const knownOf = {
    createBoard: { boardId: passingBoards },
    removeBoard: { boardId: passingBoards },
    removeMember: { personId: leaverId },
    shares: { boardId: ["private-board"] },
    endShare: { boardId: ["private-board"] },
    openShare: { key: shareKey },
    acceptInvitation: { login: Array.from({ length: 9 }, (_, index) => `newcomer-${index}`) },
    resetPassword: { key: resetKey },
    importFile: { board: boardIds },
    facts: { board: boardIds },
    board: { at: now, knownAt: now },
    boardEvents: { after: ["0", "3"] },
    events: { after: ["0", "3,0"] },
    audit: { before: ["1000", "2"] },
    factMetric: {
      metric: ["deployment-frequency", "change-lead-time", "change-fail-rate"],
      period: ["week"],
      "week-start": ["1"],
    },
  };
  return { known, knownOf, bodies: { createBoard: boardOf("New"), "board.create": boardOf("New") } };
}
