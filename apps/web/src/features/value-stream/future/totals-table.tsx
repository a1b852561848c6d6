import type { Table } from "@weir/charts";
import type { ReactNode } from "react";
import { TableView } from "../../../charts/table-view.tsx";
import { differenceText, figureNames, figureOf, figureText, type ToldFigures } from "./figures.ts";
import { sayFuture } from "./words.ts";

export interface TotalsTableProps {
  caption: string;
  columns: readonly { readonly heading: string; readonly totals: ToldFigures }[];
  /** How much the last one differs from the first. */
  withDifference?: boolean;
}

/** Totals side by side, each figure with its unit. */
export function TotalsTable({ caption, columns, withDifference = false }: TotalsTableProps): ReactNode {
  const headings = columns.map(({ heading }) => heading);
  if (withDifference) headings.push(sayFuture("future.difference"));
  const table: Table = {
    columns: [
      { heading: sayFuture("future.figure"), kind: "text" },
      ...headings.map((heading) => ({ heading, kind: "number" as const })),
    ],
    rows: figureNames
      .filter((name) => name !== "deferred" || columns.some(({ totals }) => (totals.deferredDays ?? 0) > 0))
      .map((name) => {
        const values = columns.map(({ totals }) => figureOf(totals, name));
        const difference = differenceText(name, values[0] ?? null, values.at(-1) ?? null);
        return [
          sayFuture(`future.${name}`),
          ...values.map((value) => figureText(name, value)),
          ...(withDifference ? [difference] : []),
        ];
      }),
  };
  return <TableView table={table} caption={caption} />;
}
