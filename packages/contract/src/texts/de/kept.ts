import type { keptTexts } from "../kept.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanKeptTexts: Translated<typeof keptTexts> = {
  "kept.list": "Änderungen, die nicht auf dem Board sind",
  "kept.not-taken": (v) =>
    `${counted(v.count, "Änderung wurde", "Änderungen wurden")} nicht übernommen. Das Board steht so da wie ohne sie.`,
  "kept.old": (v) =>
    `${counted(v.count, "Änderung", "Änderungen")} von ${v.when} ${v.count === 1 ? "wurde" : "wurden"} nie gesendet. Auf dem Board kann es seither weitergegangen sein.`,
  "kept.send": () => "Senden",
  "kept.throw-away": () => "Wegwerfen",
  "kept.see": "Karte ansehen",
  "kept.say-why": "Grund angeben",
  "kept.say-met": "Sagen, was erfüllt ist",
  "kept.copy": "Text kopieren",
  "kept.of": "{action}: {what}",
  "kept.copied": "Kopiert.",
  "kept.copy-failed": "Der Browser lässt das Kopieren nicht zu. Bitte den Text markieren und kopieren.",
  "kept.leave": "In Ordnung",
  "kept.what.move": "Bewegung nach {stage}",
  "kept.what.comment": "Kommentar",
  "kept.what.create": "neue Karte in {stage}",
  "kept.what.edit": "Bearbeitung",
  "kept.what.block": "Blockade",
  "kept.what.check-item": "Schritt",
  "kept.what.change": "Änderung",

  "kept.sign-out.title": (v) =>
    `${counted(v.count, "eigene Änderung liegt", "eigene Änderungen liegen")} nur auf diesem Gerät`,
  "kept.sign-out.text":
    "Sie wurden noch nicht gesendet, oder nicht übernommen und noch nicht gelesen. Abmelden wirft sie weg. Wer angemeldet bleibt und die Boards öffnet, sendet sie.",
  "kept.sign-out.stay": "Angemeldet bleiben",
  "kept.sign-out.leave": "Wegwerfen und abmelden",
};
