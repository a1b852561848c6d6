import type { ProblemItem } from "@weir/contract";
import { type CommandProblem, type Instant, type RecordFacts, parseFacts } from "@weir/domain";
import { RequestProblem, invalid } from "../../problems.ts";

/**
 * The command in a body, which is one fact or many with what goes for all of them. Everything that is wrong with it
 * is thrown at once; `row` counts the facts from 1.
 */
export function factsToldIn(body: unknown, { now, newId }: { now: Instant; newId: () => string }): RecordFacts {
  const many = isObject(body) && Object.hasOwn(body, "facts");
  const { commandId = newId(), ...told } = many ? body : { facts: [body] };
  const command = parseFacts({ ...told, commandId }, now);
  if (!Array.isArray(command)) return command;
  throw new RequestProblem(invalid(command.map((problem) => placed(problem, many))));
}

const isObject = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === "object" && body !== null && !Array.isArray(body);

/** `facts[2].detectedAt` is of row 3; where only one was told, it is simply `detectedAt`. */
function placed({ path, value, expected }: CommandProblem, many: boolean): ProblemItem {
  const [, index, field = ""] = /^facts\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (index === undefined) return { path, value, expected };
  return many ? { row: Number(index) + 1, path, value, expected } : { path: field, value, expected };
}
