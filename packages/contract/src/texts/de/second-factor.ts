import type { secondFactorTexts } from "../second-factor.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanSecondFactorTexts: Translated<typeof secondFactorTexts> = {
  "sign-in.code.title": "Ihr Code",
  "sign-in.code.text":
    "Bitte die App auf dem Telefon öffnen, die Codes macht, und den eingeben, den sie für Weir zeigt.",
  "sign-in.code.label": "Code der App",
  "sign-in.code.use-recovery": "Stattdessen einen Wiederherstellungscode nehmen",
  "sign-in.recovery.title": "Ein Wiederherstellungscode",
  "sign-in.recovery.text":
    "Bitte einen der zehn Codes eingeben, die Sie beim Einschalten aufgehoben haben. Er gilt einmal.",
  "sign-in.recovery.label": "Wiederherstellungscode",
  "sign-in.recovery.use-app": "Stattdessen die App nehmen",
  "sign-in.code.lost": "Beides weg? Wer diesen Arbeitsbereich betreibt, kann einen Link senden.",
  "sign-in.code.again": "Mit einem anderen Konto anmelden",
  "sign-in.code.over":
    "Das dauerte zu lange, oder es gab zu viele falsche Codes. Bitte das Passwort noch einmal eingeben.",

  "second-factor.code": "Code der App",
  "second-factor.code-hint": "Sechs Ziffern. Jeder Code gilt einmal.",
  "second-factor.code-or-recovery": "Code der App oder ein Wiederherstellungscode",
  "second-factor.code-missing": "Bitte die sechs Ziffern eingeben, die die App zeigt.",
  "second-factor.recovery-missing": "Bitte einen der Wiederherstellungscodes eingeben.",
  "second-factor.wrong-code": "Dieser Code ist falsch oder wurde schon benutzt. Bitte den nächsten abwarten.",
  "second-factor.wrong-recovery": "Dieser Wiederherstellungscode ist falsch oder wurde schon benutzt.",

  "second-factor.title": "Zweiter Faktor",
  "second-factor.off-text":
    "Aus. Ist er eingeschaltet, fragt das Anmelden auch nach dem Code einer App auf dem Telefon, und ein Passwort mit 8 Zeichen genügt.",
  "second-factor.needed-text":
    "In diesem Arbeitsbereich zeigen alle beim Anmelden mit Passwort den Code einer App. Bitte einschalten: Danach öffnet sich alles andere.",
  "second-factor.on-text": "Ein seit {day}. Das Anmelden mit Passwort fragt auch nach einem Code der App.",
  "second-factor.codes-left": (v) =>
    v.count === 0
      ? "Kein Wiederherstellungscode ist mehr übrig."
      : `${counted(v.count, "Wiederherstellungscode ist", "Wiederherstellungscodes sind")} noch übrig.`,
  "second-factor.codes-few": "Bitte neue machen, bevor sie gebraucht werden.",
  "second-factor.turn-on": "Einschalten",
  "second-factor.password-hint": "8 Zeichen oder mehr, denn auch ein Code wird verlangt. Am besten ein eigener Satz.",
  "second-factor.password-short": (v) => `8 Zeichen oder mehr. Bisher sind es ${v.length}.`,
  "second-factor.turn-on.title": "Einen zweiten Faktor einschalten",
  "second-factor.turn-off": "Ausschalten",
  "second-factor.turn-off.title": "Den zweiten Faktor ausschalten",
  "second-factor.turn-off.text": "Danach genügt das Passwort. Überall sonst werden Sie abgemeldet.",
  "second-factor.turn-off.next": "Neues Passwort",
  "second-factor.turn-off.next-text": "Ohne zweiten Faktor ist das Passwort zu kurz. Bitte ein anderes wählen.",
  "second-factor.turned-off": "Der zweite Faktor ist aus. Überall sonst sind Sie abgemeldet.",
  "second-factor.another-app": "Eine andere App nehmen",
  "second-factor.new-codes": "Neue Wiederherstellungscodes",
  "second-factor.new-codes.text": "Die jetzigen gelten dann nicht mehr.",
  "second-factor.new-codes.action": "Neue anlegen",
  "second-factor.busy": "Einen Moment",
  "second-factor.next-step": "Weiter",
  "second-factor.prove": "Zuerst bitte zeigen, dass Sie es sind.",
  "second-factor.password": "Passwort",
  "second-factor.scan": "Bitte mit einer App für Codes scannen, etwa Aegis, 2FAS oder Google Authenticator.",
  "second-factor.picture": "QR-Code für die App; sein Inhalt ist der Schlüssel darunter",
  "second-factor.key": "Oder diesen Schlüssel in die App eingeben",
  "second-factor.confirm": "Dann den ersten Code eingeben, den sie zeigt",
  "second-factor.begin-again": "Das dauerte zu lange. Bitte schließen und von vorn beginnen.",

  "recovery-codes.title": "Ihre Wiederherstellungscodes",
  "recovery-codes.text":
    "Ohne Telefon lässt jeder davon einmal herein. Sie gehören dorthin, wo aufgehoben wird, was nicht verloren gehen darf, nicht aufs Telefon.",
  "recovery-codes.list": "Wiederherstellungscodes",
  "recovery-codes.copy": "Alle kopieren",
  "recovery-codes.download": "Als Datei speichern",
  "recovery-codes.file": "weir-wiederherstellungscodes",
  "recovery-codes.file-head":
    "Wiederherstellungscodes zum Anmelden bei Weir unter {where} als {name}. Jeder gilt einmal.",
  "recovery-codes.on": "Der zweite Faktor ist eingeschaltet. Überall sonst sind Sie abgemeldet.",
  "recovery-codes.once": "Weir zeigt sie nicht noch einmal.",
  "recovery-codes.kept": "Sie sind sicher aufgehoben",

  "members.second-factor": "zweiter Faktor",
  "members.second-factor-reset": "Zweiten Faktor ausschalten",
  "members.second-factor-reset-title": "Den zweiten Faktor von {name} ausschalten?",
  "members.second-factor-reset-text":
    "Für den Fall, dass Telefon und Wiederherstellungscodes weg sind. Bitte sicherstellen, dass wirklich {name} darum bittet. Auch das Passwort geht: {name} wird überall abgemeldet und kommt mit dem Link wieder herein, der jetzt entsteht.",
  "members.second-factor-reset-action": "Ausschalten und Link anlegen",

  "audit.second-factor.begun": "{by} hat einen zweiten Faktor eingeschaltet oder geändert",
  "audit.second-factor.ended": "{by} hat den eigenen zweiten Faktor ausgeschaltet",
  "audit.second-factor.reset": "{by} hat {person} den zweiten Faktor und das Passwort genommen",
  "audit.second-factor.refused": "{by} wurde abgewiesen: Passwort oder Code war falsch",
  "audit.second-factor.refused-as": "Jemand kannte das Passwort von {person} und scheiterte am Code",
  "audit.recovery-codes.made": "{by} hat neue Wiederherstellungscodes gemacht",
  "audit.recovery-code.used": (v) =>
    `${v.by} hat einen Wiederherstellungscode benutzt; ${counted(v.count, "ist", "sind")} noch übrig`,
};
