import type { DrawnMap } from "@weir/charts";
import { readable } from "@weir/contract";
import { parseFilter, type BoardState, type ToldMap } from "@weir/domain";
import type { MetricAnswer } from "@weir/flow-metrics";
import { useCallback, useMemo } from "react";
import { useNames } from "../../lib/people.ts";
import { fieldsOn, namesOn, readFilter } from "../../ui/filter/known-names.ts";

type Asked = ToldMap["asked"];

/** Which cards an answer is of, as a drawing says it; nothing where it is of all. */
export function useCardsOf(
  boards: readonly BoardState[],
  answer: MetricAnswer | null | undefined,
): Pick<DrawnMap, "filter" | "cards"> | undefined {
  const read = useReadFilter(boards);
  const filter = answer?.params["filter"];
  return useMemo(
    () => (answer?.cards === undefined ? undefined : { filter: read(String(filter)), cards: answer.cards }),
    [answer, filter, read],
  );
}

/** The filter that figures were asked by. */
export const filterIn = (asked: Asked | undefined): string | undefined =>
  asked?.find(({ name }) => name === "filter")?.value;

/** A filter as it was kept, in words: people, parents and fields by their names. One of which no board knows all stays as it is. */
export function useReadFilter(boards: readonly BoardState[]): (kept: string) => string {
  const names = useNames(namesOn(boards).people);
  return useCallback(
    (kept) => {
      const isKnown = names && parseFilter(kept, fieldsOn(boards)).problems.length === 0;
      return readable(isKnown ? readFilter(boards, kept) : kept);
    },
    [boards, names],
  );
}
