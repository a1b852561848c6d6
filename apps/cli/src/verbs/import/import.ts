import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { type SpokenWarning, spokenWarning, text } from "@weir/contract";
import {
  answersIn,
  boardOfPlan,
  importRecordOf,
  recordedImports,
  soloViewer,
  stageIdsOf,
  stagesMissingOn,
} from "@weir/domain";
import type { Workspace } from "@weir/storage";
import { boardNamed } from "../../boards.ts";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { badNative, linesOfNative, nativeFile } from "../../native-board.ts";
import { type Progress, progressOn } from "../../progress.ts";
import { filesNamed, reachingLater, readWorkflowText } from "../../read-files.ts";
import { type FolderFlag, reach, type Server, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import type { Verb } from "../../verb.ts";
import { type ForeignFlags, planOf, withForeignFlags } from "../import-options.ts";

interface Flags extends ForeignFlags, FolderFlag {
  readonly board?: string;
  readonly name?: string;
}

interface Done {
  readonly boardId: string;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly movedSince: readonly { readonly cardId: string }[];
  readonly warnings: readonly Pick<SpokenWarning, "code" | "message" | "examples">[];
}

/** `weir import FILE...`: takes a foreign history in. */
export const importVerb: Verb = (program, io) => {
  withFolderFlag(withForeignFlags(program.command("import").description(text("cli.verb.import"))))
    .option("--board <board>", text("cli.flag.board"))
    .option("--name <name>", text("cli.flag.name"))
    .action(async (files: readonly string[], flags: Flags) => {
      const tell = progressOn(files, io);
      const done = await reach(flags, io, {
        atServer(server) {
          tell("sending");
          return sendFiles(server, files, flags, io);
        },
        inFolder(workspace) {
          tell("reading");
          return takeIn(workspace, files, flags, io, tell);
        },
      });
      const { boardId, imported, alreadyThere, movedSince, warnings } = done;
      for (const { code, message, examples } of warnings) {
        io.err(`! ${message}`);
        // A guess is there to be looked over: each is told, not only how many there are.
        if (code === "guessed") for (const guess of examples) io.err(`- ${guess}`);
      }
      if (movedSince.length > 0) {
        const cards = movedSince.map(({ cardId }) => cardId).slice(0, 5);
        io.err(`! ${text("cli.moved-since", { count: movedSince.length, cards: cards.join(", ") })}`);
      }
      io.out(text("cli.imported", { board: boardId, imported, alreadyThere }));
    });
};

async function takeIn(
  workspace: Workspace,
  files: readonly string[],
  flags: Flags,
  io: Io,
  tell: Progress,
): Promise<Done> {
  const native = nativeFile(files, flags.format, io);
  if (native !== undefined) {
    // As another Weir wrote it: ids, seqs, actors and times stay.
    const outcome = accepted(await workspace.importNative(linesOfNative(native), soloViewer));
    if ("problems" in outcome) throw badNative(native, outcome.problems);
    const { boardId, seq } = outcome;
    return { boardId, imported: seq, alreadyThere: 0, movedSince: [], warnings: [] };
  }
  const named = flags.board === undefined ? undefined : boardNamed(await workspace.boards(soloViewer), flags.board);
  const board = named && (await workspace.board(named.boardId, soloViewer));
  const boardId = board?.boardId ?? io.newId();
  const stageId = stageIdsOf(board?.stages ?? []);
  const known = board && { recorded: recordedImports(board), timeZone: board.timeZone, fields: board.fields };
  const plan = planOf(files, flags, io, {
    ...(tell.plan && { tell: tell.plan }),
    stageId,
    ...known,
    cardId: (id) => `${boardId}.${id}`,
  });
  const missing = board ? stagesMissingOn(plan, board) : [];
  if (board && missing.length > 0) {
    const present = board.stages.map(({ name }) => name).join(", ");
    throw new Exit(1, text("cli.stages-missing", { stages: missing.join(", "), present }));
  }
  tell("storing");
  const request = {
    commandId: io.newId(),
    boardId,
    ...(board ? {} : { create: boardOfPlan(plan, flags.name) }),
    facts: plan.events,
    people: plan.people.map(({ id, name }) => ({ personId: id, name })),
    record: importRecordOf(
      plan,
      files.map((file) => basename(file)),
    ),
  };
  const report = accepted(await workspace.appendImport(request, soloViewer));
  return {
    boardId,
    imported: report.appended,
    alreadyThere: report.alreadyThere,
    movedSince: report.movedSince,
    warnings: plan.warnings.map(spokenWarning),
  };
}

async function sendFiles({ client }: Server, files: readonly string[], flags: Flags, io: Io): Promise<Done> {
  const form = new FormData();
  // Left on disk until they are sent: how much is too much is the server's to say.
  for (const { path, name } of filesNamed(files, io))
    form.append("file", await reachingLater(name, () => openAsBlob(path)), basename(name));
  // Sent again on the way, they must not make a second board.
  form.append("commandId", io.newId());
  if (flags.workflow !== undefined) form.append("workflow", readWorkflowText(flags.workflow, io));
  if (flags.format !== undefined) form.append("format", flags.format);
  for (const [answer, value] of Object.entries(answersIn(flags))) form.append(answer, value);
  if (flags.name !== undefined) form.append("name", flags.name);
  if (flags.board !== undefined) {
    const { boards } = await client.boards();
    form.append("board", boardNamed(boards, flags.board).boardId);
  }
  const answer = await client.importFile({ form });
  if (!("boardId" in answer)) throw new Error("an import was asked for, not a preview");
  const { boardId, imported, alreadyThere, movedSince, warnings } = answer;
  return { boardId, imported, alreadyThere, movedSince, warnings: warnings.map(spokenWarning) };
}
