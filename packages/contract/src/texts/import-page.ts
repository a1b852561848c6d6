import { counted } from "./texts-of.ts";

/** Items met so far: how many, and that number as it is written. */
type Met = { readonly count: number; readonly amount: string };
const itemsMet = ({ count, amount }: Met): string => (count === 1 ? "1 item" : `${amount} items`);

/** The import page: drop, look, keep. */
export const importPageTexts = {
  "import-page.title": "Import a board with its history",
  "import-page.drop.title": "1. The export",
  "import-page.drop.here": "Drop the export here",
  "import-page.drop.over": "Let go to see what is in it",
  "import-page.drop.choose": "Choose files",
  "import-page.drop.folder": "Choose a folder",
  "import-page.drop.kinds":
    "Trello JSON, Jira JSON (one search result, or a folder with one issue a file), event logs (XES or CSV), Jira’s changelog as CSV, CSV with dates. Packed by gzip or not. It is read on your own machine.",
  "import-page.drop.help.title": "Where do I get it?",
  "import-page.drop.help.trello": "Trello: board menu, “Print, export and share”, “Export as JSON”.",
  "import-page.drop.help.jira":
    "Jira: the answer of /rest/api/3/search/jql?jql=project=ABC&expand=changelog&fields=*all, saved as a file.",
  "import-page.drop.help.csv":
    "CSV: a row for each item with id, name and one column for each stage holding the date it was entered.",
  "import-page.drop.help.log":
    "Event log: XES (.xes, .xes.gz) as process mining tools write it, or CSV with a row for each event: case, activity, time.",
  "import-page.drop.help.dates":
    "Dates: a query of Azure DevOps or Jira’s “Export CSV”; without stages there are counts, cycle time and throughput.",
  "import-page.drop.other": "Other files",
  "import-page.files": (v: { count: number; size: string }) => `${counted(v.count, "file", "files")}, ${v.size}`,
  "import-page.reading": "Reading {name}",

  "import-page.look.title": "2. What Weir makes of it",
  "import-page.look.ready": (v: { name: string; items: number }) =>
    `${v.name} has been read: ${counted(v.items, "item", "items")}. Look over the stages, then import.`,
  "import-page.look.found": (v: { format: string; items: number; records: number }) =>
    `${v.format}: ${counted(v.items, "item", "items")} with ${counted(v.records, "recorded change", "recorded changes")}`,
  "import-page.look.span": "{from} to {to}",
  "import-page.look.finished": (v: { finished: number }) => `${v.finished} finished`,
  "import-page.look.unfinished": (v: { unfinished: number }) => `${v.unfinished} still open`,
  "import-page.look.discarded": (v: { discarded: number }) => `${v.discarded} given up`,
  "import-page.look.cycle-time": (v: { days: string }) => `85 % within ${v.days} ${v.days === "1" ? "day" : "days"}`,
  "import-page.look.flow": "The cumulative flow this gives",
  "import-page.look.flow-empty": "No item has moved yet, so there is no flow to draw.",
  "import-page.look.updating": "Reading again with these stages",
  "import-page.look.reset": "Back to the proposal",

  "import-page.format.trello": "Trello board",
  "import-page.format.jira": "Jira issues",
  "import-page.format.stage-csv": "CSV with a date per stage",
  "import-page.format.weir": "Weir board",
  "import-page.format.other": "Export",

  "import-page.stages.title": "Stages",
  "import-page.stages.hint": "From left to right as work flows. Drag a list to another stage, or choose where it goes.",
  "import-page.stages.start": "Work starts in",
  "import-page.stages.finish": "Work is finished in",
  "import-page.stage.name": "Name of stage {place}",
  "import-page.stage.kind": "Kind of {name}",
  "import-page.kind.queue": "waiting",
  "import-page.kind.active": "working",
  "import-page.kind.done": "done",
  "import-page.stage.items": (v: { items: number }) => counted(v.items, "item", "items"),
  "import-page.stage.left": "Move {name} to the left",
  "import-page.stage.right": "Move {name} to the right",
  "import-page.stage.remove": "Remove {name}; what it holds goes outside the flow",
  "import-page.stage.add": "Add a stage",
  "import-page.stage.new": "New stage",
  "import-page.stage.start": "Start",
  "import-page.stage.finish": "Finish",
  "import-page.stage.unnamed": "A stage needs a name.",
  "import-page.stage.named-twice": "Another stage has this name.",
  "import-page.stage.takes-nothing": "Nothing comes in here yet",
  "import-page.source.where": "Where {name} goes",
  "import-page.source.outside": "outside the flow",
  "import-page.outside.title": "Outside the flow",
  "import-page.outside.hint": "Entering one of these is leaving the board without being finished.",
  "import-page.outside.none": "Nothing is left out",

  "import-page.guess": "guess",
  "import-page.guesses.title": (v: { count: number }) => `${counted(v.count, "guess", "guesses")} to look over`,

  "import-page.fields.title": "What else comes along",
  "import-page.fields.hint":
    "The source's items hold more than a card has a place for. Nothing of it comes along unless you say what it becomes.",
  "import-page.fields.one": (v: { items: number; examples: string }) =>
    `${counted(v.items, "item", "items")}: ${v.examples}`,
  "import-page.fields.as": "{field} becomes",
  "import-page.fields.not": "Stays behind",
  "import-page.fields.fits": "{kind} (fits)",
  "import-page.fields.size": "The size",
  "import-page.fields.text": "A field of text",
  "import-page.fields.number": "A field of numbers",
  "import-page.fields.choice": "A field of choices",
  "import-page.fields.date": "A field of days",
  "import-page.fields.link": "A field of links",
  "import-page.types.title": "Which types flow",
  "import-page.types.hint":
    "Types that hold other items (epics) or are parts of one (sub-tasks) would count work twice.",
  "import-page.types.one": (v: { type: string; items: number }) => `${v.type} (${v.items})`,
  "import-page.types.untyped": "without a type",

  "import-page.question.day-first": "The day: {example}",
  "import-page.question.month-first": "The month: {example}",
  "import-page.progress.label": "How much of {name} is done",
  "import-page.progress.begun": "Begun",
  "import-page.progress.receiving": "Sending the file",
  "import-page.progress.waiting": "Waiting for another import to end",
  "import-page.progress.unpacking": "Unpacking",
  "import-page.progress.reading": (v: Met) => (v.count === 0 ? "Reading" : `Reading: ${itemsMet(v)} so far`),
  "import-page.progress.placing": (v: Met) => `Placing ${itemsMet(v)} on the board`,
  "import-page.progress.figuring": (v: Met) => `Working out the figures of ${itemsMet(v)}`,
  "import-page.progress.storing": (v: Met) => `Storing ${itemsMet(v)}: all of it, or nothing`,
  "import-page.progress.cancel": "Cancel",
  "import-page.progress.cancelled": "Cancelled. Nothing was imported.",
  "import-page.question.column": "{column}: {examples}",
  "import-page.question.must": "Weir does not guess this. Please answer before importing.",

  "import-page.warnings.title": (v: { count: number }) => `${counted(v.count, "thing", "things")} to know`,
  "import-page.warning.examples": "For example: {examples}",

  "import-page.keep.title": "3. Keep it",
  "import-page.keep.into": "Into",
  "import-page.keep.new-board": "a new board",
  "import-page.keep.name": "Name of the board",
  "import-page.keep.zone": "Time zone",
  "import-page.keep.zone-hint": "Days and weeks of this board begin here.",
  "import-page.keep.action": (v: { items: number }) => `Import ${counted(v.items, "item", "items")}`,
  "import-page.keep.busy": "Importing: all of it, or nothing",
  "import-page.keep.promise":
    "Either all of it is kept or nothing. Bringing a newer export into the same board later adds only what is new.",
  "import-page.keep.answer-first": "Answer the question above first.",
  "import-page.keep.mend-first": "Mend the stages first.",

  "import-page.restore.title": "2. A board exported by Weir",
  "import-page.restore.text": "It comes back as it was: cards, comments, people and every move at its time.",
  "import-page.restore.ready": "{name} has been read: a board exported by Weir.",
  "import-page.restore.action": "Bring this board back",
  "import-page.added": (v: { imported: number; alreadyThere: number }) =>
    `${counted(v.imported, "new fact", "new facts")}; ${v.alreadyThere} were there already.`,
  "import-page.added.moved-since": (v: { cards: number }) =>
    `${counted(v.cards, "card", "cards")} moved in Weir since: ${v.cards === 1 ? "it stays" : "they stay"} where you put ${v.cards === 1 ? "it" : "them"}.`,

  "import-page.failed.read": "This cannot be imported",
  "import-page.failed.plan": "With these stages it cannot be read",
  "import-page.failed.keep": "Nothing was imported",
  "import-page.failed.no-answer": "Weir did not answer",
  "import-page.failed.unreachable": "Check that it is still running, then try again.",
  "import-page.failed.unreachable-keep": "Check that it is still running, then try again. Nothing is imported twice.",
  "import-page.failed.again": "Try again",
  "import-page.failed.where.row": "row {row}",
  "import-page.failed.found": "found {value}, expected {expected}",
  "import-page.failed.expected": "expected {expected}",
  "import-page.failed.more": (v: { count: number }) => `and ${counted(v.count, "more problem", "more problems")}`,
} as const;
