import { none, type RouteDefinition } from "./route-definition.ts";
import { endedAnswer } from "./schemas/access.ts";
import { boardParams } from "./schemas/common.ts";
import {
  boardFrameAnswer,
  madeShareAnswer,
  openShareAnswer,
  openShareBody,
  shareBody,
  shareParams,
  sharesAnswer,
} from "./schemas/share.ts";

/** Links to boards that are read without an account. */
export const shareRoutes = {
  shares: {
    action: "board.access",
    summary: "The links to this board",
    params: boardParams,
    query: none,
    status: 200,
    answer: sharesAnswer,
  },
  makeShare: {
    action: "board.access",
    summary: "A link to this board, its analytics or its map; it is shown this once",
    params: boardParams,
    body: shareBody,
    status: 201,
    answer: madeShareAnswer,
  },
  endShare: {
    action: "board.access",
    summary: "End a link at once, whoever is reading",
    params: shareParams,
    status: 200,
    answer: endedAnswer,
  },
  openShare: {
    action: "open",
    summary: "What a link shows, and what to send from then on: Authorization: Share <credential>",
    body: openShareBody,
    status: 200,
    answer: openShareAnswer,
  },
  boardFrame: {
    action: "board.map",
    summary: "A board without its cards: what its figures are drawn in",
    params: boardParams,
    query: none,
    status: 200,
    answer: boardFrameAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
