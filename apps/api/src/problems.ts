import { type Problem, type ProblemItem, problemOf, refusalSentence, telling } from "@weir/contract";
import type { Denied, Refusal } from "@weir/domain";
import type { StorageError } from "@weir/storage";

/** Thrown where a request cannot be answered; the error handler sends its problem document, with these headers. */
export class RequestProblem extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Problem, headers: RequestProblem["headers"] = {}) {
    super(problem.detail ?? problem.title);
    this.name = "RequestProblem";
    this.problem = problem;
    this.headers = headers;
  }
}

/** The request's fields are wrong: each with its place, its value and what belongs there. */
export const invalid = (errors: readonly ProblemItem[]): Problem =>
  problemOf("invalid", { ...telling("problem.invalid", { count: errors.length }), errors: errors.slice(0, 100) });

/** What was asked for is not there, or not for this viewer. */
export const notFound = (what: string, id: string): Problem =>
  problemOf("not-found", telling("problem.not-found", { what, id: id.slice(0, 200) }));

/** The board is there now, and was not yet (or was not heard of) at the instant asked for. */
export const notFoundThen = (id: string): Problem => problemOf("not-found", telling("problem.not-found-then", { id }));

/** There is nothing at this address. */
export const noSuchRoute = (url: string): Problem =>
  problemOf("no-such-route", telling("problem.no-such-route", { path: (url.split("?", 1)[0] ?? url).slice(0, 200) }));

export const malformed = (what: string): Problem =>
  problemOf("malformed-request", telling("problem.malformed-request", { what }));

export const unsupportedType = (found: string | undefined, expected: string): Problem =>
  problemOf(
    "unsupported-media-type",
    telling("problem.unsupported-media-type", { found: (found ?? "(none)").slice(0, 100), expected }),
  );

const size = (bytes: number): string =>
  bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MB` : `${Math.floor(bytes / 1024)} kB`;

export const tooLarge = (limitBytes: number): Problem =>
  problemOf("too-large", telling("problem.too-large", { limit: size(limitBytes) }));

const denials = new WeakMap<Problem, Denied["denied"]>();

/** Remembers of a problem that it is told because the policy said no, whatever its words are. */
export function asDenied(problem: Problem, { denied }: Denied): Problem {
  denials.set(problem, denied);
  return problem;
}

/** Why the policy said no, where that is why there is this problem; what may not be known of is told as not there. */
export const denialIn = (problem: Problem): Denied["denied"] | undefined => denials.get(problem);

/**
 * The policy said no. A board that may not be known of is answered as one that is not there: `boardId` is the one
 * that was asked about, where the question was about a board.
 */
export const deniedProblem = (denied: Denied, boardId = ""): Problem => asDenied(toldAs(denied, boardId), denied);

function toldAs({ denied }: Denied, boardId: string): Problem {
  switch (denied) {
    case "not-signed-in":
      return problemOf("not-signed-in", telling("problem.not-signed-in"));
    case "unseen":
      return notFound("board", boardId);
    case "second-factor-missing":
      return problemOf("second-factor-missing", telling("problem.second-factor-missing"));
    case "token-scope":
      return problemOf("forbidden", telling("problem.token-scope"));
    case "no-role":
    case "not-loopback":
      return problemOf("forbidden", telling("problem.forbidden"));
  }
}

export const commandIdReused = (commandId: string): Problem =>
  problemOf("command-id-reused", telling("problem.command-id-reused", { commandId }));

/** A domain's refusal as HTTP says it: 404 for what is not there, 409 for the rest. */
export function refusalProblem(refusal: Refusal): Problem {
  if (refusal.refused === "not-found") return notFound(refusal.what, refusal.id);
  if (refusal.refused === "already-exists") {
    const { what, id } = refusal;
    return problemOf("already-exists", {
      ...telling("problem.already-exists", { what, id }),
      refusal: { ...refusal },
    });
  }
  return problemOf("refused", { detail: refusalSentence(refusal), refusal: { ...refusal } });
}

/** What a failure of the store means to the one who asked. */
export function storageProblem(error: StorageError): Problem {
  switch (error.code) {
    case "storage-full":
      return problemOf("storage-full", telling("problem.storage-full"));
    case "storage-closed":
      return problemOf("shutting-down", telling("problem.shutting-down"));
    default:
      return problemOf("writes-fail", telling("problem.writes-fail", { what: error.code }));
  }
}
