import type { mailPageTexts } from "../mail-page.ts";
import type { Translated } from "../texts-of.ts";

export const germanMailPageTexts: Translated<typeof mailPageTexts> = {
  "mail-page.forgot": "Passwort vergessen?",
  "mail-page.no-account": "Kein Konto? Wer diesen Arbeitsbereich betreibt, kann Sie einladen.",
  "mail-page.forgotten.title": "Passwort vergessen?",
  "mail-page.forgotten.text":
    "Bitte den Benutzernamen eingeben. Ein Link für ein neues Passwort kommt per E-Mail an die Adresse, an die Sie eingeladen wurden.",
  "mail-page.forgotten.action": "Link senden",
  "mail-page.forgotten.busy": "Wird angefragt",
  "mail-page.forgotten.back": "Zurück zum Anmelden",
  "mail-page.forgotten.asked.title": "Bitte ins Postfach sehen",
  "mail-page.forgotten.asked.text":
    "Wenn sich jemand mit diesem Benutzernamen anmeldet und per E-Mail zu erreichen ist, ist ein Link unterwegs. Er gilt einmal, 24 Stunden lang. Kommt nichts, hilft, wer diesen Arbeitsbereich betreibt.",
  "mail-page.address": "E-Mail-Adresse",
  "mail-page.address-hint": "Dorthin wird der Link gesendet. Leer lassen, um ihn selbst zu übergeben.",
  "mail-page.address-later": "Dorthin werden Links für ein neues Passwort gesendet. Leer lassen, wenn nicht.",
  "mail-page.address-wrong": "Bitte eine Adresse eingeben, etwa ada@example.org.",
  "mail-page.address-of": "E-Mail-Adresse von {name}",
  "mail-page.address-save": "Speichern",
  "mail-page.address-saved": "E-Mails für {name} gehen an {email}.",
  "mail-page.address-gone": "{name} ist per E-Mail nicht mehr zu erreichen.",
  "mail-page.sent": "Der Link wurde an {name} gesendet.",
  "mail-page.not-sent":
    "Die E-Mail ließ sich nicht senden. Bitte diesen Link {name} selbst geben. Wer den Server betreibt, findet den Grund in dessen Protokoll.",
};
