import { dayNumber, dayOfNumber } from "@weir/charts";
import type { FactsAnswer } from "@weir/contract";
import { useEffect, useState } from "react";
import { client } from "../lib/client.ts";
import { useReturns } from "../lib/use-returns.ts";
import type { ShownDays } from "./measure-view.ts";

export type ToldFacts = FactsAnswer["facts"];

const none: ToldFacts = [];

/**
 * What other tools told of a board's days. Markers are an aside: where they cannot be had the drawings stand without.
 * A day more at either end, because days are asked for in UTC and drawn in the board's zone.
 * Without a board nothing is asked.
 */
export function useOutsideFacts(boardId: string | undefined, { from, to }: ShownDays): ToldFacts {
  const [facts, setFacts] = useState(none);
  const returns = useReturns();
  useEffect(() => {
    if (boardId === undefined) return undefined;
    const abort = new AbortController();
    const query = {
      board: boardId,
      ...(from !== undefined && { from: dayOfNumber(dayNumber(from) - 1) }),
      ...(to !== undefined && { to: dayOfNumber(dayNumber(to) + 2) }),
    };
    void client.facts({ query, signal: abort.signal }).then(
      (answer) => abort.signal.aborted || setFacts(answer.facts),
      () => undefined,
    );
    return () => abort.abort();
  }, [boardId, from, to, returns]);
  return facts;
}
