import type { streamDrawingTexts, walkTexts } from "../stream-drawing.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanStreamDrawingTexts: Translated<typeof streamDrawingTexts> = {
  "drawing.tools": "Ansicht des Diagramms",
  "drawing.smaller": "Kleiner",
  "drawing.larger": "Größer",
  "drawing.full-size": "{percent} %: zurück zur vollen Größe",
  "drawing.whole": "Das Ganze sehen",
  "drawing.lines": "Linie des Diagramms",
  "drawing.lines.wrapped": "In Zeilen",
  "drawing.lines.one": "In einer Linie",
  "drawing.demand": "Der Bedarf trifft ein in",
  "drawing.demand.none": "nirgends: keine Taktzeit",
  "drawing.print": "Auf eine Seite drucken",
  "drawing.region-of":
    "Zeichnung: {name}. Pfeile gehen durch ihre Teile, Plus und Minus ändern die Größe, 0 zeigt alles",
  "drawing.region":
    "Wertstromdiagramm: Pfeiltasten gehen durch seine Teile, Plus und Minus ändern die Größe, 0 zeigt das Ganze",
  "drawing.longest": "Am längsten hier",
  "drawing.waited-longest": "Am längsten gewartet",
  "drawing.took-longest": "Am längsten von der Anforderung bis zur Fertigstellung",
  "drawing.went-back": "Zuletzt zurückgegangen",
  "drawing.waste-cards": "Karten, die es am meisten kostete",
  "drawing.measured-from": (v) => `Gemessen an ${counted(v.count, "fertigen Karte", "fertigen Karten")}.`,
};

export const germanWalkTexts: Translated<typeof walkTexts> = {
  "walk.start": "Rundgang",
  "walk.title": "Rundgang",
  "walk.place": "{at} von {of}",
  "walk.next": "Weiter",
  "walk.back": "Zurück",
  "walk.end": "Beenden",
  "walk.whole": "Das Ganze sehen",
  "walk.whole.text": (v) =>
    `Von der Anforderung bis zum Kunden dauert es im Mittel ${v.lead}. Davon sind ${v.wait} Warten; höchstens ${v.ratio} sind Arbeit. Jetzt die größten Wartezeiten, eine nach der anderen.`,
  "walk.whole.known": (v) =>
    `Von der Anforderung bis zum Kunden dauert es im Mittel ${v.lead}. Davon sind ${v.wait} Warten; ${v.ratio} sind Arbeit. Jetzt die größten Wartezeiten, eine nach der anderen.`,
  "walk.wait": "Wartezeit {rank}: vor {step}",
  "walk.wait.text": (v) => `Hier wartet Arbeit ${v.duration}: ${v.share} der gesamten Wartezeit.`,
  "walk.now": (v) => (v.count === 1 ? "Jetzt wartet hier 1 Karte." : `Jetzt warten hier ${v.count} Karten.`),
  "walk.pulled": "Ein Limit von {max} zieht die Arbeit von hier weiter.",
  "walk.pushed": "Nichts begrenzt, was hier hineingeschoben wird.",
};
