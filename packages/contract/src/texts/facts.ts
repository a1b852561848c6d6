import { counted, textLocale } from "./texts-of.ts";

const many = (text: string, unit: string): string => `${text} ${unit}${text === "1" ? "" : "s"}`;

/** Facts from outside: what is said where they come in, on the command line and on the page of figures. */
export const factTexts = {
  "facts.locale": textLocale,
  "facts.differs":
    "There is a fact {id} already, and it says something else. Send it with “correct” if what you say now holds.",
  "facts.expected.board": "the id of a board that is there",
  "facts.expected.kind": "one of deployment, incident, change, note",

  "facts.kind.deployment": "Deployment",
  "facts.kind.incident": "Incident",
  "facts.kind.change": "Change",
  "facts.kind.note": "Note",

  "facts.title": "Delivery",
  "facts.unfiltered": "Of all deployments and incidents: the filter is of cards.",
  "facts.show": "Markers",
  "facts.when": "When",
  "facts.what": "What",
  "facts.table": "Markers in this window",
  "facts.marker": "{kind}: {title}",
  "facts.from-to": "{first} to {last}",
  "facts.more": "and {count} more",

  "facts.metric.deployment-frequency": "Deployment frequency",
  "facts.metric.change-lead-time": "Change lead time",
  "facts.metric.change-fail-rate": "Change fail rate",
  "facts.metric.failed-deployment-recovery-time": "Failed deployment recovery time",
  "facts.metric.deployment-rework-rate": "Deployment rework rate",
  "facts.metric.time-to-restore": "Mean time to recovery",
  "facts.percent": "{share} %",
  "facts.minutes": (v: { text: string }) => many(v.text, "minute"),
  "facts.hours": (v: { text: string }) => many(v.text, "hour"),
  "facts.days": (v: { text: string }) => many(v.text, "day"),
  "facts.per-week": "{count} a week",
  "facts.deployments-on-days": (v: { deployments: number; days: number }) =>
    `${counted(v.deployments, "deployment", "deployments")} on ${counted(v.days, "day", "days")}`,
  "facts.of-changes": (v: { count: number }) => `median of ${counted(v.count, "change", "changes")}`,
  "facts.of-failures": (v: { count: number }) =>
    `median of ${counted(v.count, "failed deployment", "failed deployments")}`,
  "facts.mean-of": (v: { count: number; median: string }) =>
    `mean of ${counted(v.count, "incident", "incidents")}; median ${v.median}`,
  "facts.open": (v: { count: number }) => `${v.count} open, left out`,
  "facts.negative": (v: { count: number }) => `${v.count} deployed before the commit`,
  "facts.of-deployments": (v: { count: number; all: number }) =>
    `${v.count} of ${counted(v.all, "deployment", "deployments")}`,
  "facts.unknown": "not known",
  "facts.counted": "Facts counted",
  "facts.none-left-out": "No fact is left out.",

  "facts.reason.outside-window": "outside the window",
  "facts.reason.no-commit-time": "nobody said when it was committed",
  "facts.reason.deployed-before": "deployed before",
  "facts.reason.not-recovered": "not recovered yet",
  "facts.reason.not-restored": "not restored yet",
  "facts.reason.unknown-deployment": "names a deployment nobody told of",

  "facts.empty.title": "No deployments yet",
  "facts.empty.text":
    "Let your pipeline tell Weir of each deployment, and these figures and the markers on the charts draw themselves. For example:",
  "facts.example": "What a pipeline can run",
  "facts.change-of": "{change}, of {deployment}",
  "facts.copy": "Copy",
  "facts.copied": "Copied",
} as const;
