import type { privacyTexts } from "../privacy.ts";
import type { Translated } from "../texts-of.ts";

export const germanPrivacyTexts: Translated<typeof privacyTexts> = {
  "privacy.removed-person": "Entfernte Person {number}",

  "leaving.goes": "Verschwindet endgültig",
  "leaving.goes.name": "Name, Benutzername und E-Mail-Adresse",
  "leaving.goes.ways-in": "Passwort, zweiter Faktor, Anmeldungen, Tokens, Links",
  "leaving.goes.roles": "Rollen und Teams",
  "leaving.stays": "Bleibt",
  "leaving.stays.deeds": "was an Karten getan wurde, Kommentare eingeschlossen, als „Entfernte Person“",
  "leaving.stays.audit": "das Protokoll, das Personen nur mit einer Nummer kennt",
  "leaving.stays.copies": "Kopien und Exporte von vor heute",
  "leaving.stays.texts": "was andere schrieben: Ein Name darin lässt sich aus der Karte entfernen",
  "leaving.forever": "Das lässt sich nicht rückgängig machen.",

  "leaving.of": "{name} endgültig entfernen",
  "leaving.menu": "Endgültig entfernen",
  "leaving.title": "{name} endgültig entfernen?",
  "leaving.action": "Entfernen",
  "leaving.busy": "Wird entfernt",
  "leaving.done": "{name} ist entfernt und heißt von jetzt an „Entfernte Person {number}“.",

  "known.title": "Nur dem Namen nach bekannt",
  "known.text": "Sie kamen mit importierten Boards. Anmelden können sie sich nicht.",
  "known.all": (v) => `Alle ${v.count} zeigen`,
  "known.list": "Personen, die nur dem Namen nach bekannt sind",

  "own.title": "Ihre Daten",
  "own.take": "Mitnehmen",
  "own.take.text":
    "Alles, was über Sie aufgehoben ist, als eine Datei: Konto, Anmeldungen, Tokens, Protokoll und was Sie auf den Boards getan haben, die Sie sehen können.",
  "own.take.busy": "Wird gesammelt",
  "own.take.failed": "Die Datei wurde nicht gemacht: {why}",
  "own.remove": "Sich selbst entfernen",
  "own.remove.text": "Ihr Konto endet, und Ihr Name verschwindet. Was Sie getan haben, bleibt.",
  "own.remove.title": "Sich selbst endgültig entfernen?",
  "own.remove.elsewhere":
    "Sie melden sich mit {provider} an. Ist das mehr als zehn Minuten her, bitte erst noch einmal anmelden.",
  "own.remove.again":
    "Ihre Anmeldung ist mehr als zehn Minuten her. Bitte abmelden, mit {provider} noch einmal anmelden, dann sich selbst entfernen.",
  "own.remove.code": "Code Ihres zweiten Faktors",
  "own.remove.code-missing": "Bitte den Code eingeben, den die App jetzt zeigt, oder einen Wiederherstellungscode.",
  "own.remove.code-wrong": "Das ist kein Code von Ihnen, oder er wurde schon benutzt.",

  "figures.off": "Die Zahlen auf diesem Board zählen Karten. Sie nennen niemanden.",
  "figures.begin": "Personen nennen lassen",
  "figures.title": "Zahlen Personen nennen lassen?",
  "figures.title-text":
    "Alle auf diesem Board werden sehen, wer wem Arbeit übergibt, dass Sie es eingeschaltet haben, und warum. Links zum Board zeigen nichts davon. Das Protokoll hält es fest.",
  "figures.reason": "Warum",
  "figures.reason-hint": "Alle auf diesem Board lesen es.",
  "figures.reason-missing": "Bitte sagen, warum, damit die Genannten es wissen.",
  "figures.action": "Einschalten",
  "figures.busy": "Wird eingeschaltet",
  "figures.unreachable": "Weir hat nicht geantwortet. Bitte die Verbindung prüfen und noch einmal versuchen.",
  "figures.cancel": "Abbrechen",
  "figures.close": "Schließen",
  "figures.on": "Die Zahlen auf diesem Board dürfen Personen nennen.",
  "figures.since": "{name} hat das eingeschaltet, {day}: „{reason}“",
  "figures.end": "Ausschalten",
  "figures.begun-now": "Die Zahlen auf diesem Board dürfen von jetzt an Personen nennen.",
  "figures.ended-now": "Die Zahlen auf diesem Board nennen niemanden mehr.",
  "figures.failed": "Das wurde nicht geändert: {why}",

  "audit.person.removed": "{by} hat {person} endgültig entfernt",
  "audit.person.removed-self": "{person} hat sich selbst endgültig entfernt",
  "audit.removal.refused": "{by} wollte sich selbst mit falschem Passwort oder Code entfernen",
  "audit.account.exported": "{by} hat mitgenommen, was über {by} aufgehoben ist",
  "audit.person-figures.begun": "{by} hat die Zahlen von {board} Personen nennen lassen",
  "audit.person-figures.ended": "{by} hat die Zahlen von {board} niemanden mehr nennen lassen",
};
