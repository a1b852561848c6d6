import { fieldsOf, type BoardState } from "@weir/domain";
import { useMemo } from "react";
import { useNames } from "../../lib/people.ts";
import { personName } from "../../lib/person-name.ts";
import type { CompletionNames } from "./complete.ts";
import { fieldsOn, namedInFilter, namesOn, parentsOf } from "./known-names.ts";
import { namedParent } from "./parent-cards.ts";

const none: CompletionNames = { people: [], labels: [], types: [], stages: [], lanes: [], parents: [] };
const nobody: readonly string[] = [];

/** What there is on these boards to filter by; nothing is gathered until it is wanted. */
export function useOfferedNames(
  boards: readonly BoardState[],
  isWanted: boolean,
  mayNamePeople: boolean,
): CompletionNames {
  const known = useNames(isWanted && mayNamePeople ? namesOn(boards).people : nobody);
  return useMemo(() => {
    if (!isWanted) return none;
    const { people, labels, types } = namesOn(boards);
    const parents = parentsOf(boards);
    const every = (names: (board: BoardState) => readonly { readonly name: string }[]): string[] => [
      ...new Set(boards.flatMap(names).map(({ name }) => name)),
    ];
    return {
      ...(mayNamePeople &&
        known && { people: people.map((id) => ({ name: personName(id), named: namedInFilter(id, people) })) }),
      labels,
      types,
      stages: every(({ stages, stageGroups }) => [...stages, ...stageGroups]),
      lanes: every(({ lanes }) => lanes),
      parents: parents.map((parent) => ({ name: parent.title, named: namedParent(parent, parents) })),
      own: fieldsOf({ fields: fieldsOn(boards) }),
    };
  }, [boards, isWanted, mayNamePeople, known]);
}
