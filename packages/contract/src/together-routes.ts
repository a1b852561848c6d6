import { none, type RouteDefinition } from "./route-definition.ts";
import { boardParams } from "./schemas/common.ts";
import {
  choicesAnswer,
  choicesBody,
  inboxAnswer,
  inboxQuery,
  lookBody,
  lookedAnswer,
  markedInboxAnswer,
  markInboxBody,
  presenceAnswer,
  presenceBody,
  readersAnswer,
} from "./schemas/together.ts";

/** What people who work on the same boards have of each other. */
export const togetherRoutes = {
  tellPresence: {
    action: "board.attend",
    summary: "Say that you are still here, and what you have in hand",
    params: boardParams,
    body: presenceBody,
    status: 200,
    answer: presenceAnswer,
  },
  boardReaders: {
    action: "board.roles",
    summary: "Who may read this board and so can be mentioned on it, by name as far as you may know it",
    params: boardParams,
    query: none,
    status: 200,
    answer: readersAnswer,
  },
  inbox: {
    action: "account.read",
    summary: "What concerns you on the boards you may see, newest first",
    query: inboxQuery,
    status: 200,
    answer: inboxAnswer,
  },
  markInbox: {
    action: "account.change",
    summary: "Say that you have read one entry, or all",
    body: markInboxBody,
    status: 200,
    answer: markedInboxAnswer,
  },
  looked: {
    action: "board.attend",
    summary: "Up to which event you looked at this board, and when",
    params: boardParams,
    query: none,
    status: 200,
    answer: lookedAnswer,
  },
  look: {
    action: "board.attend",
    summary: "Say that you looked at this board up to an event; it never goes back",
    params: boardParams,
    body: lookBody,
    status: 200,
    answer: lookedAnswer,
  },
  choices: {
    action: "account.read",
    summary: "What you chose for yourself",
    query: none,
    status: 200,
    answer: choicesAnswer,
  },
  changeChoices: {
    action: "account.change",
    summary:
      "Choose whether others see where you are, whether mail tells you of your inbox, and what Weir speaks to you",
    body: choicesBody,
    status: 200,
    answer: choicesAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
