import { chooseCards, readFigureFilter } from "@weir/domain";
import { type FlowLog, MetricParamError } from "@weir/flow-metrics";
import { Exit } from "../../exit.ts";
import { problemLine } from "../../problem-lines.ts";
import type { FlowHistory } from "./flow-history.ts";

/** The history of the cards alone that meet a filter, each asked as it is at `asOf`; all of it where there is none. */
export function chosenHistory(history: FlowHistory, said: string, asOf: number): FlowHistory {
  const board = history.board();
  const filter = reading(() => readFigureFilter(said, [board]));
  if (filter === undefined) return history;
  // Whoever has a file has all that is in it: people are asked for, too.
  const chosen = chooseCards(filter, [board], { now: asOf, nameOf: history.nameOf });
  const isChosen = (cardId: string): boolean => chosen.cardIds.has(cardId);
  const log = history.log.only(isChosen);
  const chosenOf = (some: FlowLog): FlowLog => (some === history.log ? log : some.only(isChosen));
  return {
    ...history,
    chosen,
    log,
    timed: chosenOf(history.timed),
    created: chosenOf(history.created),
    // What has no date is no card that could be asked.
    counts: { ...history.counts, undated: 0 },
  };
}

function reading<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MetricParamError)) throw error;
    throw new Exit(2, problemLine({ path: `--${error.param}`, value: error.value, expected: error.expected }));
  }
}
