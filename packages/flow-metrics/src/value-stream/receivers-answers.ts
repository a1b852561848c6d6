import { forEachPath, type CardPath } from "../card-path.ts";
import { factKind } from "../fact-columns.ts";
import type { FlowLog } from "../flow-log.ts";
import { readInstant } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import type { PullAnswer } from "../pull-answer.ts";

/** What receivers said of the work of one step: how often what, and of how many pulls. */
export type AnswerCounts = Readonly<Record<PullAnswer, number>> & { readonly n: number };

interface Said {
  readonly at: number;
  readonly seq: number;
  readonly answer: PullAnswer | null;
}

/**
 * What the receivers of pulls in the window said, by the active stage that had worked on the card last before: the
 * pull itself may come out of a queue. Of several answers about one pull the last holds; a pull that was taken back
 * has none.
 */
export function receiversAnswers(query: MetricQuery): ReadonlyMap<string, AnswerCounts> {
  const { log, asOf, conventions } = query;
  const counts = new Map<string, Record<PullAnswer, number> & { n: number }>();
  const said = lastAnswers(log, asOf);
  if (said.size === 0) return counts;
  const { from, to } = windowOf(query);
  const isAsked = Uint8Array.from(log.cardIds, (cardId) => (said.has(cardId) ? 1 : 0));
  const see = (path: CardPath): void => {
    for (const [eventSeq, { answer }] of said.get(path.cardId) ?? []) {
      const pull = answer === null ? undefined : pullIn(log, path, eventSeq);
      if (answer === null || pull === undefined || pull.at < from || pull.at >= to) continue;
      const known = counts.get(pull.giver) ?? { usable: 0, clarified: 0, fixed: 0, returned: 0, n: 0 };
      known[answer] += 1;
      known.n += 1;
      counts.set(pull.giver, known);
    }
  };
  forEachPath(log, { asOf, slips: conventions.slips }, see, { isAsked });
  return counts;
}

/** By card and by the pull that was asked about. */
function lastAnswers(log: FlowLog, asOf: number): ReadonlyMap<string, ReadonlyMap<number, Said>> {
  const cards = new Map<string, Map<number, Said>>();
  for (const { cardId, eventSeq, answer, seq, at: told } of log.answerFacts) {
    const at = readInstant(`event ${seq}.at`, told);
    if (at > asOf) continue;
    const pulls = cards.get(cardId) ?? new Map<number, Said>();
    cards.set(cardId, pulls);
    const before = pulls.get(eventSeq);
    if (before === undefined || before.at < at || (before.at === at && before.seq < seq))
      pulls.set(eventSeq, { at, seq, answer });
  }
  return cards;
}

/** When a pull that is in force happened, and the active stage whose work was pulled. */
function pullIn({ facts, extras, stages, workflow }: FlowLog, { rows }: CardPath, eventSeq: number) {
  const index = rows.findIndex((row) => facts.seq[row] === eventSeq || extras.get(row)?.targetSeq === eventSeq);
  const at = facts.at[rows[index] ?? -1];
  if (at === undefined) return undefined;
  for (let before = index - 1; before >= 0; before--) {
    const row = rows[before] as number;
    const kind = facts.kind[row] as number;
    const places =
      kind <= factKind.moved || kind === factKind.corrected || kind === factKind.restored || kind === factKind.arrived;
    const stage = places ? workflow.stages[stages.rank(facts.stage[row] as number)] : undefined;
    if (stage?.kind === "active") return { at, giver: stage.stageId };
  }
  return undefined;
}
