import type { Table } from "@weir/charts";
import type { ReactNode } from "react";
import { TableView } from "../../../charts/table-view.tsx";
import { say } from "../words.ts";

const rows = {
  lead: "leadTimeDays",
  process: "processTimeDays",
  waiting: "waitDays",
  activity: "activityRatio",
  rolled: "rolledCompleteAccurate",
  rate: "itemsPerWeek",
  deferred: "deferredDays",
} as const;

type Totals = Partial<Readonly<Record<(typeof rows)[keyof typeof rows], number | null>>>;

export interface TotalsTableProps {
  caption: string;
  columns: readonly { readonly heading: string; readonly totals: Totals }[];
}

/** Totals side by side: days, shares in percent, items. */
export function TotalsTable({ caption, columns }: TotalsTableProps): ReactNode {
  const table: Table = {
    columns: [
      { heading: say("future.figure"), kind: "text" },
      ...columns.map(({ heading }) => ({ heading, kind: "number" as const })),
    ],
    rows: (Object.keys(rows) as (keyof typeof rows)[])
      .filter((name) => name !== "deferred" || columns.some(({ totals }) => (totals.deferredDays ?? 0) > 0))
      .map((name) => [
        say(`future.${name}`),
        ...columns.map(({ totals }) => {
          const value = totals[rows[name]] ?? null;
          return value !== null && (name === "activity" || name === "rolled") ? value * 100 : value;
        }),
      ]),
  };
  return <TableView table={table} caption={caption} />;
}
