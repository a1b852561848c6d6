/**
 * Every door of the HTTP interface: its name, method and path. Plain strings on purpose, so that
 * a browser can load the typed client without loading a single schema.
 */
export const paths = {
  session: "GET /api/session",
  signIn: "POST /api/session",
  signInWithCode: "POST /api/session/code",
  signOut: "DELETE /api/session",
  beginProvider: "GET /api/session/oidc",
  finishProvider: "GET /api/session/oidc/callback",
  providerLink: "GET /api/account/oidc",
  linkProvider: "POST /api/account/oidc",
  unlinkProvider: "DELETE /api/account/oidc",
  openTeam: "POST /api/team",
  keyPurpose: "POST /api/keys",
  claim: "POST /api/claim",
  resetPassword: "POST /api/password",
  forgottenPassword: "POST /api/password/forgotten",
  account: "GET /api/account",
  changeName: "POST /api/account/name",
  changeLogin: "POST /api/account/login",
  sessions: "GET /api/account/sessions",
  endSession: "DELETE /api/account/sessions/:sessionId",
  changePassword: "POST /api/account/password",
  secondFactor: "GET /api/account/second-factor",
  offerSecondFactor: "POST /api/account/second-factor",
  confirmSecondFactor: "POST /api/account/second-factor/confirm",
  renewRecoveryCodes: "POST /api/account/second-factor/recovery-codes",
  endSecondFactor: "POST /api/account/second-factor/end",
  tokens: "GET /api/account/tokens",
  createToken: "POST /api/account/tokens",
  revokeToken: "DELETE /api/account/tokens/:tokenId",
  members: "GET /api/members",
  changeMember: "POST /api/members/:personId",
  offerReset: "POST /api/members/:personId/reset",
  removeMember: "DELETE /api/members/:personId",
  removeAccount: "POST /api/account/removal",
  exportAccount: "GET /api/account/export",
  personFigures: "GET /api/boards/:boardId/person-figures",
  changePersonFigures: "POST /api/boards/:boardId/person-figures",
  resetSecondFactor: "DELETE /api/members/:personId/second-factor",
  invitations: "GET /api/invitations",
  invite: "POST /api/invitations",
  acceptInvitation: "POST /api/invitations/accept",
  withdrawInvitation: "DELETE /api/invitations/:invitationId",
  shares: "GET /api/boards/:boardId/shares",
  makeShare: "POST /api/boards/:boardId/shares",
  endShare: "DELETE /api/boards/:boardId/shares/:shareId",
  openShare: "POST /api/shares/open",
  boardFrame: "GET /api/boards/:boardId/frame",
  teams: "GET /api/teams",
  makeTeam: "POST /api/teams",
  changeTeam: "POST /api/teams/:teamId",
  removeTeam: "DELETE /api/teams/:teamId",
  boardAccess: "GET /api/boards/:boardId/access",
  changeBoardAccess: "POST /api/boards/:boardId/access",
  audit: "GET /api/audit",
  people: "GET /api/people",
  boards: "GET /api/boards",
  createBoard: "POST /api/boards",
  board: "GET /api/boards/:boardId",
  removeBoard: "DELETE /api/boards/:boardId",
  card: "GET /api/boards/:boardId/cards/:cardId",
  command: "POST /api/commands",
  boardCommand: "POST /api/boards/:boardId/commands",
  events: "GET /api/events",
  boardEvents: "GET /api/boards/:boardId/events",
  metrics: "GET /api/boards/:boardId/metrics",
  metric: "GET /api/boards/:boardId/metrics/:metric",
  facts: "GET /api/facts",
  recordFacts: "POST /api/facts",
  withdrawFact: "DELETE /api/facts/:factId",
  factMetrics: "GET /api/facts/metrics",
  factMetric: "GET /api/facts/metrics/:metric",
  importFile: "POST /api/imports",
  exportBoard: "GET /api/boards/:boardId/export",
  createDemo: "POST /api/demo",
  removeDemo: "DELETE /api/demo",
  advanceDemo: "POST /api/demo/advance",
  backup: "GET /api/backup",
  check: "GET /api/check",
  health: "GET /healthz",
  ready: "GET /readyz",
  exposition: "GET /metrics",
} as const;

export type RouteName = keyof typeof paths;
export type Method = "GET" | "POST" | "DELETE";

/**
 * Splits a route into method and URL pattern (parameters as `:name`).
 *
 * @example
 * ```ts
 * pathOf("board"); // { method: "GET", url: "/api/boards/:boardId" }
 * ```
 */
export function pathOf(name: RouteName): { method: Method; url: string } {
  const [method, url] = paths[name].split(" ") as [Method, string];
  return { method, url };
}

/**
 * Fills a route's parameters and query into its URL. Values are percent-encoded; `undefined`
 * query values are left out, arrays are joined with commas.
 *
 * @throws Error when a parameter of the pattern is missing.
 */
export function urlOf(
  name: RouteName,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = pathOf(name).url.replaceAll(/:(\w+)/g, (_, parameter: string) => {
    const value = params[parameter];
    if (value === undefined) throw new Error(`${paths[name]} needs the parameter ${parameter}`);
    return encodeURIComponent(value);
  });
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}
