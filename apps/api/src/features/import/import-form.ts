import { hash } from "node:crypto";
import { answersIn, type ImportAnswers } from "@weir/domain";
import { routes } from "@weir/contract";
import { itemsOf } from "../../plugins/validation.ts";
import { RequestProblem, invalid } from "../../problems.ts";
import type { SpooledFile, Upload } from "./upload.ts";

/** What was handed in: the files, and the answers to an earlier preview. */
export interface ImportForm {
  readonly files: readonly SpooledFile[];
  readonly answers: ImportAnswers;
  /** What the files are said to be. */
  readonly format?: string;
  readonly workflow?: string;
  /** Where a proposal is at home, unless the board that takes it in says so. */
  readonly timeZone?: string;
  readonly name?: string;
  readonly board?: string;
  readonly commandId?: string;
  /** A digest of all of it but the command's id. */
  readonly content: string;
}

/** Checks the fields beside the files by the contract's schema. */
export function readForm({ files, fields }: Pick<Upload, "files" | "fields">): ImportForm {
  const parsed = routes.importFile.body.safeParse({ ...fields }, { reportInput: true });
  if (!parsed.success) throw new RequestProblem(invalid(parsed.error.issues.flatMap(itemsOf)));
  const { workflow, format, timeZone, name, board, commandId } = parsed.data;
  const answers = answersIn(parsed.data);
  return {
    files,
    answers,
    ...(workflow !== undefined && { workflow }),
    ...(format !== undefined && { format }),
    ...(timeZone !== undefined && { timeZone }),
    ...(name !== undefined && { name }),
    ...(board !== undefined && { board }),
    ...(commandId !== undefined && { commandId }),
    content: digestOf([
      workflow,
      format,
      timeZone,
      answers,
      name,
      board,
      files.map((file) => [file.name, file.digest]),
    ]),
  };
}

const digestOf = (content: unknown): string => hash("sha256", JSON.stringify(content), "base64url");
