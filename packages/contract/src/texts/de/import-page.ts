import type { importPageTexts } from "../import-page.ts";
import { counted, type Translated } from "../texts-of.ts";

const items = (count: number): string => counted(count, "Vorgang", "Vorgänge");

const itemsMet = ({ count, amount }: { readonly count: number; readonly amount: string }): string =>
  count === 1 ? "1 Vorgang" : `${amount} Vorgänge`;

export const germanImportPageTexts: Translated<typeof importPageTexts> = {
  "import-page.title": "Ein Board mit seiner Vergangenheit importieren",
  "import-page.drop.title": "1. Der Export",
  "import-page.drop.here": "Den Export hier ablegen",
  "import-page.drop.over": "Loslassen, um zu sehen, was darin ist",
  "import-page.drop.choose": "Dateien auswählen",
  "import-page.drop.folder": "Ordner auswählen",
  "import-page.drop.kinds":
    "Trello JSON, Jira JSON (ein Suchergebnis oder ein Ordner mit einem Vorgang je Datei), Ereignisprotokolle (XES oder CSV), der Änderungsverlauf von Jira als CSV, CSV mit Daten. Auch mit gzip gepackt. Gelesen wird auf dem eigenen Rechner.",
  "import-page.drop.help.title": "Woher kommt er?",
  "import-page.drop.help.trello": "Trello: Menü des Boards, „Drucken, exportieren und teilen“, „Als JSON exportieren“.",
  "import-page.drop.help.jira":
    "Jira: die Antwort von /rest/api/3/search/jql?jql=project=ABC&expand=changelog&fields=*all, als Datei gespeichert.",
  "import-page.drop.help.csv":
    "CSV: eine Zeile je Vorgang mit id, name und einer Spalte für jede Phase mit dem Datum, an dem sie erreicht wurde.",
  "import-page.drop.help.log":
    "Ereignisprotokoll: XES (.xes, .xes.gz), wie Process-Mining-Werkzeuge es schreiben, oder CSV mit einer Zeile je Ereignis: Fall, Aktivität, Zeit.",
  "import-page.drop.help.dates":
    "Daten: eine Abfrage von Azure DevOps oder „Export CSV“ von Jira; ohne Phasen gibt es Anzahlen, Durchlaufzeit und Durchsatz.",
  "import-page.drop.other": "Andere Dateien",
  "import-page.files": (v) => `${counted(v.count, "Datei", "Dateien")}, ${v.size}`,
  "import-page.reading": "{name} wird gelesen",

  "import-page.look.title": "2. Was Weir daraus macht",
  "import-page.look.ready": (v) =>
    `${v.name} ist gelesen: ${items(v.items)}. Bitte die Phasen durchsehen, dann importieren.`,
  "import-page.look.found": (v) =>
    `${v.format}: ${items(v.items)} mit ${counted(v.records, "festgehaltener Änderung", "festgehaltenen Änderungen")}`,
  "import-page.look.span": "{from} bis {to}",
  "import-page.look.finished": (v) => `${v.finished} fertig`,
  "import-page.look.would-be": (v) =>
    `Mit diesen Phasen ${v.finished === 1 ? "wäre" : "wären"} ${v.finished} von ${counted(v.items, "Vorgang", "Vorgängen")} fertig.`,
  "import-page.look.unfinished": (v) => `${v.unfinished} noch offen`,
  "import-page.look.discarded": (v) => `${v.discarded} aufgegeben`,
  "import-page.look.cycle-time": (v) => `85 % binnen ${v.days} ${v.days === "1" ? "Tag" : "Tagen"}`,
  "import-page.look.flow": "Das kumulative Flussdiagramm, das sich ergibt",
  "import-page.look.flow-empty": "Noch hat sich kein Vorgang bewegt, also gibt es keinen Fluss zu zeichnen.",
  "import-page.look.updating": "Wird mit diesen Phasen neu gelesen",
  "import-page.look.reset": "Zurück zum Vorschlag",

  "import-page.format.trello": "Trello-Board",
  "import-page.format.jira": "Jira-Vorgänge",
  "import-page.format": "Lesen als",
  "import-page.format.found-out": "was es zu sein scheint",
  "import-page.format.xes": "XES-Ereignisprotokoll",
  "import-page.format.jira-changelog-csv": "Änderungsverlauf aus Jira als CSV",
  "import-page.format.event-log-csv": "Ereignisprotokoll als CSV",
  "import-page.format.two-dates-csv": "CSV mit Daten, ohne Phasen",
  "import-page.format.stage-csv": "CSV mit einem Datum je Phase",
  "import-page.format.weir": "Weir-Board",
  "import-page.format.other": "Exportdatei",

  "import-page.stages.title": "Phasen",
  "import-page.stages.hint":
    "Von links nach rechts, wie die Arbeit fließt. Listen lassen sich in eine andere Phase ziehen; oder hier wählen, wohin sie gehören.",
  "import-page.stages.start": "Arbeit beginnt in",
  "import-page.stages.finish": "Arbeit ist fertig in",
  "import-page.stage.name": "Name der Phase {place}",
  "import-page.stage.kind": "Art von {name}",
  "import-page.kind.queue": "Warten",
  "import-page.kind.active": "Arbeit",
  "import-page.kind.done": "Fertig",
  "import-page.stage.items": (v) => items(v.items),
  "import-page.stage.left": "{name} nach links",
  "import-page.stage.right": "{name} nach rechts",
  "import-page.stage.remove": "{name} entfernen; was darin ist, liegt dann außerhalb des Flusses",
  "import-page.stage.add": "Phase hinzufügen",
  "import-page.stage.new": "Neue Phase",
  "import-page.stage.start": "Beginn",
  "import-page.stage.finish": "Ende",
  "import-page.stage.unnamed": "Eine Phase braucht einen Namen.",
  "import-page.stage.named-twice": "Eine andere Phase heißt schon so.",
  "import-page.stage.takes-nothing": "Hier kommt noch nichts herein",
  "import-page.source.where": "Wohin {name} gehört",
  "import-page.source.outside": "außerhalb des Flusses",
  "import-page.source.stays": "bleibt, wo es ist",
  "import-page.source.more": (v) => `und ${v.count} weitere`,
  "import-page.source.fewer": "weniger",
  "import-page.stays.title": "Bewegt nichts",
  "import-page.stays.hint": "Die Karte bleibt, wo sie ist; dass daran gearbeitet wurde, bleibt erhalten.",
  "import-page.outside.title": "Außerhalb des Flusses",
  "import-page.outside.hint": "Wer hier ankommt, verlässt das Board, ohne fertig zu sein.",
  "import-page.outside.none": "Nichts bleibt draußen",

  "import-page.many.title": (v) => `Viele auf einmal: ${v.count} Phasen der Quelle`,
  "import-page.many.sought": "Suche oder Muster",
  "import-page.many.hint": "* steht für beliebige Zeichen; Groß- und Kleinschreibung zählt.",
  "import-page.many.into": "kommt nach",
  "import-page.many.put": (v) => (v.count === 0 ? "Dorthin legen" : `${v.count} dorthin legen`),
  "import-page.many.else": (v) => `Alles andere (${v.count})`,
  "import-page.many.else.as-it-is": "wie vorgeschlagen",
  "import-page.many.patterns": "Muster",
  "import-page.many.pattern": (v) => `${v.text} → ${v.place} (${v.count})`,
  "import-page.many.forget": "Das Muster {text} vergessen; was es gelegt hat, bleibt dort",
  "import-page.many.list": "Phasen der Quelle",
  "import-page.many.found": (v) => `${v.found} von ${v.all}; Vorgänge kamen ${v.entered}-mal hinein`,
  "import-page.many.order": "Reihenfolge",
  "import-page.many.order.busiest": "Häufigste zuerst",
  "import-page.many.order.name": "Nach Namen",
  "import-page.many.order.source": "Wie in der Quelle",
  "import-page.many.more": (v) => `und ${v.count} weitere: Eine engere Suche zeigt sie`,

  "import-page.guess": "geraten",
  "import-page.guesses.title": (v) => `${counted(v.count, "Vermutung", "Vermutungen")} zum Durchsehen`,

  "import-page.fields.title": "Was noch mitkommt",
  "import-page.fields.hint":
    "Die Quelle hält mehr fest, als eine Karte Platz hat. Davon kommt nur mit, wovon Sie sagen, was es wird.",
  "import-page.fields.one": (v) => `${counted(v.items, "Eintrag", "Einträge")}: ${v.examples}`,
  "import-page.fields.as": "{field} wird",
  "import-page.fields.not": "Bleibt zurück",
  "import-page.fields.fits": "{kind} (passt)",
  "import-page.fields.size": "Die Größe",
  "import-page.fields.text": "Ein Textfeld",
  "import-page.fields.number": "Ein Zahlenfeld",
  "import-page.fields.choice": "Ein Auswahlfeld",
  "import-page.fields.date": "Ein Feld für Tage",
  "import-page.fields.link": "Ein Feld für Links",
  "import-page.types.title": "Welche Typen fließen",
  "import-page.types.hint":
    "Typen, die andere Vorgänge enthalten (Epics) oder Teil von einem sind (Unteraufgaben), würden Arbeit doppelt zählen.",
  "import-page.types.one": (v) => `${v.type} (${v.items})`,
  "import-page.types.untyped": "ohne Typ",

  "import-page.question.day-first": "Der Tag: {example}",
  "import-page.question.month-first": "Der Monat: {example}",
  "import-page.progress.label": "Wie viel von {name} erledigt ist",
  "import-page.progress.begun": "Begonnen",
  "import-page.progress.receiving": "Die Datei wird gesendet",
  "import-page.progress.waiting": "Ein anderer Import läuft noch",
  "import-page.progress.unpacking": "Wird ausgepackt",
  "import-page.progress.reading": (v) => (v.count === 0 ? "Wird gelesen" : `Wird gelesen: bisher ${itemsMet(v)}`),
  "import-page.progress.placing": (v) => `Einordnung auf dem Board: ${itemsMet(v)}`,
  "import-page.progress.figuring": (v) => `Berechnung der Zahlen: ${itemsMet(v)}`,
  "import-page.progress.storing": (v) => `Wird gespeichert: ${itemsMet(v)}, alles oder nichts`,
  "import-page.progress.cancel": "Abbrechen",
  "import-page.progress.cancelled": "Abgebrochen. Nichts wurde importiert.",
  "import-page.question.column": "{column}: {examples}",
  "import-page.question.must": "Weir rät das nicht. Bitte vor dem Importieren beantworten.",

  "import-page.warnings.title": (v) =>
    v.count === 1 ? "1 Sache, die man wissen sollte" : `${v.count} Dinge, die man wissen sollte`,
  "import-page.warning.examples": "Zum Beispiel: {examples}",

  "import-page.keep.title": "3. Speichern",
  "import-page.keep.into": "In",
  "import-page.keep.new-board": "ein neues Board",
  "import-page.keep.name": "Name des Boards",
  "import-page.keep.zone": "Zeitzone",
  "import-page.keep.zone-hint": "Nach ihr beginnen Tage und Wochen dieses Boards.",
  "import-page.keep.action": (v) => `${items(v.items)} importieren`,
  "import-page.keep.busy": "Wird importiert: alles oder nichts",
  "import-page.keep.promise":
    "Gespeichert wird alles oder nichts. Ein neuerer Export in dasselbe Board fügt später nur hinzu, was neu ist.",
  "import-page.keep.answer-first": "Bitte erst die Frage oben beantworten.",
  "import-page.keep.mend-first": "Bitte erst die Phasen in Ordnung bringen.",

  "import-page.restore.title": "2. Ein von Weir exportiertes Board",
  "import-page.restore.text":
    "Es kommt zurück, wie es war: Karten, Kommentare, Personen und jede Bewegung zu ihrer Zeit.",
  "import-page.restore.ready": "{name} ist gelesen: ein von Weir exportiertes Board.",
  "import-page.restore.action": "Dieses Board zurückholen",
  "import-page.added": (v) =>
    `${counted(v.imported, "neues Ereignis", "neue Ereignisse")}; ${v.alreadyThere} waren schon da.`,
  "import-page.added.moved-since": (v) =>
    v.cards === 1
      ? "1 Karte wurde seither in Weir bewegt: Sie bleibt, wo sie jetzt liegt."
      : `${v.cards} Karten wurden seither in Weir bewegt: Sie bleiben, wo sie jetzt liegen.`,

  "import-page.failed.read": "Dies lässt sich nicht importieren",
  "import-page.failed.plan": "Mit diesen Phasen lässt es sich nicht lesen",
  "import-page.failed.keep": "Es wurde nichts importiert",
  "import-page.failed.no-answer": "Weir hat nicht geantwortet",
  "import-page.failed.unreachable": "Läuft es noch? Dann noch einmal versuchen.",
  "import-page.failed.unreachable-keep": "Läuft es noch? Dann noch einmal versuchen. Nichts wird doppelt importiert.",
  "import-page.failed.again": "Noch einmal versuchen",
  "import-page.failed.where.row": "Zeile {row}",
  "import-page.failed.found": "gefunden {value}, erwartet {expected}",
  "import-page.failed.expected": "erwartet {expected}",
  "import-page.failed.more": (v) => `und ${counted(v.count, "weiteres Problem", "weitere Probleme")}`,
};
