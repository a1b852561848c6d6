import type { chartTexts, WrittenQuantity } from "../charts.ts";
import type { Translated } from "../texts-of.ts";

const one = (quantity: WrittenQuantity, singular: string, plural: string): string =>
  `${quantity.text} ${quantity.value === 1 ? singular : plural}`;

const cards = (quantity: WrittenQuantity): string => one(quantity, "Karte", "Karten");

export const germanChartTexts: Translated<typeof chartTexts> = {
  "charts.locale": "de-DE",
  "charts.minutes-short": (v) => `${v.text} Min.`,
  "charts.minutes-long": (v) => one(v, "Minute", "Minuten"),
  "charts.hours-short": (v) => `${v.text} Std.`,
  "charts.hours-long": (v) => one(v, "Stunde", "Stunden"),
  "charts.days-short": (v) => `${v.text} T.`,
  "charts.days-long": (v) => one(v, "Tag", "Tage"),
  "charts.percent": (v) => `${v.text} %`,
  "charts.items": cards,
  "charts.unit-items": "Karten",
  "charts.unit-days": "Tage",
  "charts.unknown": "–",
  "charts.yes": "ja",
  "charts.no": "nein",

  "charts.cumulative-flow": "Kumulatives Flussdiagramm",
  "charts.cumulative-flow-description": (v) =>
    `Karten, die jede Phase erreicht hatten, Tag für Tag von ${v.from} bis ${v.to}. Am Ende: ${v.stages}.`,
  "charts.column-day": "Tag",
  "charts.column-cycle": "Ungefähre Durchlaufzeit, Tage",
  "charts.column-discarded": "Verworfen",

  "charts.cycle-time": "Durchlaufzeit",
  "charts.cycle-time-description": (v) =>
    `${v.n} fertige Karten, ein Punkt für jede. Die Hälfte brauchte höchstens ${v.p50}, 85 % brauchten höchstens ${v.p85}.`,
  "charts.percentile": (v) => `${v.p} % ≤ ${v.duration}`,
  "charts.few-items": "Zu wenige Karten, um bei diesem Perzentil viel zu sagen",
  "charts.column-card": "Karte",
  "charts.column-started": "Begonnen",
  "charts.column-finished": "Fertig",
  "charts.column-days": "Tage",
  "charts.dot": (v) => `${v.title}: ${v.duration}, fertig ${v.day}`,
  "charts.dots": (v) => `${v.count} Karten bei etwa ${v.duration}`,

  "charts.aging": "Alter der laufenden Arbeit",
  "charts.aging-description": (v) => `${cards(v.count)} in Arbeit, jede bei ihrem Alter. Die älteste: ${v.oldest}.`,
  "charts.column-stage": "Phase",
  "charts.column-age": "Alter, Tage",
  "charts.column-in-stage": "In dieser Phase, Tage",
  "charts.column-blocked": "Blockiert",
  "charts.aging-dot": (v) => `${v.title}: ${v.age} alt, ${v.inStage} in dieser Phase`,
  "charts.aging-blocked": (v) => `${v.reading}, blockiert`,
  "charts.pace": (v) => `${v.p} %`,

  "charts.throughput": "Durchsatz",
  "charts.throughput-description": (v) =>
    `${cards(v.total)} fertig von ${v.from} bis ${v.to}, ein Balken für jeden Zeitraum.`,
  "charts.throughput-unit-day": "Fertige Karten pro Tag",
  "charts.throughput-unit-week": "Fertige Karten pro Woche",
  "charts.throughput-mean-day": (v) => `${v.text} pro Tag`,
  "charts.throughput-mean-week": (v) => `${v.text} pro Woche`,
  "charts.throughput-bar": (v) => `${v.label}: ${cards(v.finished)} fertig`,
  "charts.throughput-partial": (v) => `${v.reading} (kein ganzer Zeitraum)`,
  "charts.column-period": "Zeitraum",
  "charts.column-finished-count": "Fertig",
  "charts.column-partial": "Teil eines Zeitraums",

  "charts.map": "Wertstromdiagramm",
  "charts.map-description": (v) =>
    `Die Schritte der Reihe nach: ${v.steps}. Lieferzeit im Mittel ${v.lead}, davon höchstens ${v.ratio} in einer aktiven Phase.`,
  "charts.map-supplier": "Anfragen",
  "charts.map-customer": "Kunde",
  "charts.map-per-week": (v) => `${v.text} pro Woche`,
  "charts.map-process-time": "BZ",
  "charts.map-lead-time": "LZ",
  "charts.map-not-returned": "Angenommen",
  "charts.map-usable": "Brauchbar",
  "charts.map-answers": "Antworten",
  "charts.map-in-progress": "WIP",
  "charts.map-items": "Karten",
  "charts.map-at-most": (v) => `≤ ${v.text}`,
  "charts.map-total-lead": "Lieferzeit",
  "charts.map-total-process": "Bearbeitungszeit",
  "charts.map-total-wait": "Wartezeit",
  "charts.map-total-ratio": "Aktivitätsanteil",
  "charts.map-total-rolled": "Nie zurückgegeben",
  "charts.map-total-rate": "Karten pro Woche",
  "charts.map-rework": (v) =>
    `Nacharbeit von ${v.from} zurück zu ${v.to}: ${one(v.count, "Mal", "Mal")}, ${v.share} aller Aufenthalte in ${v.from}`,
  "charts.map-rework-label": (v) => `${v.count}× · ${v.share}`,
  "charts.map-rework-count": (v) => `${v.count}×`,
  "charts.map-more-rework": (v) => `+ ${v.count} weitere in der Tabelle`,
  "charts.map-waits": (v) => `Warten auf ${v.step}: ${v.duration}, jetzt ${cards(v.count)}`,
  "charts.map-pull": (v) => `max. ${v.limit}`,
  "charts.map-totals": "Summen, im Mittel je Karte",
  "charts.map-wait": "Wartezeit",
  "charts.map-from": "Von",
  "charts.map-to": "Nach",
  "charts.map-times": "Anzahl",
  "charts.map-share": "Anteil",
};
