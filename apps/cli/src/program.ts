import { Command, CommanderError } from "commander";
import { text } from "@weir/contract";
import { Exit } from "./exit.ts";
import { speakHelp } from "./help.ts";
import type { Io } from "./io.ts";
import type { Verb } from "./verb.ts";
import { adminVerb } from "./verbs/admin/admin.ts";
import { analyseVerb } from "./verbs/analyse/analyse.ts";
import { backupVerb } from "./verbs/backup/backup.ts";
import { checkVerb } from "./verbs/check/check.ts";
import { demoVerb } from "./verbs/demo/demo.ts";
import { exportVerb } from "./verbs/export/export.ts";
import { factVerb } from "./verbs/fact/fact.ts";
import { importVerb } from "./verbs/import/import.ts";
import { mapVerb } from "./verbs/map/map.ts";
import { restoreVerb } from "./verbs/restore/restore.ts";

const verbs: readonly Verb[] = [
  analyseVerb,
  importVerb,
  exportVerb,
  mapVerb,
  factVerb,
  backupVerb,
  restoreVerb,
  checkVerb,
  demoVerb,
  adminVerb,
];

/** Runs one command line; answers the exit code. */
export async function run(words: readonly string[], io: Io): Promise<0 | 1 | 2 | 3> {
  const program = new Command("weir").description(text("cli.description")).exitOverride();
  program.configureOutput({
    writeOut: (lines) => io.out(lines.trimEnd()),
    writeErr: (lines) => io.err(lines.trimEnd()),
  });
  speakHelp(program);
  for (const verb of verbs) verb(program, io);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof Exit) {
      for (const line of error.lines) io.err(line);
      return error.code;
    }
    // Commander has said what was wrong; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
