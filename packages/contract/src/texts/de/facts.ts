import type { factTexts } from "../facts.ts";
import { counted, type Translated } from "../texts-of.ts";

const many = (text: string, one: string, more: string): string => `${text} ${text === "1" ? one : more}`;

export const germanFactTexts: Translated<typeof factTexts> = {
  "facts.locale": "de-DE",
  "facts.differs":
    "Ein Ereignis {id} gibt es schon, und es sagt etwas anderes. Gilt das jetzt Gesagte, bitte mit „correct“ senden.",
  "facts.expected.board": "die Kennung eines vorhandenen Boards",
  "facts.expected.kind": "eines von deployment, incident, change, note",

  "facts.kind.deployment": "Deployment",
  "facts.kind.incident": "Störung",
  "facts.kind.change": "Änderung",
  "facts.kind.note": "Notiz",

  "facts.title": "Auslieferung",
  "facts.unfiltered": "Aus allen Auslieferungen und Vorfällen: Der Filter gilt für Karten.",
  "facts.show": "Markierungen",
  "facts.when": "Wann",
  "facts.what": "Was",
  "facts.table": "Markierungen in diesem Zeitfenster",
  "facts.marker": "{kind}: {title}",
  "facts.from-to": "{first} bis {last}",
  "facts.more": "und {count} weitere",

  "facts.metric.deployment-frequency": "Häufigkeit der Deployments",
  "facts.metric.change-lead-time": "Lieferzeit von Änderungen",
  "facts.metric.change-fail-rate": "Anteil fehlgeschlagener Änderungen",
  "facts.metric.failed-deployment-recovery-time": "Erholungszeit nach fehlgeschlagenem Deployment",
  "facts.metric.deployment-rework-rate": "Anteil ungeplanter Deployments",
  "facts.metric.time-to-restore": "Mittlere Zeit bis zur Wiederherstellung",
  "facts.percent": "{share} %",
  "facts.minutes": (v) => many(v.text, "Minute", "Minuten"),
  "facts.hours": (v) => many(v.text, "Stunde", "Stunden"),
  "facts.days": (v) => many(v.text, "Tag", "Tage"),
  "facts.per-week": "{count} pro Woche",
  "facts.deployments-on-days": (v) =>
    `${counted(v.deployments, "Deployment", "Deployments")} an ${counted(v.days, "Tag", "Tagen")}`,
  "facts.of-changes": (v) => `Median von ${counted(v.count, "Änderung", "Änderungen")}`,
  "facts.of-failures": (v) =>
    `Median von ${counted(v.count, "fehlgeschlagenem Deployment", "fehlgeschlagenen Deployments")}`,
  "facts.mean-of": (v) => `Mittel von ${counted(v.count, "Störung", "Störungen")}; Median ${v.median}`,
  "facts.open": (v) => `${v.count} offen, weggelassen`,
  "facts.negative": (v) => `${v.count} vor dem Commit ausgeliefert`,
  "facts.of-deployments": (v) => `${v.count} von ${counted(v.all, "Deployment", "Deployments")}`,
  "facts.unknown": "nicht bekannt",
  "facts.counted": "Gezählte Ereignisse",
  "facts.none-left-out": "Kein Ereignis ist weggelassen.",

  "facts.reason.outside-window": "außerhalb des Zeitfensters",
  "facts.reason.no-commit-time": "niemand hat die Zeit des Commits gesagt",
  "facts.reason.deployed-before": "schon vorher ausgeliefert",
  "facts.reason.not-recovered": "noch nicht erholt",
  "facts.reason.not-restored": "noch nicht wiederhergestellt",
  "facts.reason.unknown-deployment": "nennt ein Deployment, von dem niemand berichtet hat",

  "facts.empty.title": "Noch keine Deployments",
  "facts.empty.text":
    "Meldet die Pipeline jedes Deployment an Weir, zeichnen sich diese Zahlen und die Markierungen in den Diagrammen von selbst. Zum Beispiel:",
  "facts.example": "Was eine Pipeline ausführen kann",
  "facts.change-of": "{change}, von {deployment}",
  "facts.copy": "Kopieren",
  "facts.copied": "Kopiert",
};
