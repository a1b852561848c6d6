import type { boardTexts } from "../board.ts";
import { counted, type Translated } from "../texts-of.ts";

/**
 * The words, so that one thing is called one thing in every room: board Board, card Karte, stage Phase, lane Bahn, row
 * Zeile, column (of a table) Spalte, queue Warteschlange, WIP limit WIP-Limit, class of service Serviceklasse, expedite
 * Beschleunigt, blocked blockiert, blocker Blockade, policy Regel, cycle time Durchlaufzeit, lead time Lieferzeit,
 * throughput Durchsatz, work in progress laufende Arbeit (WIP), value stream Wertstrom, its map Wertstromdiagramm, waste
 * Verschwendung, rework Nacharbeit, handoff Übergabe, cumulative flow diagram kumulatives Flussdiagramm, flow efficiency
 * Flusseffizienz, item (of a source) Vorgang, request Anfrage, inbox Posteingang, discard verwerfen, workspace
 * Arbeitsbereich, owner Inhaber, link Link, view Ansicht. People are not addressed where an infinitive does ("Noch einmal
 * versuchen"), and with "Sie" where one must.
 */
export const germanBoardTexts: Translated<typeof boardTexts> = {
  "board.loading": "Das Board wird geladen",
  "board.stage-list": "Phasen",
  "board.cards-of": "Karten in {stage}",
  "board.stage-menu": "{stage} ändern",
  "board.in-row": "{stage} in {row}",
  "board.open-policy": "Regeln von {stage}",
  "board.list-stage": "{stage} als Liste zeigen",
  "board.fold-stage": "{stage} einklappen",
  "board.add-card": "Karte hinzufügen",
  "board.add-card-to": "Karte hinzufügen in {stage}",
  "board.new-card": "Titel der neuen Karte",
  "board.new-card-hint": "Enter fügt sie hinzu und bleibt hier, Esc schließt.",
  "board.added": "{title} in {stage} hinzugefügt.",
  "board.add-stage": "Phase hinzufügen",
  "board.selected": ", ausgewählt",
  "board.changed": ", seit dem letzten Besuch geändert",
  "board.card-menu": "{title} bewegen oder ändern",
  "board.filter": "Karten finden",
  "board.filter-hint": "Wörter oder ein Feld wie label:zahlung, person:@me, due:..@today",
  "board.look": "Reihenfolge und Ansichten",
  "board.look-sorted": "Reihenfolge und Ansichten: sortiert",
  "board.look-view": "Reihenfolge und Ansichten: {name}",
  "board.view-gone": "Diese Ansicht gibt es nicht mehr. Alle Karten sind zu sehen.",
  "board.order-by-hand": "Von Hand ordnen",
  "board.empty.text": "Noch nichts hier. Die erste Karte kommt in {stage}.",
  "board.no-stages.text": "Eine Phase ist ein Schritt der Arbeit, von links nach rechts.",
  "board.put-away": (v) => `und ${counted(v.count, "weitere Karte", "weitere Karten")}, fertig und archiviert`,
  "board.archived": "Dieses Board ist archiviert. Es lässt sich lesen, aber nicht ändern.",
  "board.undo": "Rückgängig",
  "board.palette": "Befehle",

  "wip.over": "über dem Limit",
  "wip.at": "am Limit",
  "wip.under": "unter dem Minimum",
  "wip.said": (v) =>
    [
      counted(v.count, "Karte", "Karten"),
      v.max === undefined ? "" : `Limit ${v.max}`,
      v.min === undefined ? "" : `Minimum ${v.min}`,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),

  "drag.instructions": "Leertaste hebt an. Pfeiltasten bewegen, Leertaste oder Enter legt ab, Escape bricht ab.",
  "drag.instructions-rows":
    "Leertaste hebt an. Pfeiltasten bewegen, Bild auf und Bild ab wechseln die Zeile, Leertaste oder Enter legt ab, Escape bricht ab.",
  "drag.lifted": "{title} angehoben. {stage}, Position {place} von {of}.",
  "drag.lifted-many": (v) =>
    `${v.title} angehoben, mit ${counted(v.count - 1, "ausgewählten Karte", "ausgewählten Karten")}. ${v.stage}, Position ${v.place} von ${v.of}.`,
  "drag.over": "{stage}, Position {place} von {of}. {consequence}",
  "drag.dropped": "{title} liegt in {stage}, Position {place} von {of}.",
  "drag.refused": "{title} bleibt in {stage}.",
  "drag.cancelled": "Abgebrochen. {title} liegt wieder in {stage}.",
  "drag.nowhere": "Weiter geht es hier nicht.",

  "card.blocked-since": "Seit {span} blockiert: {reason}",
  "card.expedite": "Beschleunigt",
  "card.intangible": "Unbestimmt",
  "card.age-here": "{span}, hier {here}",
  "card.here": "hier {span}",
  "card.took": "dauerte {span}",
  "card.pace": "{span} alt. 85 % der Karten hier sind nach höchstens {expected} fertig.",
  "card.age-hint": "Begonnen {when}",
  "card.stage-age-hint": "In dieser Phase seit: {when}",
  "card.due": "fällig {day}",
  "card.overdue": "überfällig seit {day}",
  "card.comments": (v) => counted(v.count, "Kommentar", "Kommentare"),
  "card.checklist": "{done} von {all} erledigt",
  "card.pending": "Noch nicht gespeichert: wartet auf den Server",

  "block.reason": "Worauf wird gewartet?",
  "block.save": "Blockieren",
  "block.cancel": "Abbrechen",
  "block.blocked": "{title} ist blockiert.",
  "block.unblocked": "{title} ist nicht mehr blockiert.",
};
