import type { ImportWorkflow } from "@weir/contract";

export type DateOrder = "day-first" | "month-first";

/** What a person decides beside the stages. */
export interface ImportChoices {
  readonly dateOrder?: DateOrder | undefined;
  /** Name of the new board. */
  readonly name?: string | undefined;
  /** The board that takes the history in; absent: a new one. */
  readonly board?: string | undefined;
}

/** Beside the choices: what makes a retry safe. */
interface Retried {
  readonly commandId?: string;
}

/** The multipart form of a preview or an import. Fields go first, so that a server can read them before the files. */
export function importForm(
  files: readonly File[],
  { dateOrder, name = "", board, commandId }: ImportChoices & Retried,
  workflow?: ImportWorkflow,
): FormData {
  const form = new FormData();
  if (commandId !== undefined) form.set("commandId", commandId);
  if (workflow !== undefined) form.set("workflow", JSON.stringify(workflow));
  if (dateOrder !== undefined) form.set("dateOrder", dateOrder);
  if (board !== undefined) form.set("board", board);
  else if (name.trim() !== "") form.set("name", name.trim());
  for (const file of files) form.append("file", file, file.name);
  return form;
}

/** Bytes as a person reads them. */
export function fileSize(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(undefined, { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(
    amount,
  );
}
