import type { adminCliTexts } from "../admin-cli.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanAdminCliTexts: Translated<typeof adminCliTexts> = {
  "cli.verb.admin": "Wer sich anmelden darf. Wer den Datenordner lesen kann, darf dies ohne Server.",
  "cli.verb.admin.create-owner":
    "Ein Link, mit dem der erste Inhaber den Arbeitsbereich übernimmt; von da an melden sich Personen an.",
  "cli.verb.admin.reset-link": "Ein Link, mit dem jemand ein neues Passwort setzt.",
  "cli.verb.admin.reset-second-factor":
    "Für jemanden, dem der zweite Faktor verloren ging: nimmt ihn und das Passwort weg und macht einen Link für ein neues.",
  "cli.verb.admin.people": "Alle, die sich anmelden können.",
  "cli.arg.login": "der Benutzername zum Anmelden",
  "cli.admin.owner-printed":
    "Der Server hat den Link dort ausgegeben, wo seine eigenen Meldungen stehen (sein stderr). Er gilt einmal, bis {until}.",
  "cli.admin.link-was-sent": "Der Link ging per E-Mail an {login}. Er gilt einmal, bis {until}.",
  "cli.admin.link-is-good": "Gilt einmal, bis {until}. Wer ihn hat, kann ihn benutzen: bitte sicher übergeben.",
  "cli.admin.start-to-open": "Vor dem Öffnen des Links den Server starten: npm start",
  "cli.admin.claimed":
    "Der Arbeitsbereich hat schon einen Inhaber. Inhaber machen andere dazu; ein verlorenes Passwort setzt: weir admin reset-link LOGIN",
  "cli.admin.no-such-login": (v) =>
    `Als ${v.login} meldet sich niemand an. ${counted(v.logins, "Person hat", "Personen haben")} einen Benutzernamen; weir admin people nennt sie.`,
  "cli.admin.nobody":
    "Hier meldet sich niemand an: Der Arbeitsbereich gehört Ihnen allein. weir admin create-owner macht ein Team daraus.",
  "cli.admin.disabled": "gesperrt",
  "cli.admin.second-factor": "zweiter Faktor",
  "cli.admin.no-second-factor": "{login} hat keinen zweiten Faktor.",
  "cli.token-needed":
    "Der Server will wissen, wer fragt. Bitte WEIR_TOKEN auf ein Token setzen: anmelden, „Ihr Konto“ öffnen, „Tokens für Programme“, und eines mit den Rechten anlegen, die der Befehl braucht (read, write oder admin).",
  "cli.token-refused":
    "Der Server kennt das Token in WEIR_TOKEN nicht, oder es ist abgelaufen. Bitte anmelden, „Ihr Konto“ öffnen, „Tokens für Programme“, und ein anderes anlegen.",
  "cli.token-unreadable":
    "WEIR_TOKEN ist kein Token: erwartet werden Buchstaben, Ziffern, -, _ und Ähnliches, wie Weir es einmal gezeigt hat.",
};
