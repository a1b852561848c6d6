import type { mapTexts } from "../maps.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanMapTexts: Translated<typeof mapTexts> = {
  "maps.title": "Wertströme",
  "maps.loading": "Wertströme werden geladen",
  "maps.about":
    "Ein Diagramm über mehrere Boards, oder eines aus einem Workshop, bevor ein Board es zeigt. Jedes Board hat sein eigenes.",
  "maps.none.title": "Noch kein Diagramm",
  "maps.none.text":
    "Jedes Board hat ein eigenes Diagramm. Hier entsteht eines über mehrere Boards oder für einen Workshop.",
  "maps.new": "Neues Diagramm",
  "maps.new.name": "Name",
  "maps.new.boards": "Boards in der Reihenfolge, in der die Arbeit durch sie geht",
  "maps.new.boards.hint":
    "Keines: ein leeres Diagramm für einen Workshop. Schritte lassen sich später mit Boards verbinden.",
  "maps.new.make": "Diagramm anlegen",
  "maps.of-boards": (v: { count: number }) => (v.count === 0 ? "Von Hand" : counted(v.count, "Board", "Boards")),
  "maps.measuring": "Der Wertstrom wird gemessen",
  "maps.failed": "Das Diagramm ließ sich nicht lesen.",
  "maps.again": "Noch einmal versuchen",
  "maps.close": "Schließen",
  "maps.cancel": "Abbrechen",

  "map.known": "Was Menschen wissen",
  "map.known.hint": "Liegt über dem Gemessenen und wird nie damit vermischt.",
  "map.process-time": "Bearbeitungszeit, Tage",
  "map.wait": "Wartezeit, Tage",
  "map.complete-accurate": "Vollständig und richtig, %",
  "map.note": "Woher man das weiß",
  "map.save": "Speichern",
  "map.clear": "Zurücknehmen",
  "map.measured-is": "Gemessen: {value}",
  "map.answered-is": "Von Empfängern beantwortet: {value}",
  "map.not-measured": "Nicht gemessen",
  "map.number": "Eine Zahl ab 0",
  "map.percent": "Eine Zahl von 0 bis 100",

  "map.insert": "Schritt einfügen",
  "map.insert.first": "Ersten Schritt einfügen",
  "map.insert.before": "Schritt davor",
  "map.insert.after": "Schritt danach",
  "map.step.name": "Was dort geschieht",
  "map.step.kind": "Es ist",
  "map.step.kind.process": "Arbeit",
  "map.step.kind.wait": "Warten",
  "map.step.at": "Nach",
  "map.step.first": "dem Anfang",
  "map.step.remove": "Schritt entfernen",
  "map.step.link": "Gezeigt von der Phase",
  "map.step.unlinked": "keiner Phase",
  "map.step.drawn": "Von Menschen gezeichnet: kein Board zeigt den Schritt.",
  "map.linked": "„{name}“ liegt über dieser Phase.",
  "map.unlink": "Wieder für sich zeichnen",

  "map.burst": "Hier verbessern",
  "map.burst.text": "Was besser werden soll",
  "map.burst.place": "Markierung setzen",

  "map.undo": "Im Diagramm rückgängig machen",
  "map.redo": "Im Diagramm wiederholen",
  "map.undone-nothing": "Es gibt nichts rückgängig zu machen.",
  "map.no-undo": "Das lässt sich nicht rückgängig machen.",
  "map.unsaved": "Der Server war nicht zu erreichen. Nichts wurde geändert.",

  "map.boards": "Ihre Boards",
  "map.drawn-alone":
    "Von Menschen gezeichnet. Verknüpfe einen Schritt mit einer Phase, sobald ein Board sie hat: dann wird gemessen.",
  "map.view": "Anzeigen",
  "map.view.today": "Heute",
  "map.view.future": "Zielzustand",
  "map.view.versions": "Fassungen",
  "map.open-part": "Was dahintersteht",
  "map.table": "Tabelle",
  "map.drawing": "Zeichnung",
  "map.part-of": "{what}: {part}",
  "map.apart":
    "Diese Boards haben keine Karten gemeinsam: Jedes wird für sich erzählt, und nichts wird zusammengezählt.",
  "map.crossed": (v: { count: number }) =>
    `Ein Weg: ${counted(v.count, "Karte ging", "Karten gingen")} von einem dieser Boards auf ein anderes.`,
  "map.parents": "Übergeordneten Karten und Verknüpfungen wird nicht gefolgt.",
  "map.lost": (v: { count: number }) =>
    `Was zu ${counted(v.count, "Phase", "Phasen")} notiert wurde, ist nicht zu sehen: ${v.count === 1 ? "Sie ist" : "Sie sind"} nicht mehr im Diagramm.`,
  "map.elsewhere": "Zu sehen ist nur, was gemessen wurde: Das Diagramm dieses Boards hat andere Boards bekommen.",
  "map.elsewhere.open": "Zum Diagramm mit dem, was Menschen wissen",
  "map.empty": "Zeichne Schritt für Schritt, wie Arbeit läuft. Boards lassen sich jederzeit hinzufügen.",
  "map.nothing-finished": "In diesem Zeitfenster wurde keine Karte fertig: Gezeichnet ist, was die Beteiligten wissen.",
};
