import { boardParams } from "./schemas/common.ts";
import { memberParams } from "./schemas/access.ts";
import {
  ownFileAnswer,
  personFiguresAnswer,
  personFiguresBody,
  removalBody,
  removedPersonAnswer,
} from "./schemas/privacy.ts";
import { none, type RouteDefinition } from "./route-definition.ts";

/** The doors through which people see, take along and take away what is kept about them. */
export const privacyRoutes = {
  removeMember: {
    action: "people.manage",
    summary: "Remove somebody for good: what they did stays, under a number",
    params: memberParams,
    status: 200,
    answer: removedPersonAnswer,
  },
  removeAccount: {
    action: "account.change",
    summary: "Remove yourself for good: what you did stays, under a number",
    body: removalBody,
    status: 200,
    answer: removedPersonAnswer,
  },
  exportAccount: {
    action: "account.export",
    summary: "Everything that is kept about you, as one JSON file",
    query: none,
    status: 200,
    answer: ownFileAnswer,
  },
  personFigures: {
    action: "board.map",
    summary: "Whether the figures of this board may name people",
    params: boardParams,
    query: none,
    status: 200,
    answer: personFiguresAnswer,
  },
  changePersonFigures: {
    action: "board.access",
    summary: "Say whether the figures of this board may name people, and why",
    params: boardParams,
    body: personFiguresBody,
    status: 200,
    answer: personFiguresAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
