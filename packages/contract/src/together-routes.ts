import { none, type RouteDefinition } from "./route-definition.ts";
import { boardParams } from "./schemas/common.ts";
import { choicesAnswer, choicesBody, presenceAnswer, presenceBody, readersAnswer } from "./schemas/together.ts";

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
  choices: {
    action: "account.read",
    summary: "What you chose for yourself",
    query: none,
    status: 200,
    answer: choicesAnswer,
  },
  changeChoices: {
    action: "account.change",
    summary: "Choose whether others see where you are",
    body: choicesBody,
    status: 200,
    answer: choicesAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
