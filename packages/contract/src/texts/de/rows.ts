import type { rowTexts } from "../rows.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanRowTexts: Translated<typeof rowTexts> = {
  "rows.title": "Zeilen",
  "rows.by.own": "Bahnen des Boards",
  "rows.by.none": "Keine Zeilen",
  "rows.by.person": "Nach Person",
  "rows.by.label": "Nach Label",
  "rows.by.type": "Nach Typ",
  "rows.by.class": "Nach Serviceklasse",
  "rows.by.parent": "Nach übergeordneter Karte",
  "rows.unfold-stage": "{stage} ausklappen",
  "rows.folded": (v) => `${v.place}: ${counted(v.count, "Karte", "Karten")}, eingeklappt`,
  "rows.in-progress": (v) =>
    [
      `${v.count} in Arbeit`,
      v.max === undefined ? "" : `Limit ${v.max}`,
      v.min === undefined ? "" : `Minimum ${v.min}`,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),
  "rows.none.own": "Keine Bahn",
  "rows.none.person": "Niemand",
  "rows.none.label": "Kein Label",
  "rows.none.parent": "Keine übergeordnete Karte",
  "rows.none.type": "Kein Typ",
  "rows.several.person": "Mehrere Personen",
  "rows.several.label": "Mehrere Labels",
  "rows.into-several.person": "Bitte bei einer Person ablegen. An mehrere geht sie in der Karte selbst.",
  "rows.into-own-child":
    "Eine Karte kann nicht unter sich selbst stehen, auch nicht unter dem, was aus ihr hervorging.",
  "rows.into-several.label": "Bitte bei einem Label ablegen. Mehrere erhält sie in der Karte selbst.",
  "rows.from-several.person":
    "Mehrere Personen haben diese Karte: In der Karte selbst lässt sich sagen, wer sie behält.",
  "rows.from-several.label": "Diese Karte hat mehrere Labels: In der Karte selbst lässt sich sagen, welche sie behält.",

  "lanes.open": "Bahnen …",
  "lanes.title": "Bahnen dieses Boards",
  "lanes.hint":
    "Eine Bahn ist eine Zeile über alle Phasen, für Arbeit, die gleich behandelt wird. Karten wechseln Bahnen wie Phasen; die Zahlen des Flusses kennen nur Phasen.",
  "lanes.none": "Es gibt noch keine Bahnen.",
  "lanes.list": "Bahnen",
  "lanes.name": "Name",
  "lanes.change": "Bahn {lane} ändern",
  "lanes.no-limit": "Kein Limit",
  "lanes.most": (v) => `Höchstens ${counted(v.max, "Karte", "Karten")} in Arbeit`,
  "lanes.least": (v) => `Mindestens ${counted(v.min, "Karte", "Karten")} in Arbeit`,
  "lanes.up": "{lane} nach oben",
  "lanes.down": "{lane} nach unten",
  "lanes.remove": "{lane} entfernen",
  "lanes.remove-into": "Ihre Karten kommen nach",
  "lanes.remove-confirm": (v) =>
    v.count === 0 ? "Diese Bahn entfernen" : `Entfernen und ${counted(v.count, "Karte", "Karten")} verschieben`,
  "lanes.removed": "Die Bahn {lane} ist entfernt.",
  "lanes.new": "Neue Bahn",
  "lanes.add": "Hinzufügen",
  "lanes.added": "Die Bahn {lane} ist da.",
  "lanes.problem.name": "Bitte einen Namen geben",
  "lanes.done": "Fertig",
  "lanes.close": "Schließen",
};
