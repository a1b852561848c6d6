import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { expectedInstant, parseInstant, spokenGuess, spokenWarning, text } from "@weir/contract";
import { type ImportPlan, offeredFields, writeWorkflowFile } from "@weir/domain";
import { conventionChoices } from "@weir/flow-metrics";
import { readNativeFile } from "@weir/storage";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { badNative, linesOfNative, nativeFile } from "../../native-board.ts";
import { type Progress, progressOn } from "../../progress.ts";
import { reaching } from "../../read-files.ts";
import type { Verb } from "../../verb.ts";
import { type ForeignFlags, planOf, withForeignFlags } from "../import-options.ts";
import { analyse, type AnalysisOptions } from "./analysis.ts";
import { chosenHistory } from "./chosen-history.ts";
import { figures } from "./figures.ts";
import type { Switches } from "./asking.ts";
import { type FlowHistory, historyOfBoard, historyOfPlan } from "./flow-history.ts";
import { report } from "./report/report.ts";

interface Instant {
  readonly text: string;
  readonly ms: number;
}
interface Flags extends ForeignFlags, Switches {
  readonly asOf?: Instant;
  readonly at: readonly Instant[];
  readonly filter?: string;
  readonly json?: true;
  readonly report?: string;
}

function instant(value: string): Instant {
  const read = parseInstant(value);
  if (read === undefined) throw new InvalidArgumentError(text("cli.expected", { expected: expectedInstant }));
  return { text: value, ms: Date.parse(read) };
}

function choice(flag: string, name: keyof Switches, described: string): Option {
  const option = new Option(flag, described).choices(conventionChoices[name]).default(conventionChoices[name][0]);
  // Commander takes `--no-observed-start` for the opposite of a flag `--observed-start`.
  option.negate = false;
  return option;
}

/** `weir analyse FILE...`: the flow figures of foreign files; no server, nothing stored. */
export const analyseVerb: Verb = (program, io) => {
  withForeignFlags(program.command("analyse").description(text("cli.verb.analyse")))
    .option("--as-of <instant>", text("cli.flag.as-of"), instant)
    .option("--at <instant>", text("cli.flag.at"), (value, all: readonly Instant[]) => [...all, instant(value)], [])
    .addOption(choice("--cycle <view>", "cycle", text("cli.flag.cycle")))
    .addOption(choice("--percentile <kind>", "percentile", text("cli.flag.percentile")))
    .addOption(choice("--no-observed-start <rule>", "noObservedStart", text("cli.flag.no-observed-start")))
    .addOption(choice("--cfd <reading>", "cfd", text("cli.flag.cfd")))
    .option("--filter <text>", text("cli.flag.filter"))
    .addOption(new Option("--json", text("cli.flag.json")).conflicts("report"))
    .option("--report <file>", text("cli.flag.report"))
    .action((files: readonly string[], flags: Flags) => run(files, flags, io));
};

async function run(files: readonly string[], flags: Flags, io: Io): Promise<void> {
  const tell = progressOn(files, io);
  tell("reading");
  const whole = await historyIn(files, flags, io, tell);
  tell("figuring");
  const asOf = flags.asOf?.ms ?? Date.parse(whole.lastEventAt);
  const history = flags.filter === undefined ? whole : chosenHistory(whole, flags.filter, asOf);
  const { cycle, percentile, noObservedStart, cfd } = flags;
  const options: AnalysisOptions = {
    switches: { cycle, percentile, noObservedStart, cfd },
    at: flags.at,
    asOf,
  };
  if (flags.report !== undefined) {
    const name = flags.report;
    reaching(name, () => writeFileSync(resolve(io.cwd, name), report(history, options)));
    io.err(text("cli.report-written", { name }));
  } else if (flags.json) io.out(JSON.stringify(analyse(history, options), undefined, 2));
  else io.out(figures(analyse(history, options)));
}

async function historyIn(files: readonly string[], flags: Flags, io: Io, tell: Progress): Promise<FlowHistory> {
  const native = nativeFile(files, flags.format, io);
  if (native === undefined) {
    const plan = planOf(files, flags, io, tell.plan && { tell: tell.plan });
    if (flags.workflow === undefined) tellProposal(plan, io, flags.json === true);
    return historyOfPlan(plan);
  }
  if (flags.workflow !== undefined) throw new Exit(2, text("cli.native-workflow", { name: native.name }));
  const board = await readNativeFile(linesOfNative(native));
  if ("problems" in board) throw badNative(native, board.problems);
  return historyOfBoard(board);
}

/** The workflow that was made up, and what in it is a guess; on stderr, so that stdout holds the figures alone. */
function tellProposal(plan: ImportPlan, io: Io, isJson: boolean): void {
  io.err(text("cli.proposed-workflow"));
  if (!isJson) io.err(writeWorkflowFile(plan.proposedWorkflow).trimEnd());
  const offered = offeredFields(plan.sourceFields);
  if (!isJson && offered !== "") io.err(offered);
  for (const guess of plan.guesses) io.err(`- ${spokenGuess(guess)}`);
  if (isJson) return;
  for (const warning of plan.warnings) io.err(`! ${spokenWarning(warning).message}`);
}
