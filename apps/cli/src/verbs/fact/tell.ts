import { type ProblemItem, text } from "@weir/contract";
import { type CommandProblem, mostFacts, type OutsideFact, parseFacts, soloViewer } from "@weir/domain";
import { boardNamed } from "../../boards.ts";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { problemLine } from "../../problem-lines.ts";
import { type FolderFlag, reach } from "../../reach.ts";
import { accepted } from "../../refused.ts";

export interface TellFlags {
  readonly board?: readonly string[];
  readonly correct?: true;
  readonly reason?: string;
}

export interface Told {
  readonly facts: readonly unknown[];
  /** What is said may lean on what is known under its id. */
  lean?(fact: unknown, known: readonly OutsideFact[]): unknown;
  /** Where a problem stands for whoever told it. */
  place(problem: CommandProblem): ProblemItem;
}

type Board = Parameters<typeof boardNamed>[0][number];

/** Tells facts to the server that holds the folder, or to the folder: all of them, or none. */
export async function tell(
  told: Told,
  { board, correct, reason, ...flags }: TellFlags & FolderFlag,
  io: Io,
): Promise<void> {
  if (told.facts.length > mostFacts) throw new Exit(1, text("cli.fact.too-many", { most: mostFacts }));
  const all = { commandId: io.newId(), ...(correct && { correct }), ...(reason !== undefined && { reason }) };
  const commandOn = (boards: readonly Board[], known: readonly OutsideFact[]) => {
    const boardIds = board?.map((wanted) => boardNamed(boards, wanted).boardId);
    const leant = told.facts.map((fact) => told.lean?.(fact, known) ?? fact);
    const facts = boardIds === undefined ? leant : leant.map((fact) => ({ ...(fact as object), boardIds }));
    const command = parseFacts({ ...all, facts }, io.now());
    if (!Array.isArray(command)) return command;
    throw new Exit(1, ...command.map((problem) => problemLine(told.place(problem))));
  };
  const counts = await reach(flags, io, {
    async atServer({ client }) {
      const boards = board === undefined ? [] : (await client.boards()).boards;
      const known = told.lean === undefined ? [] : (await client.facts()).facts;
      const { type: _, stream: _stream, occurredAt: _occurred, facts, ...rest } = commandOn(boards, known);
      return client.recordFacts({ body: { ...rest, facts } });
    },
    async inFolder(workspace) {
      const boards = board === undefined ? [] : await workspace.boards(soloViewer);
      const command = commandOn(boards, told.lean === undefined ? [] : await workspace.facts(soloViewer));
      const outcome = await workspace.execute(command, soloViewer);
      if ("refused" in outcome && outcome.refused === "already-exists")
        throw new Exit(1, text("facts.differs", { id: outcome.id }));
      const events = accepted(outcome).results.flatMap((result) => result.events);
      const recorded = events.filter(({ type }) => type === "fact.recorded").length;
      return { recorded, corrected: events.length - recorded, known: command.facts.length - events.length };
    },
  });
  const { recorded, corrected, known } = counts;
  io.out(text("cli.fact.recorded", { recorded, corrected, known }));
}
