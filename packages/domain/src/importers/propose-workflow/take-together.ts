import type { ForeignHistory } from "../foreign-history.ts";
import type { ImportGuess } from "../import-plan.ts";
import { stageEntries } from "../stage-entries.ts";
import { type CaseEnds, firstPlaces } from "./case-ends.ts";
import type { Draft } from "./stage-kinds.ts";
import { hintOf } from "./stage-name-hint.ts";

/** So many stages a board can have beside one that is added to it. */
const mostStages = 48;
/** A log may name thousands of activities; more than so many stages nobody looks over. */
const mostActivities = 24;
const stagesTaken = 12;

export const areTooMany = (drafts: readonly Draft[]): boolean =>
  drafts.length > (drafts.some(({ sources }) => sources[0]?.activity !== undefined) ? mostActivities : mostStages);

/**
 * Few stages in place of very many: what comes at about the same time in the life of an item is taken together, each
 * stage with about the same share of all events, called by the busiest of those in it. What looks finished ends it.
 */
export function takenTogether(
  drafts: readonly Draft[],
  { history, ends }: { readonly history: ForeignHistory; readonly ends: CaseEnds },
  guesses: ImportGuess[],
): Draft[] {
  const entries = stageEntries(history);
  const places = firstPlaces(history);
  const busy = ({ sources }: Draft): number => sources.reduce((sum, { id }) => sum + (entries.get(id) ?? 0), 0);
  const place = ({ sources: [first] }: Draft): number => places.get(first?.id ?? "") ?? 1;
  const isDone = ({ sources }: Draft): boolean =>
    sources.some((source) => (ends.size > 0 ? ends.has(source.id) : hintOf(source)?.kind === "done"));
  const [open, done] = [drafts.filter((draft) => !isDone(draft)), drafts.filter(isDone)];
  const groups = Array.from({ length: stagesTaken }, (): Draft[] => []);
  const all = open.reduce((sum, draft) => sum + busy(draft), 0);
  let before = 0;
  for (const draft of open.toSorted((a, b) => place(a) - place(b))) {
    const at = Math.min(stagesTaken - 1, Math.floor((before / Math.max(1, all)) * stagesTaken));
    groups[at]?.push(draft);
    before += busy(draft);
  }
  return [...groups, done].flatMap((group): Draft[] => {
    const [first, ...others] = group.toSorted((a, b) => busy(b) - busy(a));
    if (first === undefined) return [];
    const sources = [first, ...others].flatMap((draft) => draft.sources);
    if (others.length > 0) guesses.push({ code: "taken-together", subject: first.name, guess: String(sources.length) });
    return [{ name: first.name, sources }];
  });
}
