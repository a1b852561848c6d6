import { type Command, Option } from "commander";
import { openQuestionItems, text } from "@weir/contract";
import {
  answersIn,
  type ImportAnswers,
  importers,
  type ImportOptions,
  type ImportPlan,
  planImport,
} from "@weir/domain";
import { importProblemLines, problemLine } from "../problem-lines.ts";
import { Exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { nativeFormat } from "../native-board.ts";
import { readFiles, readWorkflowText } from "../read-files.ts";
import { maxImportBytes } from "../setting.ts";

/** What `analyse` and `import` both take. */
export interface ForeignFlags extends ImportAnswers {
  readonly format?: string;
  readonly workflow?: string;
}

const formats = [...importers.map(({ id }) => id), nativeFormat];

export const withForeignFlags = (command: Command): Command =>
  command
    .argument("<file...>", text("cli.arg.file"))
    .addOption(new Option("--format <format>", text("cli.flag.format")).choices(formats))
    .option("--workflow <file>", text("cli.flag.workflow"))
    .addOption(new Option("--date-order <order>", text("cli.flag.date-order")).choices(["day-first", "month-first"]))
    .option("--case-column <header>", text("cli.flag.case-column"))
    .option("--activity-column <header>", text("cli.flag.activity-column"))
    .option("--time-column <header>", text("cli.flag.time-column"));

/** Reads foreign files into a plan; whatever is wrong with them ends the verb, every problem listed. */
export function planOf(
  files: readonly string[],
  flags: ForeignFlags,
  io: Io,
  ids: Pick<ImportOptions, "cardId" | "stageId" | "recorded" | "timeZone" | "tell" | "fields"> = {},
): ImportPlan {
  const maxBytes = maxImportBytes(io);
  const sources = readFiles(files, io, maxBytes);
  const workflow =
    flags.workflow === undefined
      ? {}
      : { workflow: readWorkflowText(flags.workflow, io), workflowName: flags.workflow };
  const format = flags.format === undefined ? {} : { format: flags.format };
  const plan = planImport(sources, { maxBytes, ...workflow, ...format, answers: answersIn(flags), ...ids });
  if ("problems" in plan) throw new Exit(1, ...importProblemLines(plan.problems));
  if (plan.questions.length > 0) throw new Exit(1, ...plan.questions.flatMap(openQuestionItems).map(problemLine));
  return plan;
}
