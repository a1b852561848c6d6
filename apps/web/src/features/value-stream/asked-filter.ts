import { readable } from "@weir/contract";
import { parseFilter, type BoardState, type ToldMap } from "@weir/domain";
import { useCallback } from "react";
import { useNames } from "../../lib/people.ts";
import { fieldsOn, namesOn, readFilter } from "../../ui/filter/known-names.ts";

type Asked = ToldMap["asked"];

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
