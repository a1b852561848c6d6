import type { problemTexts } from "../problems.ts";
import { counted, type Translated } from "../texts-of.ts";

const minutes = (seconds: number): string => counted(Math.ceil(seconds / 60), "Minute", "Minuten");

export const germanProblemTexts: Translated<typeof problemTexts> = {
  "problem.malformed-request": "Die Anfrage war nicht zu lesen: {what}.",
  "problem.invalid": (v) =>
    `${counted(v.count, "Feld ist", "Felder sind")} falsch. Jedes ist mit seinem Ort, seinem Wert und dem genannt, was dort hingehört.`,
  "problem.forbidden": "Das ist Ihnen hier nicht erlaubt.",
  "problem.second-factor-missing":
    "Hier zeigen alle beim Anmelden den Code einer App. Bitte unter „Ihr Konto“ einschalten, dann geht es weiter.",
  "problem.token-scope": "Das darf dieses Token nicht: So weit reichen seine Rechte oder seine Boards nicht.",
  "problem.key-over":
    "Dieser Link wurde schon benutzt, ersetzt oder ist zu alt. Wer ihn gegeben hat, kann einen anderen geben.",
  "problem.not-signed-in": "Bitte anmelden oder ein gültiges Token senden.",
  "problem.wrong-credentials":
    "Benutzername oder Passwort ist falsch, oder das Konto ist gesperrt. Wer diesen Arbeitsbereich betreibt, kann einen Link für ein neues Passwort senden.",
  "problem.wrong-code":
    "Der Code ist falsch oder wurde schon benutzt. Bitte den nächsten abwarten oder einen Wiederherstellungscode nehmen.",
  "problem.form-stale": "Das Formular war zu lange offen, oder es wurde damit schon gesendet. Bitte neu öffnen.",
  "problem.form-closed": "Dieses Formular nimmt zurzeit keine Anfragen an.",
  "problem.form-full": "Gerade ist kein Platz für Anfragen. Bitte später noch einmal senden.",
  "problem.too-many-sent": (v) =>
    `Zuletzt wurden zu viele Anfragen gesendet. Bitte ${counted(v.seconds, "Sekunde", "Sekunden")} warten.`,
  "problem.begin-again":
    "Dies dauerte zu lange, wurde zu oft versucht oder von etwas anderem überholt. Bitte von vorn beginnen.",
  "problem.password-short-of-two": "ein Passwort mit 8 Zeichen oder mehr",
  "problem.sign-in-failed":
    "Das Anmelden beim Anbieter ist nicht gelungen: Es dauerte zu lange, begann in einem anderen Fenster, wurde schon benutzt oder dort abgebrochen. Bitte von vorn beginnen.",
  "problem.not-let-in":
    "Der Anbieter kennt Sie, aber keine Ihrer Gruppen hat hier Zutritt, oder Ihr Konto ist gesperrt. Bitte bei denen nachfragen, die diesen Arbeitsbereich betreiben.",
  "problem.provider-unreachable":
    "Der Anbieter der Anmeldung antwortet nicht richtig. Bitte gleich noch einmal versuchen; der Grund steht im Protokoll des Servers.",
  "problem.identity-taken":
    "Ein anderes Konto hier ist mit dieser Anmeldung verknüpft. Gehört es auch Ihnen, lässt sich die Verknüpfung dort lösen; sonst hilft ein Inhaber oder Admin.",
  "problem.linked-already":
    "Ihr Konto ist mit einer anderen Anmeldung des Anbieters verknüpft. Erst diese Verknüpfung lösen.",
  "problem.only-way-in":
    "Sie haben hier kein Passwort: Ohne den Anbieter könnten Sie sich nicht anmelden. Wer diesen Arbeitsbereich betreibt, kann einen Link geben, um eines zu setzen.",
  "problem.password-short": "ein Passwort mit 15 Zeichen oder mehr; ein Satz ist gut",
  "problem.password-long": "ein Passwort mit höchstens 200 Zeichen",
  "problem.password-common":
    "ein Passwort, das andere nicht zuerst versuchen; dieses besteht fast nur aus bekannten Wörtern oder Tasten in einer Reihe",
  "problem.password-like-login": "ein Passwort, das nichts mit dem Benutzernamen zu tun hat",
  "problem.login-taken": "Als {login} meldet sich schon jemand an. Bitte einen anderen Benutzernamen wählen.",
  "problem.claimed":
    "Dieser Arbeitsbereich hat schon einen Inhaber. Inhaber machen andere dazu; ein verlorenes Passwort wird mit einem Link von ihnen neu gesetzt.",
  "problem.not-claimed":
    "Noch kann niemand ein Konto haben: Erst ein Team daraus machen und den Link öffnen, den der Server ausgibt.",
  "problem.team-taken": "Ein Team namens {name} gibt es schon. Bitte einen anderen Namen wählen.",
  "problem.last-owner": "Dies ist der letzte Inhaber, der sich anmelden kann. Erst jemand anderen zum Inhaber machen.",
  "problem.person-figures-off":
    "{param}={value} nennt Personen, und das tun die Zahlen auf diesem Board nicht. Wer das Board verwaltet, kann es einschalten und muss sagen, warum.",
  "problem.foreign-host":
    "Diese Anfrage galt {host}. Ohne Konten antwortet Weir nur auf diesem Rechner: bitte {expected} öffnen.",
  "problem.unknown-host":
    "Diese Anfrage galt {host}, und so heißt dieser Server nicht. Bitte {expected} öffnen oder dem Server mit WEIR_BASE_URL die Adresse nennen, die benutzt wird.",
  "problem.foreign-origin":
    "Diese Anfrage kommt von einer Seite von {origin}. Nur die eigenen Seiten von Weir dürfen Boards ändern.",
  "problem.not-found": "{what} {id} gibt es nicht, vielleicht nicht mehr. Bitte zurückgehen und neu laden.",
  "problem.not-found-then": "Zu diesem Zeitpunkt gab es das Board {id} noch nicht. Bitte nach einem späteren fragen.",
  "problem.no-such-route": "Unter {path} gibt es nichts. Die Adressen, die Weir kennt, stehen unter /api/docs.",
  "problem.not-acceptable": "Diese Adresse antwortet mit {forms}. Bitte nach einer dieser Formen fragen.",
  "problem.already-exists": "{what} {id} gibt es schon. Bitte eine andere Kennung wählen.",
  "problem.command-id-reused":
    "Die Befehlskennung {commandId} wurde schon für etwas anderes benutzt. Bitte einen neuen Befehl mit neuer Kennung senden.",
  "problem.demo-exists": "Die Demo ist schon da. Um neu zu beginnen, erst entfernen.",
  "problem.conflict": "Jemand anderes hat dies im selben Augenblick geändert. Bitte noch einmal versuchen.",
  "problem.too-slow": "Die Anfrage kam nicht rechtzeitig an. Bitte mit besserer Verbindung noch einmal senden.",
  "problem.too-large": "Dies ist größer als die {limit}, die hier angenommen werden.",
  "problem.file-too-large": "{name} ist nicht angehängt: Eine Datei darf bis zu {limit} haben.",
  "problem.board-full":
    "{name} ist nicht angehängt: Von den {limit}, die alle Dateien eines Boards haben dürfen, sind {left} übrig. Erst einige entfernen.",
  "problem.too-many-files":
    "{name} ist nicht angehängt: Eine Karte darf bis zu {limit} Dateien haben. Erst einige entfernen.",
  "problem.file-kind": "{name} ist nicht angehängt: Dateinamen dürfen auf {kinds} enden.",
  "problem.file-not-what-it-says":
    "{name} ist nicht angehängt: Es ist etwas anderes, als der Name sagt, oder ein Programm.",
  "problem.file-empty": "{name} ist nicht angehängt: Es kamen keine Bytes. Als application/octet-stream senden.",
  "problem.file-archived": "{name}: Dieses Board ist archiviert. Erst wiederherstellen.",
  "problem.file-id-taken":
    "{name} ist nicht angehängt: Unter ihrer Kennung kam eine andere Datei. Eine andere Kennung wählen.",
  "problem.file-broken-off": "{name} ist nicht angehängt: Die Übertragung brach ab. Noch einmal senden.",
  "problem.unsupported-media-type": "Der Inhaltstyp {found} wird nicht verstanden. Bitte {expected} senden.",
  "problem.import-unreadable": "Es wurde nichts importiert. {what}",
  "problem.import-incomplete": "Es wurde nichts importiert. Bitte erst die genannten Fragen beantworten.",
  "problem.too-many-requests": "Zu viele Anfragen auf einmal. Bitte einen Moment warten und noch einmal versuchen.",
  "problem.too-many-streams":
    "Zu viele Verbindungen sind zugleich offen. Bitte einige schließen, etwa Tabs, die niemand ansieht.",
  "problem.too-many-tries": (v) =>
    `Zu viele Versuche von hier. Bitte ${v.seconds < 60 ? counted(v.seconds, "Sekunde", "Sekunden") : minutes(v.seconds)} warten und noch einmal versuchen.`,
  "problem.too-many-codes": (v) =>
    `Zu viele falsche Codes von hier. Bitte einen Wiederherstellungscode nehmen oder ${v.seconds < 5_400 ? minutes(v.seconds) : counted(Math.ceil(v.seconds / 3_600), "Stunde", "Stunden")} warten und noch einmal versuchen.`,
  "problem.internal":
    "In Weir ist etwas kaputtgegangen; im Protokoll des Servers steht es unter {requestId}. Nichts blieb halb getan.",
  "problem.shutting-down": "Weir wird gerade angehalten. Bitte gleich noch einmal versuchen.",
  "problem.overloaded": "Weir ist gerade zu beschäftigt. Bitte gleich noch einmal versuchen.",
  "problem.writes-fail": "Weir kann lesen, aber nicht schreiben: {what}. Nichts wurde geändert.",
  "problem.storage-full":
    "Der Datenträger mit dem Datenordner ist voll. Nichts wurde geändert; bitte Platz schaffen und noch einmal versuchen.",
};
