/** A length of time as a sentence part: the rounded number for grammar, its text for reading. */
export interface Quantity {
  readonly value: number;
  readonly text: string;
}

/**
 * Every word a drawing writes, by key. The catalogue in `@weir/contract` (texts of the room
 * "charts") is of this shape; numbers and dates arrive already written.
 */
export interface ChartWords {
  /** BCP 47 tag by which numbers and dates are written. */
  readonly "charts.locale": string;
  readonly "charts.minutes-short": (v: Quantity) => string;
  readonly "charts.minutes-long": (v: Quantity) => string;
  readonly "charts.hours-short": (v: Quantity) => string;
  readonly "charts.hours-long": (v: Quantity) => string;
  readonly "charts.days-short": (v: Quantity) => string;
  readonly "charts.days-long": (v: Quantity) => string;
  readonly "charts.percent": (v: { readonly text: string }) => string;
  readonly "charts.items": (v: Quantity) => string;
  readonly "charts.unit-items": string;
  readonly "charts.unit-days": string;
  readonly "charts.unknown": string;
  readonly "charts.yes": string;
  readonly "charts.no": string;

  readonly "charts.cumulative-flow": string;
  readonly "charts.cumulative-flow-description": (v: {
    readonly from: string;
    readonly to: string;
    readonly stages: string;
  }) => string;
  readonly "charts.column-day": string;
  readonly "charts.column-cycle": string;
  readonly "charts.column-discarded": string;

  readonly "charts.cycle-time": string;
  readonly "charts.cycle-time-description": (v: {
    readonly n: number;
    readonly p50: string;
    readonly p85: string;
  }) => string;
  readonly "charts.percentile": (v: { readonly p: number; readonly duration: string }) => string;
  readonly "charts.few-items": string;
  readonly "charts.column-card": string;
  readonly "charts.column-started": string;
  readonly "charts.column-finished": string;
  readonly "charts.column-days": string;
  readonly "charts.dot": (v: { readonly title: string; readonly duration: string; readonly day: string }) => string;
  readonly "charts.dots": (v: { readonly count: number; readonly duration: string }) => string;

  readonly "charts.aging": string;
  readonly "charts.aging-description": (v: { readonly count: Quantity; readonly oldest: string }) => string;
  readonly "charts.column-stage": string;
  readonly "charts.column-age": string;
  readonly "charts.column-in-stage": string;
  readonly "charts.column-blocked": string;
  readonly "charts.aging-dot": (v: {
    readonly title: string;
    readonly age: string;
    readonly inStage: string;
  }) => string;
  readonly "charts.aging-blocked": (v: { readonly reading: string }) => string;
  readonly "charts.pace": (v: { readonly p: number }) => string;

  readonly "charts.throughput": string;
  readonly "charts.throughput-description": (v: {
    readonly total: Quantity;
    readonly from: string;
    readonly to: string;
  }) => string;
  readonly "charts.throughput-unit-day": string;
  readonly "charts.throughput-unit-week": string;
  readonly "charts.throughput-mean-day": (v: { readonly text: string }) => string;
  readonly "charts.throughput-mean-week": (v: { readonly text: string }) => string;
  readonly "charts.throughput-bar": (v: { readonly label: string; readonly finished: Quantity }) => string;
  readonly "charts.throughput-partial": (v: { readonly reading: string }) => string;
  readonly "charts.column-period": string;
  readonly "charts.column-finished-count": string;
  readonly "charts.column-partial": string;

  readonly "charts.map": string;
  readonly "charts.map-description-known": (v: {
    readonly steps: string;
    readonly lead: string;
    readonly ratio: string;
  }) => string;
  readonly "charts.map-description": (v: {
    readonly steps: string;
    readonly lead: string;
    readonly ratio: string;
  }) => string;
  readonly "charts.map-supplier": string;
  readonly "charts.map-customer": string;
  readonly "charts.map-per-week": (v: { readonly text: string }) => string;
  readonly "charts.map-process-time": string;
  readonly "charts.map-lead-time": string;
  readonly "charts.map-not-returned": string;
  readonly "charts.map-usable": string;
  readonly "charts.map-complete-accurate": string;
  readonly "charts.map-people": string;
  readonly "charts.map-in-progress": string;
  readonly "charts.map-items": string;
  readonly "charts.map-at-most": (v: { readonly text: string }) => string;
  readonly "charts.map-total-lead": string;
  readonly "charts.map-total-process": string;
  readonly "charts.map-total-wait": string;
  readonly "charts.map-total-ratio": string;
  readonly "charts.map-total-rolled": string;
  readonly "charts.map-total-complete-accurate": string;
  readonly "charts.map-total-rate": string;
  readonly "charts.map-total-takt": string;
  readonly "charts.map-totals-calculated": string;
  readonly "charts.map-longest-wait": (v: {
    readonly described: string;
    readonly step: string;
    readonly duration: string;
  }) => string;
  readonly "charts.map-cards": (v: { readonly filter: string; readonly met: number; readonly of: number }) => string;
  readonly "charts.map-with-pins": (v: { readonly told: string; readonly pins: string }) => string;
  readonly "charts.map-whole": string;
  readonly "charts.map-lane-count": (v: { readonly text: string; readonly most: string }) => string;
  readonly "charts.map-waits-in-lane": (v: { readonly reading: string; readonly most: number }) => string;
  readonly "charts.map-either": (v: { readonly number: number; readonly of: number }) => string;
  readonly "charts.map-way": string;
  readonly "charts.map-dead-end": (v: { readonly number: number; readonly of: number }) => string;
  readonly "charts.map-branch": (v: { readonly number: number; readonly of: number }) => string;
  readonly "charts.map-aside": (v: { readonly text: string }) => string;
  readonly "charts.map-step-of": (v: { readonly step: string; readonly board: string }) => string;
  readonly "charts.map-spoken-answered": (v: { readonly label: string; readonly value: string }) => string;
  readonly "charts.map-spoken-mapped": (v: { readonly label: string; readonly value: string }) => string;
  readonly "charts.map-spoken-calculated": (v: { readonly label: string; readonly value: string }) => string;
  readonly "charts.map-in-days": (v: { readonly heading: string }) => string;
  readonly "charts.map-origin": (v: { readonly heading: string }) => string;
  readonly "charts.map-origin-measured": string;
  readonly "charts.map-origin-answered": string;
  readonly "charts.map-origin-mapped": string;
  readonly "charts.map-origin-calculated": string;
  readonly "charts.map-waiting-now": string;
  readonly "charts.map-lane-most": string;
  readonly "charts.map-pull-most": string;
  readonly "charts.map-legend-inventory": string;
  readonly "charts.map-legend-lane": string;
  readonly "charts.map-legend-push": string;
  readonly "charts.map-legend-pull": string;
  readonly "charts.map-legend-rework": string;
  readonly "charts.map-legend-at-most": string;
  readonly "charts.map-legend-hand-made": string;
  readonly "charts.map-legend-either": string;
  readonly "charts.map-legend-dead-end": string;
  readonly "charts.map-legend-answered": string;
  readonly "charts.map-legend-mapped": string;
  readonly "charts.map-legend-calculated": string;
  readonly "charts.map-legend-pin": string;
  readonly "charts.map-legend-burst": string;
  readonly "charts.map-legend-change-added": string;
  readonly "charts.map-legend-change-changed": string;
  readonly "charts.map-legend-change-removed": string;
  readonly "charts.map-rework": (v: {
    readonly from: string;
    readonly to: string;
    readonly count: Quantity;
    readonly share: string;
  }) => string;
  readonly "charts.map-rework-label": (v: { readonly count: string; readonly share: string }) => string;
  readonly "charts.map-rework-count": (v: { readonly count: string }) => string;
  readonly "charts.map-more-rework": (v: { readonly count: number }) => string;
  readonly "charts.map-waits": (v: {
    readonly step: string;
    readonly duration: string;
    readonly count: Quantity;
  }) => string;
  readonly "charts.map-pull": (v: { readonly limit: number }) => string;
  readonly "charts.map-totals": string;
  readonly "charts.map-wait": string;
  readonly "charts.map-from": string;
  readonly "charts.map-to": string;
  readonly "charts.map-times": string;
  readonly "charts.map-share": string;

  readonly "charts.progress": (v: { readonly figure: string }) => string;
  readonly "charts.progress-summary": (v: {
    readonly figure: string;
    readonly set: string;
    readonly now: string;
    readonly target: string;
  }) => string;
  readonly "charts.progress-too-early": (v: {
    readonly figure: string;
    readonly set: string;
    readonly target: string;
  }) => string;
  readonly "charts.progress-way": (v: { readonly summary: string; readonly share: string }) => string;
  readonly "charts.progress-further": (v: { readonly summary: string }) => string;
  readonly "charts.progress-reached": (v: { readonly summary: string }) => string;
  readonly "charts.progress-set": (v: { readonly text: string }) => string;
  readonly "charts.progress-target": (v: { readonly text: string }) => string;
  readonly "charts.progress-now": (v: { readonly text: string }) => string;
  readonly "charts.progress-point": (v: {
    readonly day: string;
    readonly text: string;
    readonly items: Quantity;
  }) => string;
  readonly "charts.progress-few": (v: { readonly day: string; readonly items: Quantity }) => string;
  readonly "charts.progress-unit-share": string;

  readonly "charts.handoffs": string;
  readonly "charts.handoffs-description": (v: {
    readonly who: number;
    readonly ways: number;
    readonly longest: string;
  }) => string;
  readonly "charts.handoffs-reading": (v: {
    readonly from: string;
    readonly to: string;
    readonly count: Quantity;
    readonly wait: string;
  }) => string;
  readonly "charts.handoffs-more": (v: { readonly count: number }) => string;
  readonly "charts.handoffs-giver": string;
  readonly "charts.handoffs-cards": string;
  readonly "charts.handoffs-wait": string;
  readonly "charts.handoffs-mean-wait": string;
}
