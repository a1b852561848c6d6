import type { ImportWorkflow } from "@weir/contract";
import { locale } from "../../lib/locale.ts";

export type DateOrder = "day-first" | "month-first";

/** Answers to the questions of a reading, by the question's id. */
type ImportAnswers = Readonly<Record<string, string>>;

/** What a person decides beside the stages. */
export interface ImportChoices {
  /** By the id of the question. */
  readonly answers?: ImportAnswers | undefined;
  /** What the files are; absent: found out from what is in them. */
  readonly format?: string | undefined;
  /** Name of the new board. */
  readonly name?: string | undefined;
  /** The board that takes the history in; absent: a new one. */
  readonly board?: string | undefined;
}

interface BesideChoices {
  /** Makes a retry safe. */
  readonly commandId?: string;
  /** Where a proposal is at home. */
  readonly timeZone?: string | undefined;
}

/** The multipart form of a preview or an import. Fields go first, so that a server can read them before the files. */
export function importForm(
  files: readonly File[],
  { answers = {}, format, name = "", board, commandId, timeZone }: ImportChoices & BesideChoices,
  workflow?: ImportWorkflow,
): FormData {
  const form = new FormData();
  if (commandId !== undefined) form.set("commandId", commandId);
  if (workflow !== undefined) form.set("workflow", JSON.stringify(workflow));
  if (format !== undefined) form.set("format", format);
  if (timeZone !== undefined) form.set("timeZone", timeZone);
  for (const [question, answer] of Object.entries(answers)) form.set(question, answer);
  if (board !== undefined) form.set("board", board);
  else if (name.trim() !== "") form.set("name", name.trim());
  for (const file of files) form.append("file", file, file.name);
  return form;
}

const units = [
  ["megabyte", 1_000_000],
  ["kilobyte", 1000],
  ["byte", 1],
] as const;

/** Bytes as a person reads them. */
export function fileSize(bytes: number): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? units[2];
  const amount = bytes / size;
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

/** Several files go by the name of their folder. */
export function nameOf(files: readonly File[]): string {
  const first = files[0];
  if (first === undefined) return "";
  const folder = first.webkitRelativePath?.split("/")[0];
  return files.length > 1 && folder ? folder : first.name;
}
