import type { ImportWorkflow } from "@weir/contract";

export type DateOrder = "day-first" | "month-first";

/** What the page has to say about the files when it sends them. */
export interface ImportWishes {
  readonly workflow?: ImportWorkflow | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly name?: string | undefined;
}

/** The multipart form of a preview or an import. Fields go first, so that a server can read them before the files. */
export function importForm(files: readonly File[], { workflow, dateOrder, name }: ImportWishes): FormData {
  const form = new FormData();
  if (workflow !== undefined) form.set("workflow", JSON.stringify(workflow));
  if (dateOrder !== undefined) form.set("dateOrder", dateOrder);
  if (name !== undefined && name.trim() !== "") form.set("name", name.trim());
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
