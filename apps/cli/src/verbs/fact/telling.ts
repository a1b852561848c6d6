import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { expectedInstant, parseInstant, text } from "@weir/contract";
import { changesIn, type OutsideFact, readFactsFile } from "@weir/domain";
import { happenedAt, instantFields } from "@weir/flow-metrics";
import { importProblemLines } from "../../problem-lines.ts";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { readFiles } from "../../read-files.ts";
import { type FolderFlag, withFolderFlag } from "../../reach.ts";
import { maxImportBytes } from "../../setting.ts";
import { type TellFlags, tell } from "./tell.ts";

interface FactFlags extends FolderFlag, TellFlags {
  readonly id?: string;
  readonly at?: string;
  readonly service?: string;
  readonly title?: string;
  readonly change?: readonly object[];
  readonly failed?: true;
  readonly recoveredAt?: string;
  readonly unplanned?: true;
  readonly fixes?: string;
  readonly restoredAt?: string;
  readonly causedBy?: string;
}

/** The verbs that tell facts: one for each kind, and one for files. */
export function addTelling(fact: Command, io: Io): void {
  const kind = (name: OutsideFact["kind"]): Command =>
    withCommonFlags(fact.command(name).description(text(`cli.verb.fact.${name}`))).action(
      (...given: readonly unknown[]) => tellOne(name, given, io),
    );

  kind("deployment")
    .argument("<id>", text("cli.arg.fact-id"))
    .option("--change <change>", text("cli.flag.fact.change"), gathered)
    .option("--failed", text("cli.flag.fact.failed"))
    .option("--recovered-at <instant>", text("cli.flag.fact.recovered-at"), instant)
    .option("--unplanned", text("cli.flag.fact.unplanned"))
    .option("--fixes <incident>", text("cli.flag.fact.fixes"))
    .option("--title <words>", text("cli.flag.fact.title"));
  kind("incident")
    .argument("<id>", text("cli.arg.fact-id"))
    .option("--restored-at <instant>", text("cli.flag.fact.restored-at"), instant)
    .option("--caused-by <deployment>", text("cli.flag.fact.caused-by"))
    .option("--title <words>", text("cli.flag.fact.title"));
  kind("change").argument("<id>", text("cli.arg.fact-id")).option("--title <words>", text("cli.flag.fact.title"));
  kind("note").argument("<title>", text("cli.arg.note")).option("--id <id>", text("cli.flag.fact.id"));

  withTellFlags(fact.command("import").description(text("cli.verb.fact.import")))
    .argument("<file>", text("cli.arg.fact-file"))
    .action((file: string, flags: FolderFlag & TellFlags) => tellFile(file, flags, io));
}

/** What says nothing about the fact itself. */
const withTellFlags = (command: Command): Command =>
  withFolderFlag(command)
    .option("--correct", text("cli.flag.fact.correct"))
    .option("--reason <words>", text("cli.flag.fact.reason"));

const withCommonFlags = (command: Command): Command =>
  withTellFlags(command)
    .option("--at <instant>", text("cli.flag.fact.at"), instant)
    .option("--service <name>", text("cli.flag.fact.service"))
    .option("--board <board>", text("cli.flag.fact.board"), listed);

/** Arguments come first, then the flags. */
async function tellOne(kind: OutsideFact["kind"], given: readonly unknown[], io: Io): Promise<void> {
  const instantField = instantFields[kind];
  const [argument] = given as [string];
  const { id, at, change, data, board, correct, reason, ...fields } = given[1] as FactFlags;
  const named = kind === "note" ? { factId: id ?? io.newId(), title: argument } : { factId: argument };
  const changes = change === undefined ? {} : { changes: change };
  const told = { kind, ...named, ...(at !== undefined && { [instantField]: at }), ...changes, ...fields };
  const flags = {
    ...(data !== undefined && { data }),
    ...(board !== undefined && { board }),
    ...(correct && { correct }),
    ...(reason !== undefined && { reason }),
  };
  const inWords = ({ path }: { path: string }): string => path.replace(/^facts\[0\]\.?/, "");
  // Said again without its instant it is the same fact; corrected, it keeps what is not said anew.
  const lean = (_: unknown, known: readonly OutsideFact[]): unknown => {
    const before = known.find((each) => each.factId === told.factId && each.kind === kind);
    const instantAlone = { [instantField]: before === undefined ? io.now() : happenedAt(before) };
    return { ...(correct ? before : {}), ...instantAlone, ...told };
  };
  await tell({ facts: [told], lean, place: (problem) => ({ ...problem, path: inWords(problem) }) }, flags, io);
}

async function tellFile(name: string, flags: FolderFlag & TellFlags, io: Io): Promise<void> {
  const [file] = readFiles([name], io, maxImportBytes(io));
  if (file === undefined) throw new Exit(1, text("cli.unreachable", { name, reason: text("cli.fact.no-file") }));
  const read = readFactsFile(file);
  if ("problems" in read) throw new Exit(1, ...importProblemLines(read.problems));
  const at = basename(name);
  await tell({ facts: read.facts, place: (problem) => ({ file: at, ...read.place(problem) }) }, flags, io);
}

function instant(value: string): string {
  const read = parseInstant(value);
  if (read === undefined) throw new InvalidArgumentError(text("cli.expected", { expected: expectedInstant }));
  return read;
}

const gathered = (value: string, before: readonly object[] = []): readonly object[] => [...before, ...changesIn(value)];
const listed = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
