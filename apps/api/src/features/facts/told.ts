import type { ProblemItem } from "@weir/contract";
import { type Command, type CommandProblem, type Instant, factProblems, factsStream, parseCommand } from "@weir/domain";
import { RequestProblem, invalid } from "../../problems.ts";

type RecordFacts = Extract<Command, { type: "fact.record" }>;

/**
 * The command in a body, which is one fact or many with what goes for all of them. Everything that is wrong with it
 * is thrown at once; `row` counts the facts from 1.
 */
export function factsToldIn(body: unknown, { now, newId }: { now: Instant; newId: () => string }): RecordFacts {
  const many = isObject(body) && Object.hasOwn(body, "facts");
  const { commandId = newId(), ...told } = many ? body : { facts: [body] };
  const command = parseCommand({ ...told, commandId, stream: factsStream, type: "fact.record" });
  if (Array.isArray(command)) throw new RequestProblem(invalid(command.map((problem) => placed(problem, many))));
  if (command.type !== "fact.record") throw new Error("a command is of the type it says");
  const problems = factProblems(command.facts, now);
  if (problems.length > 0) throw new RequestProblem(invalid(problems.map((problem) => placed(problem, many))));
  return command;
}

const isObject = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === "object" && body !== null && !Array.isArray(body);

/** `facts[2].detectedAt` is of row 3; where only one was told, it is simply `detectedAt`. */
function placed({ path, value, expected }: CommandProblem, many: boolean): ProblemItem {
  const [, index, field = ""] = /^facts\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (index === undefined) return { path, value, expected };
  return many ? { row: Number(index) + 1, path, value, expected } : { path: field, value, expected };
}
