import type { teamTexts } from "../teams.ts";
import { counted, type Translated } from "../texts-of.ts";

const listed = new Intl.ListFormat("de-DE", { type: "conjunction" });

export const germanTeamTexts: Translated<typeof teamTexts> = {
  "teams.tabs": "Personen und Teams",
  "teams.tab.people": "Personen",
  "teams.tab.teams": "Teams",
  "teams.title": "Teams",
  "teams.text":
    "Wer in einem Team ist, hat, was das Team auf einem Board bekommen hat. Übergaben zwischen Teams zeigt der Wertstrom.",
  "teams.list": "Alle Teams",
  "teams.none.title": "Noch keine Teams",
  "teams.none.text":
    "Ein Team fasst zusammen, wer zusammen arbeitet. Wer ein Board verwaltet, gibt dann allen zugleich eine Rolle.",
  "teams.new": "Neues Team",
  "teams.make": "Team anlegen",
  "teams.making": "Wird angelegt",
  "teams.name": "Name",
  "teams.name-hint": "Wie es bei Ihnen heißt, etwa Plattform oder Support.",
  "teams.name-missing": "Ein Team braucht einen Namen.",
  "teams.made": "{name} ist da. Jetzt Personen hineinlassen.",
  "teams.rename": "Umbenennen",
  "teams.rename-of": "Name von {name}",
  "teams.renamed": "Umbenannt in {name}.",
  "teams.more": "Mehr zu {name}",
  "teams.people": "Personen",
  "teams.people-of": "Personen von {name}",
  "teams.nobody": "Noch niemand",
  "teams.roles": (v) => (v.count === 0 ? "auf keinem Board" : `auf ${counted(v.count, "Board", "Boards")}`),
  "teams.remove": "Entfernen",
  "teams.remove-title": "{name} entfernen?",
  "teams.remove-none":
    "Es hat auf keinem Board eine Rolle. Was seine Personen getan haben, wird weiter unter seinem Namen erzählt.",
  "teams.remove-text": (v) => {
    const named = listed.format([
      ...v.boards,
      ...(v.more > 0 ? [counted(v.more, "weiteres Board", "weitere Boards")] : []),
    ]);
    return `Was es bekommen hat, endet sofort: ${named}. Seine Personen behalten, was sie sonst haben, und was sie getan haben, wird weiter unter seinem Namen erzählt.`;
  },
  "teams.remove-board": "{board} ({role})",
  "teams.remove-action": "Team entfernen",
  "teams.removed": "{name} ist entfernt.",
  "teams.not-changed": "Das wurde nicht geändert: {why}",
  "teams.add": "Jemanden hineinlassen",
  "teams.add-action": "Hineinlassen",
  "teams.add-name": "Name",
  "teams.unknown": "Niemand, der sich anmelden kann, heißt {name}.",
  "teams.there": "{name} ist schon darin.",
  "teams.take-out": "{name} aus dem Team nehmen",
  "teams.joined": "{name} ist im Team.",
  "teams.left": "{name} ist nicht mehr im Team.",
  "teams.changes-at-once": "Jede Änderung gilt sofort.",
  "teams.mark": "Team",

  "audit.team.made": "{by} hat das Team {team} angelegt",
  "audit.team.renamed": "{by} hat das Team {team} umbenannt",
  "audit.team.joined": "{by} hat {person} ins Team {team} gelassen",
  "audit.team.left": "{by} hat {person} aus dem Team {team} genommen",
  "audit.team.removed": "{by} hat das Team {team} entfernt",
  "audit.team.role": "{by} hat für das Team {team} auf {board} bestimmt: {role}",
  "audit.account.renamed": "{by} hat den eigenen Namen geändert",
  "audit.account.login-changed": "{by} hat den eigenen Benutzernamen geändert",

  "account.self.title": "Name und Benutzername",
  "account.self.name": "Name",
  "account.self.login": "Benutzername",
  "account.self.rename": "Namen ändern",
  "account.self.rename-title": "Ihr Name",
  "account.self.renamed": "Sie heißen von jetzt an {name}.",
  "account.self.relogin": "Benutzernamen ändern",
  "account.self.relogin-title": "Ihr Benutzername",
  "account.self.login-action": "Benutzernamen ändern",
  "account.self.busy": "Wird geändert",
  "account.self.login-done": "Von jetzt an melden Sie sich als {login} an.",
};
