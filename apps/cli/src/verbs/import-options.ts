import { type Command, Option } from "commander";
import { openQuestionItems, text } from "@weir/contract";
import { importers, type ImportOptions, type ImportPlan, planImport } from "@weir/domain";
import { importProblemLines, problemLine } from "../problem-lines.ts";
import { Exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { nativeFormat } from "../native-board.ts";
import { readFiles, readWorkflowText } from "../read-files.ts";
import { maxImportBytes } from "../setting.ts";

/** What `analyse` and `import` both take. */
export interface ForeignFlags {
  readonly format?: string;
  readonly workflow?: string;
  readonly dateOrder?: "day-first" | "month-first";
}

const formats = [...importers.map(({ id }) => id), nativeFormat];

export const withForeignFlags = (command: Command): Command =>
  command
    .argument("<file...>", text("cli.arg.file"))
    .addOption(new Option("--format <format>", text("cli.flag.format")).choices(formats))
    .option("--workflow <file>", text("cli.flag.workflow"))
    .addOption(new Option("--date-order <order>", text("cli.flag.date-order")).choices(["day-first", "month-first"]));

/** Reads foreign files into a plan; whatever is wrong with them ends the verb, every problem listed. */
export function planOf(
  files: readonly string[],
  flags: ForeignFlags,
  io: Io,
  ids: Pick<ImportOptions, "cardId" | "stageId" | "recorded" | "timeZone"> = {},
): ImportPlan {
  const maxBytes = maxImportBytes(io);
  const sources = readFiles(files, io, maxBytes);
  const workflow =
    flags.workflow === undefined
      ? {}
      : { workflow: readWorkflowText(flags.workflow, io), workflowName: flags.workflow };
  const format = flags.format === undefined ? {} : { format: flags.format };
  const answers = flags.dateOrder === undefined ? {} : { answers: { dateOrder: flags.dateOrder } };
  const plan = planImport(sources, { maxBytes, ...workflow, ...format, ...answers, ...ids });
  if ("problems" in plan) throw new Exit(1, ...importProblemLines(plan.problems));
  if (plan.questions.length > 0) throw new Exit(1, ...plan.questions.flatMap(openQuestionItems).map(problemLine));
  return plan;
}
