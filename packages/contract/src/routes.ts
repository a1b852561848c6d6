import { z } from "zod";
import type { RouteName } from "./paths.ts";
import {
  accountBody,
  auditAnswer,
  auditQuery,
  boardAccessAnswer,
  boardAccessBody,
  endedAnswer,
  invitationBody,
  invitationParams,
  invitationsAnswer,
  invitedAnswer,
  keyAnswer,
  keyBody,
  linkAnswer,
  memberAnswer,
  memberBody,
  memberParams,
  membersAnswer,
  newTokenAnswer,
  passwordBody,
  personAnswer,
  resetBody,
  revokedAnswer,
  sessionParams,
  sessionsAnswer,
  signInBody,
  teamAnswer,
  tokenBody,
  tokenParams,
  tokensAnswer,
  withdrawnInvitation,
} from "./schemas/access.ts";
import {
  boardAnswer,
  boardQuery,
  boardsAnswer,
  cardParams,
  createBoardAnswer,
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
import { importDone, importForm, importPreview, importQuery } from "./schemas/import.ts";
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
import type { RouteAction } from "./route-action.ts";

/** What a route takes and gives, and the action its caller must be allowed. */
export interface RouteDefinition {
  /** What the one policy is asked; `open` needs nobody's leave (health and the session itself). */
  readonly action: RouteAction;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** How the body travels; JSON unless said otherwise. */
  readonly consumes?: "multipart/form-data";
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  /** What each status answers, where one request may end well in several ways. */
  readonly answers?: Readonly<Partial<Record<200 | 201, z.ZodType>>>;
}

const none = z.strictObject({});

/** Everything Weir answers over HTTP: one line of policy and schemas for each name in paths.ts. */
export const routes = {
  session: { action: "open", summary: "Who you are and what this server offers", status: 200, answer: sessionAnswer },
  signIn: {
    action: "open",
    summary: "Sign in; the answer sets the session cookie",
    body: signInBody,
    status: 200,
    answer: personAnswer,
  },
  signOut: {
    action: "open",
    summary: "End the session that asks",
    status: 200,
    answer: endedAnswer,
  },
  openTeam: {
    action: "people.manage",
    summary: "Make a team of it: the server prints a link for the first owner",
    status: 200,
    answer: teamAnswer,
  },
  keyPurpose: {
    action: "open",
    summary: "What a link is for",
    body: keyBody,
    status: 200,
    answer: keyAnswer,
  },
  claim: {
    action: "open",
    summary: "Become the first owner, with the key of the printed link",
    body: accountBody,
    status: 201,
    answer: personAnswer,
  },
  resetPassword: {
    action: "open",
    summary: "Set a new password, with the key of a reset link",
    body: resetBody,
    status: 200,
    answer: personAnswer,
  },
  sessions: {
    action: "account.read",
    summary: "Where you are signed in",
    query: none,
    status: 200,
    answer: sessionsAnswer,
  },
  endSession: {
    action: "account.change",
    summary: "End one of your sessions",
    params: sessionParams,
    status: 200,
    answer: endedAnswer,
  },
  changePassword: {
    action: "account.change",
    summary: "Change your password; every other session ends",
    body: passwordBody,
    status: 200,
    answer: endedAnswer,
  },
  tokens: {
    action: "account.read",
    summary: "Your tokens for programs",
    query: none,
    status: 200,
    answer: tokensAnswer,
  },
  createToken: {
    action: "account.change",
    summary: "A token for a program; it is shown this once",
    body: tokenBody,
    status: 201,
    answer: newTokenAnswer,
  },
  revokeToken: {
    action: "account.change",
    summary: "Take a token back",
    params: tokenParams,
    status: 200,
    answer: revokedAnswer,
  },
  members: {
    action: "people.manage",
    summary: "Everybody who can sign in",
    query: none,
    status: 200,
    answer: membersAnswer,
  },
  changeMember: {
    action: "people.manage",
    summary: "Rename somebody, change their role, disable them",
    params: memberParams,
    body: memberBody,
    status: 200,
    answer: memberAnswer,
  },
  offerReset: {
    action: "people.manage",
    summary: "A link with which somebody sets a new password",
    params: memberParams,
    status: 200,
    answer: linkAnswer,
  },
  invitations: {
    action: "people.manage",
    summary: "Invitations that wait",
    query: none,
    status: 200,
    answer: invitationsAnswer,
  },
  invite: {
    action: "people.manage",
    summary: "Invite somebody: answers the link to hand over",
    body: invitationBody,
    status: 201,
    answer: invitedAnswer,
  },
  acceptInvitation: {
    action: "open",
    summary: "Join, with the key of an invitation",
    body: accountBody,
    status: 201,
    answer: personAnswer,
  },
  withdrawInvitation: {
    action: "people.manage",
    summary: "Take an invitation back",
    params: invitationParams,
    status: 200,
    answer: withdrawnInvitation,
  },
  boardAccess: {
    action: "board.read",
    summary: "Who may what on this board",
    params: boardParams,
    query: none,
    status: 200,
    answer: boardAccessAnswer,
  },
  changeBoardAccess: {
    action: "board.access",
    summary: "Change who may what on this board",
    params: boardParams,
    body: boardAccessBody,
    status: 200,
    answer: boardAccessAnswer,
  },
  audit: {
    action: "audit.read",
    summary: "Who did what when, newest first",
    query: auditQuery,
    status: 200,
    answer: auditAnswer,
  },
  people: {
    action: "people.read",
    summary: "The names of everybody seen in the workspace",
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
  metrics: {
    action: "board.read",
    summary: "The metrics there are, with their parameters",
    params: boardParams,
    query: none,
    status: 200,
    answer: metricsAnswer,
  },
  metric: {
    action: "board.read",
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
  exposition: { action: "open", summary: "Figures for Prometheus", status: 200, answer: z.string() },
} as const satisfies Record<RouteName, RouteDefinition>;

export type Routes = typeof routes;
