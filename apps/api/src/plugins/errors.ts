import type { ServerResponse } from "node:http";
import { type Problem, problemOf, problemType, telling } from "@weir/contract";
import type { Denied } from "@weir/domain";
import { StorageError } from "@weir/storage";
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { longestHead } from "../limits/patience.ts";
import {
  RequestProblem,
  denialIn,
  malformed,
  noSuchRoute,
  storageProblem,
  tooLarge,
  unsupportedType,
} from "../problems.ts";
import { discardBody } from "./discard-body.ts";
import { apiHeaders } from "./security-headers.ts";

const problemHeaders = { ...apiHeaders, "content-type": problemType };

/** Sends a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // What a 401 has to say by the letter of HTTP; a browser asks nobody anything because of it.
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  return reply.code(problem.status).headers(problemHeaders).send(JSON.stringify(problem));
}

type Log = Pick<FastifyBaseLogger, "error">;

interface ErrorHandling {
  readonly log: Log | undefined;
  /** Told where the policy said no. */
  readonly denied: (request: FastifyRequest, why: Denied["denied"]) => void;
}

/** Every error leaves as a problem document; what nobody foresaw is logged and says nothing about us. */
export function addErrorHandling(app: FastifyInstance, { log, denied }: ErrorHandling): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemFor(error, request);
    const why = denialIn(problem);
    if (why !== undefined) denied(request, why);
    if (error instanceof RequestProblem) reply.headers(error.headers);
    if (error.code === bodyTooLarge) readOn(request, reply);
    // What was foreseen, such as too much to do, is told to the asker and needs no trace: anybody could fill the log with them.
    if (problem.status >= 500 && !(error instanceof RequestProblem))
      log?.error({ err: error, url: request.url, requestId: request.id }, problem.title);
    return sendProblem(reply, problem);
  });
  // Node would answer 417 in our place, without our headers; a request may expect what it likes.
  app.server.on("checkExpectation", (request, response) => void app.server.emit("request", request, response));
  app.setNotFoundHandler((request, reply) => sendProblem(reply, noSuchRoute(request.url)));
}

/** The problem document of any error. */
export function problemFor(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof RequestProblem) return error.problem;
  const known = fastifyProblems[error.code];
  if (known !== undefined) return known(request);
  if (error.statusCode !== undefined && error.statusCode < 500) return malformed(error.message);
  return failure(error, request.id);
}

const failure = (error: unknown, requestId: string): Problem =>
  error instanceof StorageError
    ? storageProblem(error)
    : problemOf("internal", telling("problem.internal", { requestId }));

interface Failed {
  readonly error: unknown;
  readonly url: string | undefined;
  readonly requestId: string;
}

/** Answers what failed beside Fastify as it would: a problem document for the asker, the error for the log. */
export function answerFailure(response: ServerResponse, { error, url, requestId }: Failed, log: Log | undefined): void {
  const problem = failure(error, requestId);
  if (problem.status >= 500) log?.error({ err: error, url, requestId }, problem.title);
  response.writeHead(problem.status, problemHeaders).end(JSON.stringify(problem));
}

/** Fastify has asked for the connection to be closed; its sender is still writing. */
function readOn(request: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader("connection");
  discardBody(request.raw);
}

const bodyTooLarge = "FST_ERR_CTP_BODY_TOO_LARGE";

const fastifyProblems: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
  [bodyTooLarge]: (request) => tooLarge(request.routeOptions.bodyLimit),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (request) => unsupportedType(request.headers["content-type"], "application/json"),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => malformed("the body is empty where JSON was announced"),
};

const brokenHttp: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: tooLarge(longestHead),
  ERR_HTTP_REQUEST_TIMEOUT: problemOf("too-slow", telling("problem.too-slow")),
};

interface BrokenSocket {
  readonly writable: boolean;
  end(text: string): void;
  destroy(): void;
}

/** For requests that never reach a route: the bytes are no HTTP, or the headers are too long. */
export function answerBrokenHttp(error: Error & { code?: string }, socket: BrokenSocket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = brokenHttp[error.code ?? ""] ?? malformed("it is not HTTP");
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    ...Object.entries(problemHeaders).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
