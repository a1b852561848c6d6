import { boardStream, type Instant } from "@weir/domain";
import type { Access, Workspace } from "@weir/storage";
import { type FastifyBaseLogger, type FastifyInstance, fastify } from "fastify";
import { isLoopback } from "./addresses.ts";
import { addAccess } from "./features/access/plugin.ts";
import { createThrottle } from "./features/access/throttle.ts";
import { type Analytics, createAnalytics } from "./features/analytics/analytics.ts";
import { addAnalytics } from "./features/analytics/plugin.ts";
import { addCommandLane } from "./features/board/command-lane.ts";
import { addCommands } from "./features/board/commands.ts";
import { addAttachments } from "./features/attachments/plugin.ts";
import { addBoards } from "./features/board/plugin.ts";
import { addDemo } from "./features/demo/plugin.ts";
import type { OpenStreams } from "./features/events/open-streams.ts";
import { addEvents } from "./features/events/plugin.ts";
import { addExport } from "./features/export/plugin.ts";
import { createFigureFilters } from "./figure-filters.ts";
import { addMaps } from "./features/maps/plugin.ts";
import { addFacts } from "./features/facts/plugin.ts";
import { addDigest } from "./features/inbox/digest.ts";
import { addInbox } from "./features/inbox/plugin.ts";
import { addImports } from "./features/import/plugin.ts";
import { addIntake } from "./features/intake/plugin.ts";
import { addPeople } from "./features/people/plugin.ts";
import { addUpkeep } from "./features/upkeep/plugin.ts";
import { createDenials, placeOf } from "./denials.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { type PressureLimits, refuseUnderPressure } from "./limits/pressure.ts";
import { costOf } from "./limits/request-costs.ts";
import { createRequestLimits } from "./limits/request-limits.ts";
import { createStreamSeats, seatLimits } from "./limits/stream-seats.ts";
import { addDrain } from "./plugins/drain.ts";
import { addErrorHandling, answerBrokenHttp, answerFailure, problemFor, sendProblem } from "./plugins/errors.ts";
import { addExposition, countAnswers, createFigures } from "./plugins/figures.ts";
import { addGuard, createGuard } from "./plugins/guard.ts";
import { addSpeech, createSpeech } from "./plugins/languages.ts";
import { addHealth } from "./plugins/health.ts";
import { addJsonBody } from "./plugins/json-body.ts";
import { addOpenApi } from "./plugins/openapi.ts";
import { addPages, readableAddress } from "./plugins/pages.ts";
import { addApiHeaders } from "./plugins/security-headers.ts";
import { stripAnswers } from "./plugins/strip-answers.ts";
import { addValidation } from "./plugins/validation.ts";
import { type MailSettings, mailConfigIn } from "./mail-settings.ts";
import { createMailer } from "./mail/mailer.ts";
import { createNoted } from "./noted.ts";
import type { OidcSettings } from "./oidc-settings.ts";
import { signInElsewhere } from "./oidc/sign-in-elsewhere.ts";
import { addStrictTransport, strictTransport } from "./plugins/strict-transport.ts";
import { type Patience, slowest } from "./limits/patience.ts";
import { sessionCookie } from "./session-cookie.ts";
import type { Config } from "./settings.ts";
import { createDoorkeeper } from "./viewer.ts";

/** Everything the API stands on; clock and ids come from outside, so that tests own them. */
export interface AppDeps {
  readonly workspace: Workspace;
  /** Who belongs to the workspace, on the same log. */
  readonly access: Access;
  readonly clock: () => Instant;
  /** The same in ms; worked out from the clock when absent, which costs more than what it is asked for. */
  readonly now?: () => number;
  readonly newId: () => string;
  readonly config: Pick<Config, "baseUrl" | "demo" | "host" | "maxImport" | "web"> &
    Partial<Pick<Config, "proxies" | "rateLimit" | "metrics" | "offline"> & OidcSettings & MailSettings>;
  readonly version: string;
  readonly analytics?: Analytics;
  readonly pressure?: PressureLimits;
  readonly patience?: Patience;
  readonly log?: FastifyBaseLogger;
  /** Says a line to whoever stands at the server. */
  readonly print: (line: string) => void;
}

/** Bytes of a JSON body: the longest description, and room around it. */
const bodyLimit = 512 * 1024;

/** The whole HTTP interface of a workspace, ready to listen or to be asked by `inject`. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { workspace, access, clock, config, newId, version } = deps;
  const secure = config.baseUrl?.startsWith("https:") === true;
  const cookie = sessionCookie({ secure });
  const doorkeeper = createDoorkeeper(access, { cookie, reachable: !isLoopback(config.host) });
  const { viewerOf } = doorkeeper;
  const noted = createNoted(access, doorkeeper.isTeam);
  const secured = strictTransport(config.baseUrl);
  const app = fastify({
    // A logger of Fastify's own would make a child for each request; errors are logged by the handler.
    logger: false,
    requestIdHeader: false,
    // Only for the address a request came from; hosts and origins are the guard's, which believes no proxy.
    trustProxy: config.proxies?.length ? [...config.proxies] : false,
    bodyLimit,
    ...slowest(deps.patience),
    return503OnClosing: false,
    routerOptions: { maxParamLength: 400 },
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket),
    frameworkErrors(error, request, reply) {
      // No hook is run for an address that cannot be read.
      secured?.(reply.raw);
      const address = error.code === "FST_ERR_BAD_URL" ? readableAddress(request) : undefined;
      void (address === undefined ? sendProblem(reply, problemFor(error, request)) : reply.redirect(address));
    },
  });
  let streams: OpenStreams | undefined;
  const removed = (boardId: string): void => streams?.end(boardStream(boardId));
  const figures = createFigures(() => streams?.count() ?? 0);
  const { now = () => Date.parse(clock()) } = deps;
  const limits = createRequestLimits({ now, perMinute: config.rateLimit ?? Infinity });
  const denied = createDenials({ access, log: deps.log, count: figures.denied, now });
  const speech = await createSpeech(access, viewerOf);
  const commands = { workspace, viewerOf, answered: figures.answered, denied, speech };
  addErrorHandling(app, {
    log: deps.log,
    denied: (request, why) => denied({ ...placeOf(request), viewer: viewerOf(request), why }),
  });
  addStrictTransport(app, secured);
  addSpeech(app, speech);
  const guard = createGuard(config);
  addGuard(app, guard);
  // Before the drain, which waits: a server that closes has no short way any more.
  addCommandLane(app, {
    ...commands,
    isOurs: (request) => guard(request) === undefined,
    ...(secured && { secured }),
    isTooMuch: (viewer) => limits.hold(viewer, "", costOf("boardCommand")) !== undefined,
    failed: (response, request, error) =>
      answerFailure(response, { error, url: request.url, requestId: newId() }, deps.log),
  });
  addDrain(app);

  await app.register(async (api) => {
    addValidation(api);
    addJsonBody(api);
    limitRequests(api, limits, viewerOf);
    await addOpenApi(api, version);
    // Commands are the hot path: they write their headers and count their answers themselves.
    addCommands(api, commands);
    await api.register(async (others) => {
      addApiHeaders(others);
      const seats = createStreamSeats(config.rateLimit === Infinity ? undefined : seatLimits);
      streams = addEvents(others, { workspace, access, doorkeeper, seats, now, newId });
      addHealth(others, workspace, viewerOf);
      addExposition(others, { viewerOf, figures, metrics: config.metrics ?? "token" });
      await others.register(async (counted) => {
        countAnswers(counted, figures);
        await refuseUnderPressure(counted, doorkeeper.isTeam, deps.pressure);
        addBoards(counted, { workspace, viewerOf, removed });
        const filters = createFigureFilters({ workspace, access });
        const analytics = deps.analytics ?? createAnalytics({ workspace, filters, clock });
        addAnalytics(counted, { workspace, access, analytics, viewerOf });
        addFacts(counted, { ...deps, viewerOf });
        addMaps(counted, { workspace, analytics, access, filters, viewerOf, clock });
        const throttle = createThrottle(now);
        const warn = (sentence: string): void => deps.log?.warn(sentence);
        const elsewhere = signInElsewhere(config, { now, secure, warn });
        const mail = mailConfigIn(config);
        const mailer = mail && (await createMailer(mail, deps.log));
        const accessDeps = { ...deps, ...config, viewerOf, isTeam: doorkeeper.isTeam, cookie, now };
        await counted.register(async (people) => {
          stripAnswers(people);
          addAccess(people, { ...accessDeps, throttle, elsewhere, mailer });
          addPeople(people, { workspace, viewerOf });
          addInbox(people, { workspace, viewerOf });
          if (mailer !== undefined) addDigest(people, { access, workspace, clock, mailer });
          addIntake(people, { ...accessDeps, mailer });
        });
        await addAttachments(counted, { workspace, viewerOf });
        addExport(counted, { workspace, viewerOf, noted });
        addUpkeep(counted, { workspace, viewerOf, noted });
        addDemo(counted, { ...deps, viewerOf, removed });
        await addImports(counted, { ...deps, viewerOf, maxBytes: config.maxImport });
      });
    });
  });
  await app.register((pages) => addPages(pages, config.web, { ...access, ...speech, offline: config.offline }));
  return app;
}
