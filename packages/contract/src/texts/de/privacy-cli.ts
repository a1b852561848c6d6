import type { privacyCliTexts } from "../privacy-cli.ts";
import type { Translated } from "../texts-of.ts";

export const germanPrivacyCliTexts: Translated<typeof privacyCliTexts> = {
  "cli.verb.admin.remove-person":
    "Entfernt jemanden endgültig: Name, Benutzername, Passwort, Anmeldungen, Tokens und Rollen. Was die Person getan hat, bleibt, als „Entfernte Person N“.",
  "cli.arg.person": "der Benutzername zum Anmelden; oder die Kennung von jemandem, der nur mit einem Import kam",
  "cli.admin.person-removed":
    "{login} ist entfernt und heißt von jetzt an „Entfernte Person {number}“. Früher gemachte Kopien des Arbeitsbereichs enthalten den Namen noch.",
};
