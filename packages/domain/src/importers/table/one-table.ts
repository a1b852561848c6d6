import { readTable, type Table } from "../guard/read-table.ts";
import { BadInput } from "../import-problem.ts";
import type { SniffedFile } from "../sniffed-file.ts";

/** The one table of a format that comes in a file; another file beside it, or JSON, is a problem. */
export function oneTable([file, other]: readonly SniffedFile[]): Table {
  if (file?.kind === "text" && !other) return readTable(file.name, file.text);
  if (file && !other) throw new BadInput({ code: "bad-csv", file: file.name, row: 1, value: file.kind.toUpperCase() });
  throw new BadInput({ code: "mixed-formats", file: (other ?? file)?.name ?? "", value: (other ?? file)?.name ?? "" });
}
