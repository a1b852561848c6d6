import type { togetherTexts } from "../together.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanTogetherTexts: Translated<typeof togetherTexts> = {
  "presence.here": "Jetzt hier: {names}",
  "presence.title": "Jetzt hier",
  "presence.moving": "{name} bewegt dies gerade",
  "presence.editing": "{name} bearbeitet dies gerade",
  "presence.moves": "bewegt „{title}“",
  "presence.edits": "bearbeitet „{title}“",

  "mention.list": "Personen, die dieses Board sehen dürfen",
  "mention.found": (v) =>
    `${counted(v.count, "Person", "Personen")}. Pfeiltasten wählen, Enter übernimmt, Escape schließt.`,
  "mention.none": "Niemand, der dieses Board sehen darf, heißt so.",
  "mention.taken": "{name} wird erwähnt.",

  "choices.title": "Die anderen und ich",
  "choices.presence": "Andere sehen, wo ich bin",
  "choices.presence.hint":
    "Wer auf demselben Board ist, sieht, dass Sie da sind und welche Karte Sie gerade in der Hand haben.",
  "choices.digest": "Per E-Mail melden, was im Posteingang wartet",
  "choices.digest.hint":
    "Höchstens einmal am Tag und nur, wenn etwas Neues da ist. Die E-Mail enthält einen Link und nichts von dem, worum es geht.",
  "choices.saved": "Das ist gespeichert.",
};
