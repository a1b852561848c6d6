import { counted } from "./texts-of.ts";

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object with fields",
  nonoptional: "a value",
  "known-fields": "only the fields that docs/importing.md describes",
};

/** What belongs where an imported file is wrong: read after "expected". */
export const importProblemTexts = {
  "import.expected.no-files": "at least one file; a folder holds its .json, .csv and .xes files, packed by gzip or not",
  "import.expected.empty-file": "a file with something in it",
  "import.expected.too-large": "at most {expected} bytes in all",
  "import.expected.not-utf-8": "text in UTF-8; save or export the file again in that encoding",
  "import.expected.not-text":
    "a JSON, CSV or XES file as text in UTF-8; unpack archives (all but .gz) and export spreadsheets as CSV first",
  "import.expected.not-json": "JSON that goes on here; the file may have been cut off or edited",
  "import.expected.bad-gzip": "a gzip file that is whole: this one was cut off or damaged",
  "import.expected.bad-xml": "XML that goes on here; the file may have been cut off or edited",
  "import.expected.bad-xes": "an event log in XES: an XML document whose outermost element is <log>",
  "import.expected.forbidden-doctype":
    "no document type: event logs have none, and entities that it could define are not read",
  "import.expected.nested-too-deep": "at most {expected} levels of nesting",
  "import.expected.forbidden-key": "no such name: it is reserved by JavaScript and no export writes it",
  "import.expected.wrong-type": (v: { readonly expected: string }) => typeWords[v.expected] ?? v.expected,
  "import.expected.unknown-format": "one of {expected}",
  "import.expected.mixed-formats":
    "one file at a time; only Jira's come together: the pages of a search, issues, a board's configuration, statuses",
  "import.expected.nothing-to-import": "at least one item with a history",
  "import.expected.duplicate-item": "each item once; row {expected} has this id too",
  "import.expected.cell-too-large": "texts of at most {expected} characters",
  "import.expected.bad-csv":
    "CSV with a header and at least two columns, texts with separators or quotes in double quotes",
  "import.expected.column-count": "{expected} cells, as the header has; a text with a comma in it needs double quotes",
  "import.expected.repeated-column":
    "another name; column {expected} is called so already, or would be read as the same",
  "import.expected.unknown-column": "one of the columns {expected}",
  "import.expected.missing-column": "at least two columns of dates, one for each stage",
  "import.expected.missing-columns": "the columns {expected}",
  "import.expected.missing-value": "a value in this column",
  "import.expected.not-a-date":
    "a date that exists, such as 2021-03-30, 2021-03-30T14:05:00Z, 30.3.2021 or 4/Nov/25 10:43 AM",
  "import.expected.date-out-of-range": "a year in {expected}",
  "import.expected.date-order-unanswered": "an answer, dateOrder or --date-order: one of {expected}",
  "import.expected.case-column-unanswered": "an answer, caseColumn or --case-column: one of {expected}",
  "import.expected.activity-column-unanswered": "an answer, activityColumn or --activity-column: one of {expected}",
  "import.expected.time-column-unanswered": "an answer, timeColumn or --time-column: one of {expected}",
  "import.expected.new-stages-unanswered":
    "a workflow that says where this new stage of the source goes: into one of {expected}, or under `ignore`",
  "import.expected.bad-yaml": "YAML, as docs/importing.md describes the workflow file",
  "import.expected.repeated-stage": "another name; each stage has its own",
  "import.expected.repeated-pattern": "each pattern once; {expected} has it already",
  "import.expected.unknown-stage": "the name of one of the stages: {expected}",
  "import.expected.start-after-finish": "a stage left of the finish, {expected}",
  "import.expected.done-before-finish": "queue or active: only stages from the finish ({expected}) on are done",
  "import.expected.unknown-source-field": "a field of the source: {expected}",
  "import.expected.field-of-other-kind": "{expected}: the board has a field of this name, of that kind",
  "import.expected.repeated-field": "another name; each field has its own",
  "import.expected.too-many-fields": "at most {expected} fields on a board",
  "import.expected.unknown-time-zone": "an IANA time zone such as UTC or Europe/Berlin",
  "import.expected.unmatched-stage":
    'a place for this stage of the source: in the `from` of a stage, or under `ignore` (["*"] ignores all others)',
  "import.expected.ambiguous-stage": "one place for this stage of the source; these fit equally well: {expected}",
  "import.expected.stage-not-on-board": "the name of a stage of the board: {expected}",
} as const;

const items = (count: number): string => counted(count, "item", "items");
type Counted = { readonly count: number };

/** What was read, but with a catch. */
export const importWarningTexts = {
  "import.warning.truncated-history": (v: Counted) =>
    `The source holds only a part of the history (${counted(v.count, "record", "records")}): what happened before is not known.`,
  "import.warning.changelog-truncated": (v: Counted) =>
    `${items(v.count)} came with fewer changes than the server says there are; ask it for the rest of their changelogs.`,
  "import.warning.search-truncated": (v: Counted) =>
    `${items(v.count)} of the search are missing: Jira answers one page at a time. Hand in all pages together.`,
  "import.warning.creation-from-id": (v: Counted) =>
    `${items(v.count)} without a record of creation: their creation is read from their ids, their first stage from their first move.`,
  "import.warning.deleted-items": (v: Counted) => `${items(v.count)} were deleted in the source and are left out.`,
  "import.warning.repeated-item": (v: Counted) =>
    `${items(v.count)} came more than once: the one updated last is read.`,
  "import.warning.shared-id": (v: Counted) =>
    `${counted(v.count, "row has", "rows have")} the id of another: they are told apart by a number.`,
  "import.warning.files-passed-over": (v: Counted) =>
    `${counted(v.count, "file says", "files say")} nothing about items and ${v.count === 1 ? "is" : "are"} passed over.`,
  "import.warning.backdated-change": (v: Counted) =>
    `${items(v.count)} changed before they were created: the change counts as their creation.`,
  "import.warning.chain-break": (v: Counted) =>
    `${counted(v.count, "move claims", "moves claim")} to leave another stage than the item was in: the order of moves decides.`,
  "import.warning.bulk-change": (v: Counted) =>
    `${counted(v.count, "move was", "moves were")} made for many items at once, as migrations and tidying up do: read figures around them with care.`,
  "import.warning.renamed-stage": (v: Counted) =>
    `${counted(v.count, "stage was", "stages were")} known under other names: they are told apart by id.`,
  "import.warning.items-in-archived-stage": (v: Counted) => `${items(v.count)} stand in a list that is archived.`,
  "import.warning.archived-without-date": (v: Counted) =>
    `${items(v.count)} were archived, or brought back, at an instant the source does not tell: their last activity is taken.`,
  "import.warning.status-without-move": (v: Counted) =>
    `${items(v.count)} stand in another stage than their moves lead to: they are moved there at their last activity.`,
  "import.warning.types-left-out": (v: Counted) => `${items(v.count)} of types that do not flow are left out.`,
  "import.warning.dates-without-zone": (v: Counted) =>
    `${counted(v.count, "date names", "dates name")} no time zone: the workflow's is taken.`,
  "import.warning.date-order-inferred": (v: Counted) =>
    `${counted(v.count, "date", "dates")} could be read day first or month first: other dates of the file settle it.`,
  "import.warning.repeated-header": (v: Counted) =>
    `${counted(v.count, "row repeats", "rows repeat")} the header and ${v.count === 1 ? "is" : "are"} passed over.`,
  "import.warning.no-date": (v: Counted) =>
    `${items(v.count)} without any date: counted as not finished, but in no other figure and on no board.`,
  "import.warning.stage-order-broken": (v: Counted) =>
    `${items(v.count)} entered a stage before one left of it: they are read in order of time.`,
  "import.warning.finished-before-start": (v: Counted) =>
    `${items(v.count)} finish before they start: they are left out of cycle time.`,
  "import.warning.start-is-creation": (v: Counted) =>
    `${items(v.count)} without a start of their own: their creation is taken.`,
  "import.warning.no-status": (v: Counted) =>
    `${items(v.count)} whose status never changed: nobody knows where they are, and they are left out.`,
  "import.warning.creation-is-first-change": (v: Counted) =>
    `${items(v.count)} without a date of creation: their first change is taken.`,
  "import.warning.no-stages": () => "The source knows no stages: figures that need them are not known.",
  "import.warning.text-shortened": (v: Counted) =>
    `${counted(v.count, "text was", "texts were")} too long for a card and cut.`,
  "import.warning.value-not-held": (v: Counted) =>
    `${counted(v.count, "value is", "values are")} none that the chosen field or the size can hold, and ${v.count === 1 ? "stays" : "stay"} behind.`,
  "import.warning.board-is-here": () =>
    "This very board is here already: an export comes back only where its board is not.",
  "import.warning.nothing-finished": () =>
    "With these stages nothing would be finished: no lead time, no value stream map. Put what ends an item into a stage that is done; named is where most items end.",
  "import.warning.guessed": (v: Counted) =>
    `${counted(v.count, "thing", "things")} in the proposed workflow ${v.count === 1 ? "is a guess" : "are guesses"}: look them over.`,
  "import.warning.guess.kind-by-name": "{subject} is taken as {guess} because of its name",
  "import.warning.guess.kind-by-position": "{subject} is taken as {guess} because of where it stands",
  "import.warning.guess.outside-the-flow":
    "{subject} is left outside the flow: it does not look like a step of the work",
  "import.warning.guess.order-by-moves": "stages are in the order items were seen to move: {guess}",
  "import.warning.guess.kind-by-ends":
    "{subject} is taken as {guess}: most cases that have it end there, and work hardly ever goes on to anything but another such end",
  "import.warning.guess.order-by-first-visit":
    "stages are in the order in which cases come to them first, on average: {guess}",
  "import.warning.guess.added-done": "{subject} was added at the end: no stage looked finished",
  "import.warning.guess.added-queue": "{subject} was added in front: every stage looked finished",
  "import.warning.guess.new-stage": "{subject} is new in the source since the last import: it goes into {guess}",
  "import.warning.guess.taken-together":
    "{subject} takes in {guess} stages of the source that come at about the same time: there are too many for a stage each",
  "import.warning.guess.types-by-name": "{subject} is left out: it holds other items or is a part of one",
} as const;

/** What only a person knows. */
export const importQuestionTexts = {
  "import.question.date-order":
    "Dates such as {examples} can be read day first or month first, and nothing in the file settles it.",
  "import.question.case-column": "Which column says whose event a row is: that of the case, order or ticket?",
  "import.question.activity-column": "Which column says what was done?",
  "import.question.time-column": "Which column says when it was done?",
  "import.question.new-stages": "{examples}: new in the source since the last import. Where does it belong?",
} as const;
