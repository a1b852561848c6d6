import { counted, textLocale } from "./texts-of.ts";

/** A number as it is read in a sentence. */
export interface WrittenQuantity {
  /** Rounded as it is read: grammar follows it. */
  value: number;
  text: string;
}

const one = (quantity: WrittenQuantity, singular: string, plural: string): string =>
  `${quantity.text} ${quantity.value === 1 ? singular : plural}`;

/** What drawings write: names of axes and columns, readings, descriptions for those who listen. */
export const chartTexts = {
  "charts.locale": textLocale,
  "charts.minutes-short": (v: WrittenQuantity) => `${v.text} min`,
  "charts.minutes-long": (v: WrittenQuantity) => one(v, "minute", "minutes"),
  "charts.hours-short": (v: WrittenQuantity) => `${v.text} h`,
  "charts.hours-long": (v: WrittenQuantity) => one(v, "hour", "hours"),
  "charts.days-short": (v: WrittenQuantity) => `${v.text} d`,
  "charts.days-long": (v: WrittenQuantity) => one(v, "day", "days"),
  "charts.percent": (v: { text: string }) => `${v.text} %`,
  "charts.items": (v: WrittenQuantity) => one(v, "item", "items"),
  "charts.unit-items": "Items",
  "charts.unit-days": "Days",
  "charts.unknown": "–",
  "charts.yes": "yes",
  "charts.no": "no",

  "charts.cumulative-flow": "Cumulative flow",
  "charts.cumulative-flow-description": (v: { from: string; to: string; stages: string }) =>
    `Cards that had reached each stage, day by day from ${v.from} to ${v.to}. At the end: ${v.stages}.`,
  "charts.column-day": "Day",
  "charts.column-cycle": "Approximate cycle time, days",
  "charts.column-discarded": "Discarded",

  "charts.cycle-time": "Cycle time",
  "charts.cycle-time-description": (v: { n: number; p50: string; p85: string }) =>
    `${v.n} finished items, a dot each. Half took ${v.p50} or less, 85 % took ${v.p85} or less.`,
  "charts.percentile": (v: { p: number; duration: string }) => `${v.p} % ≤ ${v.duration}`,
  "charts.few-items": "Too few items to say much at this percentile",
  "charts.column-card": "Card",
  "charts.column-started": "Started",
  "charts.column-finished": "Finished",
  "charts.column-days": "Days",
  "charts.dot": (v: { title: string; duration: string; day: string }) => `${v.title}: ${v.duration}, finished ${v.day}`,
  "charts.dots": (v: { count: number; duration: string }) => `${v.count} items at about ${v.duration}`,

  "charts.aging": "Ageing work in progress",
  "charts.aging-description": (v: { count: WrittenQuantity; oldest: string }) =>
    `${one(v.count, "item", "items")} in progress, each at its age. The oldest: ${v.oldest}.`,
  "charts.column-stage": "Stage",
  "charts.column-age": "Age, days",
  "charts.column-in-stage": "In this stage, days",
  "charts.column-blocked": "Blocked",
  "charts.aging-dot": (v: { title: string; age: string; inStage: string }) =>
    `${v.title}: ${v.age} old, ${v.inStage} in this stage`,
  "charts.aging-blocked": (v: { reading: string }) => `${v.reading}, blocked`,
  "charts.pace": (v: { p: number }) => `${v.p} %`,

  "charts.throughput": "Throughput",
  "charts.throughput-description": (v: { total: WrittenQuantity; from: string; to: string }) =>
    `${one(v.total, "item", "items")} finished from ${v.from} to ${v.to}, a bar for each period.`,
  "charts.throughput-unit-day": "Items finished a day",
  "charts.throughput-unit-week": "Items finished a week",
  "charts.throughput-mean-day": (v: { text: string }) => `${v.text} a day`,
  "charts.throughput-mean-week": (v: { text: string }) => `${v.text} a week`,
  "charts.throughput-bar": (v: { label: string; finished: WrittenQuantity }) =>
    `${v.label}: ${one(v.finished, "item", "items")} finished`,
  "charts.throughput-partial": (v: { reading: string }) => `${v.reading} (not a whole period)`,
  "charts.column-period": "Period",
  "charts.column-finished-count": "Finished",
  "charts.column-partial": "Part of a period",

  "charts.map": "Value stream map",
  "charts.map-description": (v: { steps: string; lead: string; ratio: string }) =>
    `The steps in order: ${v.steps}. Lead time ${v.lead} on average, of which at most ${v.ratio} in an active stage.`,
  "charts.map-description-known": (v: { steps: string; lead: string; ratio: string }) =>
    `The steps in order: ${v.steps}. Lead time ${v.lead} on average, of which ${v.ratio} is work.`,
  "charts.map-supplier": "Requests",
  "charts.map-customer": "Customer",
  "charts.map-per-week": (v: { text: string }) => `${v.text} a week`,
  "charts.map-process-time": "PT",
  "charts.map-lead-time": "LT",
  "charts.map-not-returned": "Not returned",
  "charts.map-usable": "Usable",
  "charts.map-in-progress": "WIP",
  "charts.map-items": "Items",
  "charts.map-at-most": (v: { text: string }) => `≤ ${v.text}`,
  "charts.map-total-lead": "Lead time",
  "charts.map-total-process": "Process time",
  "charts.map-total-wait": "Waiting",
  "charts.map-total-ratio": "Activity ratio",
  "charts.map-total-rolled": "Never returned",
  "charts.map-total-rate": "Items a week",
  "charts.map-complete-accurate": "%C&A",
  "charts.map-people": "People",
  "charts.map-total-complete-accurate": "Rolled %C&A",
  "charts.map-total-takt": "Takt",
  "charts.map-totals-calculated": "Calculated, average per item",
  "charts.map-longest-wait": (v: { described: string; step: string; duration: string }) =>
    `${v.described} Work waits longest for ${v.step}: ${v.duration}.`,
  "charts.map-cards": (v: { filter: string; met: number; of: number }) =>
    `${v.met} of ${counted(v.of, "card", "cards")}: ${v.filter}`,
  "charts.map-with-pins": (v: { told: string; pins: string }) => `${v.told} Possible waste: ${v.pins}.`,
  "charts.map-whole": "The whole",
  "charts.map-lane-count": (v: { text: string; most: string }) => `${v.text} of ${v.most}`,
  "charts.map-waits-in-lane": (v: { reading: string; most: number }) =>
    `${v.reading}, first in first out, at most ${v.most}`,
  "charts.map-either": (v: { number: number; of: number }) => `One of these ways: ${v.number} of ${v.of}`,
  "charts.map-way": "Way",
  "charts.map-dead-end": (v: { number: number; of: number }) =>
    `Side by side: ${v.number} of ${v.of}, and nobody waits for it`,
  "charts.map-branch": (v: { number: number; of: number }) => `Side by side: ${v.number} of ${v.of}`,
  "charts.map-aside": (v: { text: string }) => `(${v.text})`,
  "charts.map-step-of": (v: { step: string; board: string }) => `${v.step} · ${v.board}`,
  "charts.map-spoken-answered": (v: { label: string; value: string }) => `${v.label} ${v.value}, answered`,
  "charts.map-spoken-mapped": (v: { label: string; value: string }) => `${v.label} ${v.value}, from people's knowledge`,
  "charts.map-spoken-calculated": (v: { label: string; value: string }) => `${v.label} ${v.value}, calculated`,
  "charts.map-in-days": (v: { heading: string }) => `${v.heading}, days`,
  "charts.map-origin": (v: { heading: string }) => `${v.heading}: source`,
  "charts.map-origin-measured": "measured",
  "charts.map-origin-answered": "answered",
  "charts.map-origin-mapped": "mapped",
  "charts.map-origin-calculated": "calculated",
  "charts.map-waiting-now": "Waiting now",
  "charts.map-lane-most": "FIFO lane, at most",
  "charts.map-pull-most": "Pulled, at most",
  "charts.map-legend-inventory": "Inventory: what waits",
  "charts.map-legend-lane": "FIFO lane: a queue with a limit",
  "charts.map-legend-push": "Push",
  "charts.map-legend-pull": "Pull: a limit holds",
  "charts.map-legend-rework": "Rework, with its share",
  "charts.map-legend-at-most": "Upper bound",
  "charts.map-legend-hand-made": "Added by hand, on no board",
  "charts.map-legend-either": "A card goes one of these ways",
  "charts.map-legend-dead-end": "Nobody waits for it",
  "charts.map-legend-answered": "Answered by receivers",
  "charts.map-legend-mapped": "From people's knowledge",
  "charts.map-legend-calculated": "Calculated",
  "charts.map-legend-pin": "Possible waste",
  "charts.map-legend-burst": "Improvement idea",
  "charts.map-legend-change-added": "New",
  "charts.map-legend-change-changed": "Different",
  "charts.map-legend-change-removed": "Left out",
  "charts.map-rework": (v: { from: string; to: string; count: WrittenQuantity; share: string }) =>
    `Rework from ${v.from} back to ${v.to}: ${one(v.count, "time", "times")}, ${v.share} of all stays in ${v.from}`,
  "charts.map-rework-label": (v: { count: string; share: string }) => `${v.count}× · ${v.share}`,
  "charts.map-rework-count": (v: { count: string }) => `${v.count}×`,
  "charts.map-more-rework": (v: { count: number }) => `+ ${v.count} more rework in the table`,
  "charts.map-waits": (v: { step: string; duration: string; count: WrittenQuantity }) =>
    `Waiting for ${v.step}: ${v.duration}, ${one(v.count, "item", "items")} now`,
  "charts.map-pull": (v: { limit: number }) => `max ${v.limit}`,
  "charts.map-totals": "Totals, average per item",
  "charts.map-wait": "Waiting",
  "charts.map-from": "From",
  "charts.map-to": "To",
  "charts.map-times": "Times",
  "charts.map-share": "Share",
  "charts.progress": (v: { figure: string }) => `${v.figure} since the target was set`,
  "charts.progress-summary": (v: { figure: string; set: string; now: string; target: string }) =>
    `${v.figure}: ${v.set} when set, ${v.now} now, target ${v.target}.`,
  "charts.progress-too-early": (v: { figure: string; set: string; target: string }) =>
    `${v.figure}: ${v.set} when set, target ${v.target}. Too few items were finished since to tell it now.`,
  "charts.progress-way": (v: { summary: string; share: string }) => `${v.summary} ${v.share} of the way.`,
  "charts.progress-further": (v: { summary: string }) => `${v.summary} That is further away than when it was set.`,
  "charts.progress-reached": (v: { summary: string }) => `${v.summary} It is reached.`,
  "charts.progress-set": (v: { text: string }) => `${v.text} when set`,
  "charts.progress-target": (v: { text: string }) => `Target ${v.text}`,
  "charts.progress-now": (v: { text: string }) => `${v.text} now`,
  "charts.progress-point": (v: { day: string; text: string; items: WrittenQuantity }) =>
    `${v.day}: ${v.text}, ${one(v.items, "item", "items")} finished`,
  "charts.progress-few": (v: { day: string; items: WrittenQuantity }) =>
    `${v.day}: ${one(v.items, "item", "items")} finished, too few to tell`,
  "charts.progress-unit-share": "Per cent",

  "charts.handoffs": "Hand-offs: who waits for whom",
  "charts.handoffs-description": (v: { who: number; ways: number; longest: string }) =>
    `${v.who} who hand on work to each other, in ${v.ways === 1 ? "1 way" : `${v.ways} ways`}. The longest wait: ${v.longest}.`,
  "charts.handoffs-reading": (v: { from: string; to: string; count: WrittenQuantity; wait: string }) =>
    `${v.from} hands on to ${v.to} ${one(v.count, "time", "times")}; work lies ${v.wait} each time`,
  "charts.handoffs-more": (v: { count: number }) => `+ ${v.count} more in the matrix`,
  "charts.handoffs-giver": "From, to",
  "charts.handoffs-cards": "Cards",
  "charts.handoffs-wait": "Waited, days",
  "charts.handoffs-mean-wait": "Each, days",
} as const;
