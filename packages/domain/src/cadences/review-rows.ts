import type { DeliverySheet, MetricId } from "@weir/flow-metrics";

/** What a row of the sheet counts in. */
type ReviewUnit = "items" | "days" | "share" | "at-most-share";

export interface ReviewRow {
  readonly id: ReviewRowId;
  /** The metric that the figure is, for its definition. */
  readonly metric: MetricId;
  /** The metric that lists its cards; absent: none does. */
  readonly cardsBy?: MetricId;
  readonly unit: ReviewUnit;
  /** Null where it is not known. */
  readonly value: number | null;
  /** Read off fewer items than its percentile needs. */
  readonly lowN?: true;
  /** At the end of the period, not over it. */
  readonly atEnd?: true;
}

export const reviewParts = {
  done: ["finished", "started", "discarded", "upstream"],
  time: ["cycle-p50", "cycle-p85", "cycle-p95", "lead-p85", "expectation"],
  now: ["wip", "age", "oldest"],
  quality: ["efficiency", "blocked", "returned", "accurate"],
} as const;
export type ReviewPart = keyof typeof reviewParts;
export type ReviewRowId = (typeof reviewParts)[ReviewPart][number];

/** The figures of a sheet, one a row. */
export function reviewRow(id: ReviewRowId, sheet: DeliverySheet): ReviewRow {
  const { cycleTimeDays: cycle, customerLeadTimeDays: lead, passes, returned } = sheet;
  switch (id) {
    case "finished":
      return { id, metric: "throughput", cardsBy: "customer-lead-time", unit: "items", value: sheet.finished };
    case "started":
      return { id, metric: "arrivals-departures", unit: "items", value: sheet.started };
    case "discarded":
      return { id, metric: "arrivals-departures", unit: "items", value: sheet.discarded };
    case "upstream": {
      const metric = "upstream-discards";
      return { id, metric, cardsBy: metric, unit: "share", value: sheet.upstream.share };
    }
    case "cycle-p50":
    case "cycle-p85":
    case "cycle-p95": {
      const name = id === "cycle-p50" ? "p50" : id === "cycle-p85" ? "p85" : "p95";
      const low = cycle.lowN.includes(name) ? ({ lowN: true } as const) : {};
      return { id, metric: "cycle-time", cardsBy: "cycle-time", unit: "days", value: cycle[name], ...low };
    }
    case "lead-p85": {
      const metric = "customer-lead-time";
      const low = lead.lowN.includes("p85") ? ({ lowN: true } as const) : {};
      return { id, metric, cardsBy: metric, unit: "days", value: lead.p85, ...low };
    }
    case "expectation":
      return { id, metric: "sle", cardsBy: "cycle-time", unit: "share", value: sheet.expectation.attainment };
    case "wip":
      return { id, metric: "wip", cardsBy: "work-item-age", unit: "items", value: sheet.wip, atEnd: true };
    case "age": {
      const metric = "work-item-age";
      return { id, metric, cardsBy: metric, unit: "days", value: sheet.totalAgeDays, atEnd: true };
    }
    case "oldest": {
      const metric = "work-item-age";
      return { id, metric, cardsBy: metric, unit: "days", value: sheet.oldest?.ageDays ?? null, atEnd: true };
    }
    case "efficiency":
      return { id, metric: "flow-efficiency", unit: "share", value: sheet.flowEfficiency };
    case "blocked":
      return { id, metric: "blocker-clusters", cardsBy: "blocked-time", unit: "days", value: sheet.blockers.days };
    case "returned":
      return { id, metric: "value-stream", unit: "share", value: passes === 0 ? null : returned / passes };
    case "accurate":
      return { id, metric: "value-stream", unit: "at-most-share", value: sheet.rolledCompleteAccurate };
  }
}
