/** One column of the table that says what a drawing shows. `kind` decides how cells are written: a share (0..1) as per cent. */
export interface TableColumn {
  readonly heading: string;
  readonly kind: "text" | "number" | "share";
}

export type Cell = string | number | null;

/** A drawing as a table: for those who read rather than look, and for CSV. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A spreadsheet runs cells that begin so as formulas (CWE-1236); a quote before them stops it. */
const runsAsFormula = /^[=+\-@\t\r]/;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = runsAsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table as CSV (RFC 4180: CRLF, quotes doubled), numbers unrounded with a point, unknown cells
 * empty. Texts that a spreadsheet would run as a formula are preceded by a quote.
 */
export function toCsv(table: Table): string {
  const lines = [table.columns.map((column) => column.heading), ...table.rows];
  return lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");
}
