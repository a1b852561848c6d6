import type { providerTexts } from "../provider.ts";
import type { Translated } from "../texts-of.ts";

export const germanProviderTexts: Translated<typeof providerTexts> = {
  "provider.sign-in": "Mit {name} anmelden",
  "provider.or": "oder",

  "provider.refused.sign-in-failed":
    "Das ist nicht gelungen: Es dauerte zu lange, begann in einem anderen Fenster oder wurde dort abgebrochen. Bitte noch einmal versuchen.",
  "provider.refused.not-let-in":
    "Dort sind Sie bekannt, aber keine Ihrer Gruppen hat hier Zutritt, oder Ihr Konto ist gesperrt. Bitte bei denen nachfragen, die diesen Arbeitsbereich betreiben.",
  "provider.refused.provider-unreachable":
    "Der Anbieter der Anmeldung antwortet nicht richtig. Bitte gleich noch einmal versuchen; der Grund steht im Protokoll des Servers.",
  "provider.refused.too-many-requests": "Zu viele Versuche. Bitte in ein paar Minuten noch einmal versuchen.",
  "provider.refused.identity-taken":
    "Ein anderes Konto hier ist mit dieser Anmeldung verknüpft. Gehört es auch Ihnen, lässt sich die Verknüpfung dort lösen; sonst hilft ein Inhaber oder Admin.",
  "provider.refused.linked-already":
    "Ihr Konto ist mit einer anderen Anmeldung verknüpft. Erst diese Verknüpfung lösen.",
  "provider.refused.not-claimed":
    "Dieser Arbeitsbereich hat noch keinen Inhaber. Der Server hat einen Link für den ersten ausgegeben.",
  "provider.refused.other": "Das ist nicht gelungen. Bitte noch einmal versuchen.",

  "provider.section.title": "Anmelden mit {name}",
  "provider.section.off": "Mit verknüpftem Konto können Sie sich mit {name} ebenso anmelden wie mit dem Passwort.",
  "provider.section.on": "Sie können sich mit {name} ebenso anmelden wie mit dem Passwort.",
  "provider.section.only":
    "{name} ist Ihr Weg herein: Ein Passwort haben Sie hier nicht. Wer eines braucht, bekommt von einem Inhaber oder Admin einen Link.",
  "provider.section.since": "verknüpft {when}",
  "provider.link": "Mit {name} verknüpfen",
  "provider.link-action": "Dorthin gehen",
  "provider.linking": "Einen Moment",
  "provider.unlink": "Verknüpfung lösen",
  "provider.unlink-question": "Von da an melden Sie sich nur mit dem Passwort an.",
  "provider.unlink-of": "Verknüpfung mit {name} lösen?",
  "provider.not-unlinked": "Noch verknüpft: {why}",
  "provider.unlinked": "Sie sind nicht mehr mit {name} verknüpft.",

  "audit.member.arrived": "{by} hat sich zum ersten Mal mit dem Anbieter angemeldet und ist {role}",
  "audit.member.placed": "Die Gruppen des Anbieters bestimmen für {by}: {role}",
  "audit.identity.linked": "{by} hat das eigene Konto mit dem Anbieter verknüpft",
  "audit.identity.unlinked": "{by} hat die Verknüpfung des eigenen Kontos mit dem Anbieter gelöst",
};
