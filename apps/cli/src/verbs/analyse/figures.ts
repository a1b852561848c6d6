import { text } from "@weir/contract";
import { onOneLine } from "../../on-one-line.ts";
import type { Analysis, Moment } from "./analysis.ts";

type Cell = string | number | null;

/** Days as people read them; "–" where not known. */
const days = (value: number | null): string => (value === null ? "–" : value.toFixed(value < 10 ? 2 : 1));
const share = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);

/** Columns padded to their widest cell, numbers to the right. */
function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => (cell === null ? "–" : onOneLine(String(cell)))));
  const widths = header.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return cells.map(line).join("\n");
}

const durationRow = (name: string, figures: Analysis["cycleTimeDays"]): Cell[] => {
  const { n, min, max, mean, p50, p70, p85, p95 } = figures;
  return [name, n, ...[min, mean, p50, p70, p85, p95, max].map(days)];
};

/** The figures of an analysis for reading at a terminal; what is not known is left out. */
export function figures(analysis: Analysis): string {
  const { source, counts, conventions, throughput } = analysis;
  const weeks = throughput.weeks.filter(({ finished }) => finished > 0);
  const blocks = [
    text("cli.figures.head", {
      format: source.format,
      items: source.items,
      events: source.events,
      from: source.firstEventAt.slice(0, 10),
      to: source.asOf.slice(0, 10),
    }),
    chosenLine(analysis),
    text("cli.figures.counts", counts),
    movesLine(counts),
    table(
      [text("cli.figures.days"), "n", "min", "mean", "50 %", "70 %", "85 %", "95 %", "max"],
      [
        durationRow(text("cli.figures.cycle-time"), analysis.cycleTimeDays),
        durationRow(text("cli.figures.lead-time"), analysis.customerLeadTimeDays),
      ],
    ),
    table(
      [text("cli.figures.week"), text("cli.figures.finished")],
      weeks.map(({ week, finished }) => [week, finished]),
    ),
    ...analysis.at.map(momentTable),
    stageTimes(analysis.stageTime),
    efficiency(analysis.flowEfficiency),
    valueStream(analysis.valueStream),
    text("cli.figures.conventions", conventions),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Which cards the figures are of, where not of all. */
export const chosenLine = ({ filter, cards }: Pick<Analysis, "filter" | "cards">): string =>
  filter === undefined || cards === undefined ? "" : text("cli.cards-chosen", { ...cards, filter: onOneLine(filter) });

function movesLine(counts: Analysis["counts"]): string {
  const { transitions, backwardMoves, itemsMovedBackward, reopened, noObservedStart } = counts;
  if (transitions === null) return "";
  return text("cli.figures.moves", {
    transitions,
    backwardMoves: backwardMoves ?? 0,
    itemsMovedBackward: itemsMovedBackward ?? 0,
    reopened: reopened ?? 0,
    noObservedStart: noObservedStart ?? 0,
  });
}

function momentTable({ at, wip, occupancy, cumulative }: Moment): string {
  if (occupancy === null || cumulative === null) return text("cli.figures.at-flow", { at, flow: wip.flow });
  const head = text("cli.figures.at", { at, flow: wip.flow, board: wip.board ?? 0 });
  const rows = Object.keys(occupancy).map((stage) => [stage, occupancy[stage] ?? null, cumulative[stage] ?? null]);
  return `${head}\n${table([text("cli.figures.stage"), text("cli.figures.there"), text("cli.figures.arrived")], rows)}`;
}

function stageTimes(rows: Analysis["stageTime"]): string {
  if (rows === null) return "";
  return table(
    [text("cli.figures.stage-time"), text("cli.figures.items"), "mean", "50 %", "85 %"],
    rows.map(({ stage, items, meanDays, p50Days, p85Days }) => [
      stage,
      items,
      days(meanDays),
      days(p50Days),
      days(p85Days),
    ]),
  );
}

function efficiency(figure: Analysis["flowEfficiency"]): string {
  if (figure === null) return "";
  const { value, activeDays, totalDays } = figure;
  return text("cli.figures.efficiency", { value: share(value), active: days(activeDays), total: days(totalDays) });
}

function valueStream(stream: Analysis["valueStream"]): string {
  if (stream === null || stream.steps.length === 0) return "";
  const steps = table(
    [
      text("cli.figures.step"),
      text("cli.figures.items"),
      text("cli.figures.wait"),
      text("cli.figures.process"),
      text("cli.figures.not-returned"),
    ],
    stream.steps.map(({ stage, items, waitDays, processTimeDays, completeAccurate }) => [
      stage,
      items,
      days(waitDays.mean),
      `≤ ${days(processTimeDays.mean)}`,
      `≤ ${share(completeAccurate)}`,
    ]),
  );
  const back = stream.rework.map(({ from, to, count, share: part }) =>
    text("cli.figures.rework", { from, to, count, share: share(part) }),
  );
  return [steps, ...back].join("\n");
}
