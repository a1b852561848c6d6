import { problemType } from "@weir/contract";
import { type Command, isRefusal } from "@weir/domain";
import type { Outcome } from "@weir/storage";
import type { FastifyReply } from "fastify";
import { commandIdReused, forbidden, refusalProblem } from "../../problems.ts";

/** What became of a command, as HTTP says it. A repeated command gets the answer it got before. */
export function sendOutcome(reply: FastifyReply, command: Command, outcome: Outcome): FastifyReply {
  if ("results" in outcome) {
    reply.header("content-type", "application/json; charset=utf-8");
    return reply.send(JSON.stringify({ results: outcome.results }));
  }
  const problem = isRefusal(outcome)
    ? refusalProblem(outcome)
    : "denied" in outcome
      ? forbidden(outcome)
      : commandIdReused(command.commandId);
  return reply.code(problem.status).header("content-type", problemType).send(JSON.stringify(problem));
}
