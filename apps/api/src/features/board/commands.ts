import { type Problem, problemType } from "@weir/contract";
import { type Command, boardStream, isRefusal, parseCommand } from "@weir/domain";
import type { Accepted, Outcome, Workspace } from "@weir/storage";
import type { FastifyInstance, FastifyReply } from "fastify";
import { RequestProblem, commandIdReused, forbidden, invalid, refusalProblem } from "../../problems.ts";
import { type RouteRequest, type ViewerOf, openRoute } from "../../route.ts";

export interface CommandDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  /** Told of every command that was answered; these routes have no response hook. */
  readonly answered: (status: number, seconds: number) => void;
}

/** Every command, on any stream or, in short, on the board of the address. This is the hot path. */
export function addCommands(app: FastifyInstance, deps: CommandDeps): void {
  const extras = { ownChecks: true } as const;
  openRoute(app, "command", deps.viewerOf, (request) => carryOut(deps, request, request.body), extras);
  openRoute(
    app,
    "boardCommand",
    deps.viewerOf,
    (request) => carryOut(deps, request, onBoard(request.body, request.params.boardId)),
    extras,
  );
}

type Asked = Pick<RouteRequest<"command">, "viewer" | "reply">;

/** Answers the body, not the reply: a reply that is awaited listens to its response's end, which costs more than the rest. */
async function carryOut(
  { workspace, answered }: CommandDeps,
  { viewer, reply }: Asked,
  body: unknown,
): Promise<string> {
  const start = performance.now();
  const command = commandIn(body);
  const answer = answerTo(reply, command, await workspace.execute(command, viewer));
  answered(reply.statusCode, (performance.now() - start) / 1000);
  return answer;
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

/** What became of a command, as HTTP says it. A repeated command gets the answer it got before. */
function answerTo(reply: FastifyReply, { commandId }: Command, outcome: Outcome): string {
  if ("results" in outcome) {
    reply.header("content-type", "application/json; charset=utf-8");
    return JSON.stringify({ results: outcome.results });
  }
  const problem = outcomeProblem(commandId, outcome);
  reply.code(problem.status).header("content-type", problemType);
  return JSON.stringify(problem);
}

/** Why a command was not carried out. */
export function outcomeProblem(commandId: string, outcome: Exclude<Outcome, Accepted>): Problem {
  if (isRefusal(outcome)) return refusalProblem(outcome);
  return "denied" in outcome ? forbidden() : commandIdReused(commandId);
}
