import { text } from "@weir/contract";
import type { Analysis } from "./analysis.ts";

type Cell = string | number | null;

/** Days as people read them; "–" where not known. */
const days = (value: number | null): string => (value === null ? "–" : value.toFixed(value < 10 ? 2 : 1));
const share = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);

/** Columns padded to their widest cell, numbers to the right. */
function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => (cell === null ? "–" : String(cell))));
  const widths = header.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return cells.map(line).join("\n");
}

const durationRow = (name: string, figures: Analysis["cycleTimeDays"]): Cell[] => {
  const { n, min, max, mean, p50, p70, p85, p95 } = figures;
  return [name, n, ...[min, mean, p50, p70, p85, p95, max].map(days)];
};

/** The figures of an analysis for reading at a terminal. */
export function figures(analysis: Analysis): string {
  const { source, counts, conventions } = analysis;
  const head = text("cli.figures.head", {
    format: source.format,
    items: source.items,
    events: source.events,
    from: source.firstEventAt.slice(0, 10),
    to: source.asOf.slice(0, 10),
  });
  const weeks = analysis.throughput.weeks.filter(({ finished }) => finished > 0);
  const blocks = [
    head,
    text("cli.figures.counts", counts),
    text("cli.figures.moves", counts),
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
    table(
      [text("cli.figures.stage-time"), text("cli.figures.items"), "mean", "50 %", "85 %"],
      analysis.stageTime.map(({ stage, items, meanDays, p50Days, p85Days }) => [
        stage,
        items,
        days(meanDays),
        days(p50Days),
        days(p85Days),
      ]),
    ),
    text("cli.figures.efficiency", {
      value: share(analysis.flowEfficiency.value),
      active: days(analysis.flowEfficiency.activeDays),
      total: days(analysis.flowEfficiency.totalDays),
    }),
    valueStream(analysis),
    text("cli.figures.conventions", conventions),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function momentTable({ at, wip, occupancy, cumulative }: Analysis["at"][number]): string {
  const head = text("cli.figures.at", { at, flow: wip.flow, board: wip.board });
  const rows = Object.keys(occupancy).map((stage) => [stage, occupancy[stage] ?? null, cumulative[stage] ?? null]);
  return `${head}\n${table([text("cli.figures.stage"), text("cli.figures.there"), text("cli.figures.arrived")], rows)}`;
}

function valueStream({ valueStream: { steps, rework } }: Analysis): string {
  if (steps.length === 0) return "";
  const stepTable = table(
    [
      text("cli.figures.step"),
      text("cli.figures.items"),
      text("cli.figures.wait"),
      text("cli.figures.process"),
      text("cli.figures.not-returned"),
    ],
    steps.map(({ stage, items, waitDays, processTimeDays, completeAccurate }) => [
      stage,
      items,
      days(waitDays.mean),
      `≤ ${days(processTimeDays.mean)}`,
      `≤ ${share(completeAccurate)}`,
    ]),
  );
  const back = rework.map(({ from, to, count, share: part }) =>
    text("cli.figures.rework", { from, to, count, share: share(part) }),
  );
  return [stepTable, ...back].join("\n");
}
