import { formatDays, formatShare, type Cell, type Table, type TableColumn } from "@weir/charts";
import { useState, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import styles from "./table-view.module.css";
import { say, words } from "./words.ts";

const firstRows = 200;

const written = (cell: Cell, kind: TableColumn["kind"] | undefined): string => {
  if (cell === null) return words["charts.unknown"];
  if (typeof cell === "number" && kind === "share") return formatShare(cell, words);
  return typeof cell === "number" ? formatDays(cell, words["charts.locale"]) : cell;
};

/** A drawing as a table. Long ones open with their first rows, and say so. */
export function TableView({ table, caption }: { table: Table; caption: string }): ReactNode {
  const [all, setAll] = useState(false);
  const rows = all ? table.rows : table.rows.slice(0, firstRows);
  return (
    <div className={styles.scroll} role="group" tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.heading} scope="col" data-kind={column.kind}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" data-kind={table.columns[column]?.kind}>
                    {written(cell, table.columns[column]?.kind)}
                  </th>
                ) : (
                  <td key={column} data-kind={table.columns[column]?.kind}>
                    {written(cell, table.columns[column]?.kind)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length && (
        <p className={styles.more}>
          {say("analytics.rows-shown", { shown: rows.length, all: table.rows.length })}{" "}
          <Button size="small" onClick={() => setAll(true)}>
            {say("analytics.all-rows")}
          </Button>
        </p>
      )}
    </div>
  );
}
