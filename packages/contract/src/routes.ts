import { z } from "zod";
import { accessRoutes } from "./access-routes.ts";
import { attachmentRoutes } from "./attachment-routes.ts";
import { intakeRoutes } from "./intake-routes.ts";
import { mapRoutes } from "./map-routes.ts";
import { privacyRoutes } from "./privacy-routes.ts";
import type { RouteName } from "./paths.ts";
import { providerRoutes } from "./provider-routes.ts";
import {
  boardAnswer,
  boardQuery,
  boardsAnswer,
  cardParams,
  createBoardAnswer,
  removedBoardAnswer,
  createBoardBody,
} from "./schemas/board.ts";
import {
  boardCommandBody,
  boardEventsQuery,
  cardAnswer,
  commandAnswer,
  commandBody,
  eventsAnswer,
  eventsQuery,
} from "./schemas/command.ts";
import { boardParams } from "./schemas/common.ts";
import {
  factMetricAnswer,
  factMetricParams,
  factParams,
  factsAnswer,
  factsBody,
  factsQuery,
  recordedAnswer,
  withdrawnAnswer,
  withdrawQuery,
} from "./schemas/facts.ts";
import {
  importDone,
  importForm,
  importPreview,
  importProgress,
  importProgressParams,
  importQuery,
} from "./schemas/import.ts";
import { metricAnswer, metricParams, metricQuery, metricsAnswer } from "./schemas/metric.ts";
import {
  advanceAnswer,
  advanceBody,
  checkAnswer,
  demoAnswer,
  demoBody,
  health,
  peopleAnswer,
  removed,
  sessionAnswer,
} from "./schemas/session.ts";
import { none, type RouteDefinition } from "./route-definition.ts";
import { secondFactorRoutes } from "./second-factor-routes.ts";
import { togetherRoutes } from "./together-routes.ts";
import { shareRoutes } from "./share-routes.ts";

/** Everything Weir answers over HTTP: one line of policy and schemas for each name in paths.ts. */
export const routes = {
  session: { action: "open", summary: "Who you are and what this server offers", status: 200, answer: sessionAnswer },
  ...accessRoutes,
  ...privacyRoutes,
  ...secondFactorRoutes,
  ...providerRoutes,
  ...shareRoutes,
  ...intakeRoutes,
  ...attachmentRoutes,
  ...togetherRoutes,
  ...mapRoutes,
  people: {
    action: "people.read",
    summary: "The names of people and teams; guests are told those of the boards they see",
    query: none,
    status: 200,
    answer: peopleAnswer,
  },
  boards: { action: "board.list", summary: "All boards", query: none, status: 200, answer: boardsAnswer },
  createBoard: {
    action: "board.create",
    summary: "Start a board",
    body: createBoardBody,
    status: 201,
    answer: createBoardAnswer,
  },
  board: {
    action: "board.read",
    summary: "A board with its cards, now or as it stood",
    params: boardParams,
    query: boardQuery,
    status: 200,
    answer: boardAnswer,
  },
  removeBoard: {
    action: "workspace.admin",
    summary: "Remove a board for good, with everything that was ever written on it",
    params: boardParams,
    query: none,
    status: 200,
    answer: removedBoardAnswer,
  },
  card: {
    action: "board.read",
    summary: "One card with its details and its story",
    params: cardParams,
    query: none,
    status: 200,
    answer: cardAnswer,
  },
  // Every verb says what it needs itself, and the workspace asks for that; here, the least of them.
  command: {
    action: "board.comment",
    summary: "Carry out a command on any stream",
    body: commandBody,
    status: 200,
    answer: commandAnswer,
  },
  boardCommand: {
    action: "board.comment",
    summary: "Carry out a command on this board",
    params: boardParams,
    body: boardCommandBody,
    status: 200,
    answer: commandAnswer,
  },
  events: {
    action: "board.read",
    summary: "The events of several streams: live as server-sent events, or in pages as JSON",
    query: eventsQuery,
    status: 200,
    answer: eventsAnswer,
  },
  boardEvents: {
    action: "board.read",
    summary: "The events of this board: live as server-sent events, or in pages as JSON",
    params: boardParams,
    query: boardEventsQuery,
    status: 200,
    answer: eventsAnswer,
  },
  // A metric asks for the figures of the board or only for its map, and analytics for that; here, the least of them.
  metrics: {
    action: "board.map",
    summary: "The metrics there are, with their parameters",
    params: boardParams,
    query: none,
    status: 200,
    answer: metricsAnswer,
  },
  metric: {
    action: "board.map",
    summary: "One metric of this board, with its explanation",
    params: metricParams,
    query: metricQuery,
    status: 200,
    answer: metricAnswer,
  },
  facts: {
    action: "facts.read",
    summary: "What other tools told: deployments, incidents, changes, notes",
    query: factsQuery,
    status: 200,
    answer: factsAnswer,
  },
  recordFacts: {
    action: "facts.record",
    summary: "Tell one fact or many: all of them are kept, or none",
    body: factsBody,
    status: 200,
    answer: recordedAnswer,
  },
  withdrawFact: {
    action: "facts.record",
    summary: "Take a fact back that was told by mistake",
    params: factParams,
    query: withdrawQuery,
    status: 200,
    answer: withdrawnAnswer,
  },
  factMetrics: {
    action: "facts.read",
    summary: "The figures there are about delivery, with their parameters",
    query: none,
    status: 200,
    answer: metricsAnswer,
  },
  factMetric: {
    action: "facts.read",
    summary: "One figure about delivery, with its explanation",
    params: factMetricParams,
    query: metricQuery,
    status: 200,
    answer: factMetricAnswer,
  },
  importFile: {
    action: "board.import",
    summary: "Preview or import a board's history from a file",
    query: importQuery,
    body: importForm,
    consumes: "multipart/form-data",
    status: 200,
    answer: z.union([importPreview, importDone]),
    answers: { 200: importPreview, 201: importDone },
  },
  importProgress: {
    action: "board.import",
    summary: "How far an import or a preview of one's own is that is under way",
    params: importProgressParams,
    query: none,
    status: 200,
    answer: importProgress,
  },
  exportBoard: {
    action: "board.export",
    summary: "The whole board as a file that Weir can read back",
    params: boardParams,
    query: none,
    status: 200,
    answer: z.looseObject({}),
  },
  createDemo: {
    action: "demo.change",
    summary: "Add the demo boards",
    body: demoBody,
    status: 201,
    answer: demoAnswer,
  },
  removeDemo: { action: "demo.change", summary: "Remove the demo boards", status: 200, answer: removed },
  advanceDemo: {
    action: "demo.change",
    summary: "Let time pass on the demo boards",
    body: advanceBody,
    status: 200,
    answer: advanceAnswer,
  },
  backup: {
    action: "workspace.admin",
    summary: "A consistent copy of the database, as a file",
    query: none,
    status: 200,
    answer: z.looseObject({}),
  },
  check: {
    action: "workspace.admin",
    summary: "Replay every stream and verify what is derived from it",
    query: none,
    status: 200,
    answer: checkAnswer,
  },
  health: { action: "open", summary: "Is the process alive?", status: 200, answer: health },
  ready: { action: "open", summary: "Do reads and writes succeed?", status: 200, answer: health },
  exposition: { action: "figures.read", summary: "Figures for Prometheus", status: 200, answer: z.string() },
} as const satisfies Record<RouteName, RouteDefinition>;

export type Routes = typeof routes;
