import { formatDuration, formatNumber } from "../format.ts";
import type { Table } from "../table.ts";
import type { HandoffMapOptions, HandoffTie } from "./geometry.ts";

type Words = Pick<HandoffMapOptions, "words" | "nameOf">;

/** A row a way, the longest wait first. */
export function handoffTable(ties: readonly HandoffTie[], { words, nameOf }: Words): Table {
  return {
    columns: [
      { heading: words["charts.map-from"], kind: "text" },
      { heading: words["charts.map-to"], kind: "text" },
      { heading: words["charts.map-times"], kind: "number" },
      { heading: words["charts.handoffs-cards"], kind: "number" },
      { heading: words["charts.handoffs-wait"], kind: "number" },
      { heading: words["charts.handoffs-mean-wait"], kind: "number" },
    ],
    rows: ties.map(({ from, to, count, cards, waitDays, meanWaitDays }) => [
      nameOf(from),
      nameOf(to),
      count,
      cards,
      waitDays,
      meanWaitDays,
    ]),
  };
}

/** Givers down, takers across: how often, and the wait of each. Nobody hands on to themselves. */
export function handoffMatrix(ties: readonly HandoffTie[], { words, nameOf }: Words): Table {
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), words["charts.locale"]),
  );
  const cell = (tie: HandoffTie | undefined): string => {
    if (tie === undefined) return "";
    const count = formatNumber(tie.count, words["charts.locale"]);
    return tie.meanWaitDays === null
      ? words["charts.map-rework-count"]({ count })
      : words["charts.map-rework-label"]({ count, share: formatDuration(tie.meanWaitDays, words, "short") });
  };
  return {
    columns: [
      { heading: words["charts.handoffs-giver"], kind: "text" },
      ...ids.map((id) => ({ heading: nameOf(id), kind: "text" as const })),
    ],
    rows: ids.map((giver) => [
      nameOf(giver),
      ...ids.map((taker) => cell(ties.find(({ from, to }) => from === giver && to === taker))),
    ]),
  };
}
