import type { ServerResponse } from "node:http";
import { type Problem, problemType } from "@weir/contract";
import {
  type Command,
  type Denied,
  type Viewer,
  boardIdOf,
  boardStream,
  isBoardStream,
  isRefusal,
  parseCommand,
} from "@weir/domain";
import type { Accepted, Outcome, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { Denial } from "../../denials.ts";
import type { Speech } from "../../plugins/languages.ts";
import { apiHeaders } from "../../plugins/security-headers.ts";
import { RequestProblem, commandIdReused, deniedProblem, invalid, refusalProblem } from "../../problems.ts";
import { type RouteRequest, type ViewerOf, openRoute } from "../../route.ts";

export interface CommandDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  /** Told of every command that was answered; these routes have no response hook. */
  readonly answered: (status: number, seconds: number) => void;
  readonly denied: (denial: Denial) => void;
  readonly speech: Pick<Speech, "problemFor">;
}

/** Every command, on any stream or, in short, on the board of the address. This is the hot path. */
export function addCommands(app: FastifyInstance, deps: CommandDeps): void {
  const extras = { ownChecks: true } as const;
  openRoute(app, "command", deps.viewerOf, (request) => handle(deps, request, request.body), extras);
  openRoute(
    app,
    "boardCommand",
    deps.viewerOf,
    (request) => handle(deps, request, onBoard(request.body, request.params.boardId)),
    extras,
  );
}

type Asked = Pick<RouteRequest<"command">, "viewer" | "reply">;

/** Answers nothing: what is awaited or returned goes through Fastify's reply, which costs more than the rest. */
function handle(deps: CommandDeps, { viewer, reply }: Asked, body: unknown): void {
  carryOut(deps, { command: commandIn(body), viewer, response: reply.raw, failed: (error) => void reply.send(error) });
}

interface Task {
  readonly command: Command;
  readonly viewer: Viewer;
  readonly response: ServerResponse;
  readonly failed: (error: unknown) => void;
}

/** Lets the workspace carry a command out, and says on the response what became of it. */
export function carryOut(deps: CommandDeps, { command, viewer, response, failed }: Task): void {
  const start = performance.now();
  deps.workspace.execute(command, viewer).then((outcome) => {
    deps.answered(answer(deps, response, command, outcome), (performance.now() - start) / 1000);
    if ("denied" in outcome) deps.denied(denialOf(command, viewer, outcome));
  }, failed);
}

function denialOf({ type, stream }: Command, viewer: Viewer, { denied }: Denied): Denial {
  const board = isBoardStream(stream) && { boardId: boardIdOf(stream) };
  return { viewer, why: denied, route: "command", verb: type, ...board };
}

/** The command in a body; what is wrong with it is thrown. */
export function commandIn(body: unknown): Command {
  const command = parseCommand(body);
  if (Array.isArray(command)) throw new RequestProblem(invalid(command));
  return command;
}

/** The address names the stream; a body that names one too might mean another. */
function onBoard(body: unknown, boardId: string): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  if (!Object.hasOwn(body, "stream")) return { ...body, stream: boardStream(boardId) };
  throw new RequestProblem(invalid([{ path: "stream", expected: "nothing: the address names the board" }]));
}

/** Says what became of a command, and answers the status. A repeated command gets the answer it got before. */
function answer({ speech }: CommandDeps, response: ServerResponse, { commandId }: Command, outcome: Outcome): number {
  if ("results" in outcome) return write(response, 200, "application/json; charset=utf-8", acceptedJson(outcome));
  const problem = speech.problemFor(response.req, outcomeProblem(commandId, outcome));
  return write(response, problem.status, problemType, JSON.stringify(problem));
}

/** `{results: [{stream, seq, events}]}`, made of the texts that the events were stored as. */
function acceptedJson({ results }: Accepted): string {
  let json = "";
  for (const { stream, seq, events, texts = events.map((event) => JSON.stringify(event)) } of results) {
    json += `${json && ","}{"stream":${JSON.stringify(stream)},"seq":${seq},"events":[${texts.join(",")}]}`;
  }
  return `{"results":[${json}]}`;
}

/** Straight onto the response; the headers of a closing server are set on it already and are kept. */
function write(response: ServerResponse, status: number, contentType: string, body: string): number {
  const length = Buffer.byteLength(body);
  response.writeHead(status, [...headers, "content-type", contentType, "content-length", String(length)]);
  // Where every character is a byte, the socket need not look for longer ones once more.
  response.end(body, length === body.length ? "latin1" : "utf8");
  return status;
}

const headers: readonly string[] = Object.entries(apiHeaders).flat();

/** Why a command was not carried out. */
export function outcomeProblem(commandId: string, outcome: Exclude<Outcome, Accepted>): Problem {
  if (isRefusal(outcome)) return refusalProblem(outcome);
  return "denied" in outcome ? deniedProblem(outcome) : commandIdReused(commandId);
}
