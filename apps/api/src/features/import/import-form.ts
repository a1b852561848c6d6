import type { ImportAnswers } from "@weir/domain";
import { routes } from "@weir/contract";
import { itemsOf } from "../../plugins/validation.ts";
import { RequestProblem, invalid } from "../../problems.ts";
import type { SpooledFile, Upload } from "./upload.ts";

/** What was handed in: the files, and the answers to an earlier preview. */
export interface ImportForm {
  readonly files: readonly SpooledFile[];
  readonly answers: ImportAnswers;
  readonly workflow?: string;
  readonly name?: string;
  readonly board?: string;
}

/** Checks the fields beside the files by the contract's schema. */
export function readForm({ files, fields }: Pick<Upload, "files" | "fields">): ImportForm {
  const parsed = routes.importFile.body.safeParse({ ...fields }, { reportInput: true });
  if (!parsed.success) throw new RequestProblem(invalid(parsed.error.issues.flatMap(itemsOf)));
  const { workflow, dateOrder, name, board } = parsed.data;
  return {
    files,
    answers: dateOrder === undefined ? {} : { dateOrder },
    ...(workflow !== undefined && { workflow }),
    ...(name !== undefined && { name }),
    ...(board !== undefined && { board }),
  };
}
