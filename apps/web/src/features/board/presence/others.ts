import type { Present } from "@weir/contract";
import { useMemo } from "react";
import { useNames } from "../../../lib/people.ts";
import { useWho } from "../../../lib/who.ts";
import { useLive } from "../../../replica/use-board-session.tsx";
import { personName } from "../../../lib/person-name.ts";

/** Everybody else who is on the board, by name. */
export function useOthers(): readonly Present[] {
  const here = useLive((live) => live.here);
  const own = useWho()?.person?.id;
  useNames(useMemo(() => here.map(({ personId }) => personId), [here]));
  return here
    .filter(({ personId }) => personId !== own)
    .toSorted((a, b) => personName(a.personId).localeCompare(personName(b.personId)));
}
