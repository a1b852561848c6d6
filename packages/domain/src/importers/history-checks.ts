import type { ForeignHistory, ForeignItem } from "./foreign-history.ts";
import type { ImportWarning } from "./import-plan.ts";
import { WarningNotes } from "./warning-notes.ts";

const bulkWindowMs = 120_000;
const bulkItems = 10;
const bulkShare = 0.2;

/** Doubts about a history that every format shares: breaks in a chain of moves, and moves made for many items at once. */
export function historyWarnings(history: ForeignHistory): ImportWarning[] {
  const notes = new WarningNotes();
  const names = new Map(history.stages.map(({ id, names: [name = id] }) => [id, name]));
  for (const item of history.items) noteBreaks(item, names, notes);
  noteBulkMoves(history.items, names, notes);
  return notes.list();
}

type Names = ReadonlyMap<string, string>;

function noteBreaks(item: ForeignItem, names: Names, notes: WarningNotes): void {
  let stage = item.firstStage;
  for (const { change } of item.facts) {
    if (change.kind !== "moved") continue;
    const { fromStage = stage } = change;
    if (fromStage !== stage)
      notes.add("chain-break", `${item.id}: ${names.get(stage) ?? stage} ≠ ${names.get(fromStage) ?? fromStage}`);
    stage = change.toStage;
  }
}

/** The same move of many items within two minutes is a migration or a tidying up, not the pace of work. */
function noteBulkMoves(items: readonly ForeignItem[], names: Names, notes: WarningNotes): void {
  const instants = new Map<string, number[]>();
  for (const item of items) {
    let stage = item.firstStage;
    for (const { at, change } of item.facts) {
      if (change.kind !== "moved") continue;
      if (stage === change.toStage) continue;
      const move = `${names.get(stage) ?? stage} → ${names.get(change.toStage) ?? change.toStage}`;
      const known = instants.get(move);
      if (known) known.push(at);
      else instants.set(move, [at]);
      stage = change.toStage;
    }
  }
  const least = Math.max(bulkItems, items.length * bulkShare);
  for (const [move, unsorted] of instants) {
    const times = unsorted.toSorted((a, b) => a - b);
    for (let from = 0; from < times.length;) {
      const start = times[from] ?? 0;
      let to = from;
      while (to < times.length && (times[to] ?? 0) - start <= bulkWindowMs) to += 1;
      if (to - from >= least) notes.add("bulk-change", `${move}, ${new Date(start).toISOString()}`, to - from);
      from = to - from >= least ? to : from + 1;
    }
  }
}
