import type { importProblemTexts, importQuestionTexts, importWarningTexts } from "../import.ts";
import { counted, type Translated } from "../texts-of.ts";

const typeWords: Readonly<Record<string, string>> = {
  string: "Text",
  number: "eine Zahl",
  boolean: "true oder false",
  array: "eine Liste",
  object: "ein Objekt mit Feldern",
  nonoptional: "ein Wert",
  "known-fields": "nur die Felder, die docs/importing.md beschreibt",
};

export const germanImportProblemTexts: Translated<typeof importProblemTexts> = {
  "import.expected.no-files":
    "mindestens eine Datei; bei einem Ordner seine .json-, .csv- und .xes-Dateien, auch mit gzip gepackt",
  "import.expected.empty-file": "eine Datei mit Inhalt",
  "import.expected.too-large": "insgesamt höchstens {expected} Bytes",
  "import.expected.not-utf-8": "Text in UTF-8; bitte die Datei in dieser Kodierung neu speichern oder exportieren",
  "import.expected.not-text":
    "eine JSON-, CSV- oder XES-Datei als Text in UTF-8; bitte Archive (außer .gz) erst auspacken und Tabellen als CSV exportieren",
  "import.expected.not-json": "JSON, das hier weitergeht; die Datei ist vielleicht abgeschnitten oder bearbeitet",
  "import.expected.bad-gzip": "eine ganze gzip-Datei: Diese ist abgeschnitten oder beschädigt",
  "import.expected.bad-xml": "XML, das hier weitergeht; die Datei ist vielleicht abgeschnitten oder bearbeitet",
  "import.expected.bad-xes": "ein Ereignisprotokoll in XES: ein XML-Dokument, dessen äußerstes Element <log> ist",
  "import.expected.forbidden-doctype":
    "kein Dokumenttyp: Ereignisprotokolle haben keinen, und Entitäten, die er festlegen könnte, werden nicht gelesen",
  "import.expected.nested-too-deep": "höchstens {expected} Ebenen der Verschachtelung",
  "import.expected.forbidden-key": "kein solcher Name: JavaScript hält ihn zurück, und kein Export schreibt ihn",
  "import.expected.wrong-type": (v) => typeWords[v.expected] ?? v.expected,
  "import.expected.unknown-format": "eines von {expected}",
  "import.expected.mixed-formats":
    "eine Datei auf einmal; nur die von Jira gehören zusammen: Seiten einer Suche, Vorgänge, die Konfiguration eines Boards, Status",
  "import.expected.nothing-to-import": "mindestens ein Vorgang mit einem Verlauf",
  "import.expected.duplicate-item": "jeder Vorgang einmal; Zeile {expected} hat diese Kennung auch",
  "import.expected.cell-too-large": "Texte mit höchstens {expected} Zeichen",
  "import.expected.bad-csv":
    "CSV mit Kopfzeile und mindestens zwei Spalten, Texte mit Trennzeichen oder Anführungszeichen in doppelten Anführungszeichen",
  "import.expected.column-count":
    "{expected} Zellen wie in der Kopfzeile; ein Text mit Komma braucht doppelte Anführungszeichen",
  "import.expected.repeated-column":
    "ein anderer Name; so heißt schon Spalte {expected}, oder sie würde als dasselbe gelesen",
  "import.expected.unknown-column": "eine der Spalten {expected}",
  "import.expected.missing-column": "mindestens zwei Spalten mit Daten, eine für jede Phase",
  "import.expected.missing-columns": "die Spalten {expected}",
  "import.expected.missing-value": "ein Wert in dieser Spalte",
  "import.expected.not-a-date":
    "ein Datum, das es gibt, etwa 2021-03-30, 2021-03-30T14:05:00Z, 30.3.2021 oder 4/Nov/25 10:43 AM",
  "import.expected.date-out-of-range": "ein Jahr in {expected}",
  "import.expected.date-order-unanswered": "eine Antwort, dateOrder oder --date-order: eines von {expected}",
  "import.expected.case-column-unanswered": "eine Antwort, caseColumn oder --case-column: eines von {expected}",
  "import.expected.activity-column-unanswered":
    "eine Antwort, activityColumn oder --activity-column: eines von {expected}",
  "import.expected.time-column-unanswered": "eine Antwort, timeColumn oder --time-column: eines von {expected}",
  "import.expected.new-stages-unanswered":
    "ein Workflow, der sagt, wohin diese neue Phase der Quelle gehört: in eines von {expected} oder unter `ignore`",
  "import.expected.bad-yaml": "YAML, wie docs/importing.md die Workflow-Datei beschreibt",
  "import.expected.repeated-stage": "ein anderer Name; jede Phase hat ihren eigenen",
  "import.expected.repeated-pattern": "jedes Muster einmal; {expected} hat es schon",
  "import.expected.unknown-stage": "der Name einer der Phasen: {expected}",
  "import.expected.start-after-finish": "eine Phase links vom Ende, {expected}",
  "import.expected.done-before-finish": "queue oder active: Nur Phasen ab dem Ende ({expected}) sind done",
  "import.expected.unknown-source-field": "ein Feld der Quelle: {expected}",
  "import.expected.field-of-other-kind": "{expected}: Das Board hat ein Feld dieses Namens, von dieser Art",
  "import.expected.repeated-field": "ein anderer Name; jedes Feld hat seinen eigenen",
  "import.expected.too-many-fields": "höchstens {expected} Felder auf einem Board",
  "import.expected.unknown-time-zone": "eine IANA-Zeitzone wie UTC oder Europe/Berlin",
  "import.expected.unmatched-stage":
    'ein Platz für diese Phase der Quelle: im `from` einer Phase oder unter `ignore` (["*"] übergeht alle anderen)',
  "import.expected.ambiguous-stage": "ein Platz für diese Phase der Quelle; diese passen gleich gut: {expected}",
  "import.expected.stage-not-on-board": "der Name einer Phase des Boards: {expected}",
};

const items = (count: number): string => counted(count, "Vorgang", "Vorgänge");
const are = (count: number, one: string, many: string): string => `${items(count)} ${count === 1 ? one : many}`;

export const germanImportWarningTexts: Translated<typeof importWarningTexts> = {
  "import.warning.truncated-history": (v) =>
    `Die Quelle enthält nur einen Teil des Verlaufs (${counted(v.count, "Eintrag", "Einträge")}): Was vorher geschah, ist nicht bekannt.`,
  "import.warning.changelog-truncated": (v) =>
    `${are(v.count, "kam", "kamen")} mit weniger Änderungen, als es laut Server gibt; der Rest des Änderungsverlaufs ist noch vom Server zu holen.`,
  "import.warning.search-truncated": (v) =>
    `${are(v.count, "fehlt", "fehlen")} von der Suche: Jira antwortet seitenweise. Bitte alle Seiten zusammen abgeben.`,
  "import.warning.creation-from-id": (v) =>
    `${items(v.count)} ohne festgehaltenes Anlegen: Die Zeit wird aus der Kennung gelesen, die erste Phase aus der ersten Bewegung.`,
  "import.warning.deleted-items": (v) =>
    v.count === 1
      ? "1 Vorgang wurde in der Quelle gelöscht und bleibt weg."
      : `${v.count} Vorgänge wurden in der Quelle gelöscht und bleiben weg.`,
  "import.warning.repeated-item": (v) =>
    `${are(v.count, "kam", "kamen")} mehr als einmal: Gelesen wird der zuletzt geänderte Stand.`,
  "import.warning.shared-id": (v) =>
    `${counted(v.count, "Zeile hat", "Zeilen haben")} die Kennung einer anderen: Eine Nummer hält sie auseinander.`,
  "import.warning.files-passed-over": (v) =>
    v.count === 1
      ? "1 Datei sagt nichts über Vorgänge und wird übergangen."
      : `${v.count} Dateien sagen nichts über Vorgänge und werden übergangen.`,
  "import.warning.backdated-change": (v) =>
    `${are(v.count, "wurde", "wurden")} vor dem Anlegen geändert: Die Änderung zählt als das Anlegen.`,
  "import.warning.chain-break": (v) =>
    `${counted(v.count, "Bewegung verlässt", "Bewegungen verlassen")} angeblich eine andere Phase, als der Vorgang war: Es gilt die Reihenfolge der Bewegungen.`,
  "import.warning.bulk-change": (v) =>
    `${counted(v.count, "Bewegung betraf", "Bewegungen betrafen")} viele Vorgänge zugleich, wie es Umzüge und Aufräumen tun: Zahlen rund um diese Zeit sind mit Vorsicht zu lesen.`,
  "import.warning.renamed-stage": (v) =>
    `${counted(v.count, "Phase hieß", "Phasen hießen")} einmal anders: Die Kennung hält sie auseinander.`,
  "import.warning.items-in-archived-stage": (v) => `${are(v.count, "steht", "stehen")} in einer archivierten Liste.`,
  "import.warning.archived-without-date": (v) =>
    `${are(v.count, "wurde", "wurden")} zu einem Zeitpunkt archiviert oder zurückgeholt, den die Quelle nicht nennt: Es gilt die letzte Aktivität.`,
  "import.warning.status-without-move": (v) =>
    `${are(v.count, "steht", "stehen")} in einer anderen Phase, als die Bewegungen ergeben: Bei der letzten Aktivität kommt die Bewegung dorthin.`,
  "import.warning.types-left-out": (v) =>
    `${items(v.count)} von Typen, die nicht fließen, ${v.count === 1 ? "bleibt" : "bleiben"} weg.`,
  "import.warning.dates-without-zone": (v) =>
    `${counted(v.count, "Datum nennt", "Daten nennen")} keine Zeitzone: Es gilt die des Workflows.`,
  "import.warning.date-order-inferred": (v) =>
    `${counted(v.count, "Datum lässt", "Daten lassen")} sich mit dem Tag oder mit dem Monat zuerst lesen: Andere Daten der Datei entscheiden es.`,
  "import.warning.repeated-header": (v) =>
    v.count === 1
      ? "1 Zeile wiederholt die Kopfzeile und wird übergangen."
      : `${v.count} Zeilen wiederholen die Kopfzeile und werden übergangen.`,
  "import.warning.no-date": (v) =>
    `${items(v.count)} ohne jedes Datum: als nicht fertig gezählt, aber in keiner anderen Zahl und auf keinem Board.`,
  "import.warning.stage-order-broken": (v) =>
    `${are(v.count, "war", "waren")} in einer Phase, bevor eine links davon erreicht war: Gelesen wird nach der Zeit.`,
  "import.warning.finished-before-start": (v) =>
    `${are(v.count, "ist", "sind")} vor dem Beginn fertig: Bei der Durchlaufzeit bleibt das weg.`,
  "import.warning.start-is-creation": (v) => `${items(v.count)} ohne eigenen Beginn: Es gilt das Anlegen.`,
  "import.warning.no-status": (v) =>
    `${items(v.count)} ohne Änderung des Status: Niemand weiß, wo das steht, und es bleibt weg.`,
  "import.warning.creation-is-first-change": (v) =>
    `${items(v.count)} ohne Datum des Anlegens: Es gilt die erste Änderung.`,
  "import.warning.no-stages": () => "Die Quelle kennt keine Phasen: Zahlen, die sie brauchen, sind nicht bekannt.",
  "import.warning.text-shortened": (v) =>
    `${counted(v.count, "Text war", "Texte waren")} zu lang für eine Karte und ${v.count === 1 ? "ist" : "sind"} gekürzt.`,
  "import.warning.value-not-held": (v) =>
    v.count === 1
      ? "1 Wert passt nicht in das gewählte Feld oder die Größe und bleibt zurück."
      : `${v.count} Werte passen nicht in das gewählte Feld oder die Größe und bleiben zurück.`,
  "import.warning.board-is-here": () =>
    "Genau dieses Board ist schon hier: Ein Export kommt nur dorthin zurück, wo sein Board nicht ist.",
  "import.warning.nothing-finished": () =>
    "Mit diesen Phasen wäre nichts fertig: keine Durchlaufzeit, keine Wertstromkarte. Das, womit ein Vorgang endet, gehört in eine Phase, die fertig ist; genannt ist, wo die meisten Vorgänge enden.",
  "import.warning.guessed": (v) =>
    v.count === 1
      ? "1 Sache im vorgeschlagenen Workflow ist geraten: Bitte durchsehen."
      : `${v.count} Dinge im vorgeschlagenen Workflow sind geraten: Bitte durchsehen.`,
  "import.warning.guess.kind-by-name": "{subject} gilt wegen des Namens als {guess}",
  "import.warning.guess.kind-by-position": "{subject} gilt wegen der Stelle als {guess}",
  "import.warning.guess.outside-the-flow":
    "{subject} bleibt außerhalb des Flusses: Es sieht nicht nach einem Schritt der Arbeit aus",
  "import.warning.guess.order-by-moves": "Phasen stehen in der Reihenfolge, in der sich Vorgänge bewegt haben: {guess}",
  "import.warning.guess.kind-by-ends":
    "{subject} gilt als {guess}: Die meisten Vorgänge, die dort hinkommen, enden dort, und kaum je geht es anders weiter als zu einem ebensolchen Ende",
  "import.warning.guess.order-by-first-visit":
    "Phasen stehen in der Reihenfolge, in der Vorgänge im Mittel zuerst zu ihnen kommen: {guess}",
  "import.warning.guess.added-done": "{subject} kam am Ende dazu: Keine Phase sah fertig aus",
  "import.warning.guess.added-queue": "{subject} kam vorn dazu: Jede Phase sah fertig aus",
  "import.warning.guess.new-stage": "{subject} ist seit dem letzten Import neu in der Quelle: Es kommt in {guess}",
  "import.warning.guess.taken-together":
    "{subject} nimmt {guess} Phasen der Quelle auf, die etwa zur selben Zeit kommen: Für je eine eigene Phase sind es zu viele",
  "import.warning.guess.types-by-name": "{subject} bleibt weg: Es enthält andere Vorgänge oder ist Teil von einem",
};

export const germanImportQuestionTexts: Translated<typeof importQuestionTexts> = {
  "import.question.date-order":
    "Daten wie {examples} lassen sich mit dem Tag oder mit dem Monat zuerst lesen, und nichts in der Datei entscheidet es.",
  "import.question.case-column":
    "Welche Spalte sagt, zu wem ein Ereignis gehört: zu welchem Fall, Auftrag oder Ticket?",
  "import.question.activity-column": "Welche Spalte sagt, was getan wurde?",
  "import.question.time-column": "Welche Spalte sagt, wann es getan wurde?",
  "import.question.new-stages": "{examples}: seit dem letzten Import neu in der Quelle. Wohin gehört das?",
};
