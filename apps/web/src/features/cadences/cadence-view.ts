import { cadenceKinds, type CadenceKind } from "@weir/domain";
import { isDay } from "../../lib/time.ts";

export const reviewWeeks = [1, 2, 4, 13] as const;

/** What the address says of the page of meetings. */
export interface CadenceView {
  readonly meeting: CadenceKind;
  readonly weeks: (typeof reviewWeeks)[number];
  /** The last day of the period, a local day of the board; absent: the last one there is something of. */
  readonly until?: string;
}

const usualWeeks = 4;

/** Reads an address; what it does not know has its default. */
export function readCadenceView(search: Readonly<Record<string, unknown>>): CadenceView {
  const { meeting, weeks, until } = search;
  return {
    meeting: cadenceKinds.find((kind) => kind === meeting) ?? "stand-up",
    weeks: reviewWeeks.find((count) => count === Number(weeks)) ?? usualWeeks,
    ...(typeof until === "string" && isDay(until) && { until }),
  };
}

/** As it stands in the address: what is usual is left out. */
export const addressOf = ({ meeting, weeks, until }: CadenceView): Record<string, string | number> => ({
  ...(meeting !== "stand-up" && { meeting }),
  ...(weeks !== usualWeeks && { weeks }),
  ...(until !== undefined && { until }),
});
