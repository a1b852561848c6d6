import type { homeTexts } from "../home.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanHomeTexts: Translated<typeof homeTexts> = {
  "home.title": "Boards",
  "home.loading": "Die Boards werden geladen",
  "home.new": "Neues Board",
  "home.import": "Importieren",
  "home.invite": "Personen einladen",
  "home.guest.title": "Noch ist kein Board für Sie offen",
  "home.guest.text": "Wer Sie eingeladen hat, kann Sie in seines lassen. Es erscheint hier, sobald das geschehen ist.",
  "home.failed.title": "Die Boards ließen sich nicht laden",
  "home.failed.text": "Weir hat nicht geantwortet. Läuft es noch? Dann noch einmal versuchen.",
  "home.failed.action": "Noch einmal versuchen",

  "home.first.title": "Sehen, wie die Arbeit fließt",
  "home.first.text":
    "Jede Bewegung auf einem Board wird aufgehoben. Die Diagramme und das Wertstromdiagramm werden aus diesen Bewegungen gelesen.",
  "home.first.import.title": "Ein Board mitbringen",
  "home.first.import.text":
    "Seine Vergangenheit kommt mit: jede Bewegung, jeder Kommentar, jedes Label und jedes Datum. Bevor etwas gespeichert wird, ist zu sehen, was Weir daraus macht.",
  "home.first.import.drop": "Den Export hier ablegen",
  "home.first.import.over": "Loslassen, um zu sehen, was darin ist",
  "home.first.import.kinds":
    "Trello JSON, Jira JSON (eine Datei oder ein Ordner mit Vorgängen), CSV mit einem Datum je Phase",
  "home.first.import.choose": "Dateien auswählen",
  "home.first.start.title": "Ein neues Board beginnen",
  "home.first.start.text": "Vier Anfänge, jeder mit seinen Limits und Vereinbarungen. Alles lässt sich ändern.",
  "home.first.demo.title": "Erst einmal umsehen",
  "home.first.demo.text":
    "Ein Fahrradladen, den es nie gab: ein Portfolio und zwei Teams mit neun Monaten Arbeit. Eines setzte sich im sechsten Monat ein Limit; zu sehen ist, was es bewirkt hat.",
  "home.first.demo.action": "Demo öffnen",
  "home.first.demo.busy": "Neun Monate vergehen",

  "home.board.in-progress": (v) => `${v.count} in Arbeit`,
  "home.board.per-week": (v) => `${v.perWeek} pro Woche fertig`,
  "home.board.last": "letzte Bewegung {when}",
  "home.board.empty": "noch keine Karten",
  "home.board.flow": (v) =>
    v.weeks === 1
      ? "Kumulatives Flussdiagramm der letzten Woche"
      : `Kumulatives Flussdiagramm der letzten ${v.weeks} Wochen`,
  "home.board.archived": "Archiviert",

  "home.demo.title": "Demo",
  "home.demo.text": "Erfundene Boards zum Umsehen. Ändern ist erlaubt.",
  "home.demo.remove": "Demo entfernen",
  "home.demo.remove-question":
    "Diese verschwinden endgültig, mit allem, was darauf geändert wurde: {boards}. Die eigenen Boards bleiben.",
  "home.demo.remove-now": (v) => `${counted(v.count, "Board", "Boards")} entfernen`,
  "home.demo.keep": "Behalten",
  "home.demo.removing": "Wird entfernt",
  "home.demo.removed": "Die Demo ist entfernt.",
  "home.demo.made": (v) =>
    `Die Demo ist da. Dies ist ${v.board}, das sich im sechsten Monat ein Limit setzte; daneben ${v.others}.`,
  "home.demo.all": "Alle Boards",
  "home.demo.add": "Demo-Boards hinzufügen",
  "home.demo.failed": "Das hat nicht geklappt: {why}",

  "home.create.title": "Neues Board",
  "home.create.close": "Schließen",
  "home.create.cancel": "Abbrechen",
  "home.create.action": "Board anlegen",
  "home.create.busy": "Wird angelegt",
  "home.create.beginning": "Anfang",
  "home.create.name": "Name",
  "home.create.name-missing": "Ein Board braucht einen Namen.",
  "home.create.zone": "Zeitzone",
  "home.create.zone-hint": "Nach ihr beginnen Tage und Wochen dieses Boards.",
  "home.create.zone-unknown": "{zone} ist keine Zeitzone. Erwartet wird ein Name wie Europe/Berlin.",
  "home.create.stages": "Phasen, von links nach rechts",
  "home.create.stage-name": "Name der Phase {place}",
  "home.create.stage-kind": "Art der Phase {place}",
  "home.create.stage-limit": "Limit der Phase {place}",
  "home.create.limit": "Limit",
  "home.create.stage-left": "{name} nach links",
  "home.create.stage-right": "{name} nach rechts",
  "home.create.stage-remove": "{name} entfernen",
  "home.create.stage-add": "Phase hinzufügen",
  "home.create.new-stage": "Neue Phase",
  "home.create.kind.queue": "Warten",
  "home.create.kind.active": "Arbeit",
  "home.create.kind.done": "Fertig",
  "home.create.start": "Arbeit gilt als begonnen in",
  "home.create.finish": "Arbeit gilt als fertig in",
  "home.create.problem.stage-name": "Jede Phase braucht einen Namen.",
  "home.create.problem.stage-twice": "Zwei Phasen heißen {name}. Eine davon braucht einen anderen Namen.",
  "home.create.problem.too-few":
    "Ein Board braucht mindestens zwei Phasen: eine zum Arbeiten und eine für das, was fertig ist.",
  "home.create.problem.order": "{start} muss vor {finish} stehen: Arbeit beginnt, bevor sie fertig ist.",
  "home.create.problem.finish-kind": "{finish} gilt als fertig, also muss die Art „Fertig“ sein.",
  "home.create.failed": "Das Board wurde nicht angelegt: {why}",
};
