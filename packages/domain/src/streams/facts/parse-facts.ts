import type { Instant } from "@weir/flow-metrics";
import type { CommandProblem } from "../../command-problem.ts";
import { parseCommand } from "../../parse-command.ts";
import type { Command } from "../../verbs.ts";
import { factProblems } from "./fact-problems.ts";
import { factsStream } from "./facts-state.ts";

export type RecordFacts = Extract<Command, { type: "fact.record" }>;

/**
 * The command that tells facts, `{commandId, facts, correct?, reason?}`, or everything that is wrong with it: the form
 * of its fields, then what cannot be true at `now`.
 */
export function parseFacts(told: object, now: Instant): RecordFacts | CommandProblem[] {
  const command = parseCommand({ ...told, stream: factsStream, type: "fact.record" });
  if (Array.isArray(command)) return command;
  if (command.type !== "fact.record") throw new Error("a command is of the type it says");
  const problems = factProblems(command.facts, now).map(({ path, value, expected }) => ({ path, value, expected }));
  return problems.length > 0 ? problems : command;
}
