import type { HandoffTie } from "@weir/charts";
import { handoffTexts, textsOf } from "@weir/contract";
import { useCallback, useEffect, useState } from "react";
import { client } from "../../../lib/client.ts";
import { useNames } from "../../../lib/people.ts";
import { thisBoard, type HandoffEnds } from "./ties.ts";

const say = textsOf(handoffTexts);

/** The names of those who hand on work: teams and people as everywhere, boards as far as one may see them. */
export function useWho(ties: readonly HandoffTie[] | undefined, ends: HandoffEnds): (id: string) => string {
  const ids = (ties ?? []).flatMap(({ from, to }) => [from, to]);
  const names = useNames(ends === "boards" ? [] : ids);
  const [boards, setBoards] = useState<ReadonlyMap<string, string>>();
  const asksBoards = ends === "boards" && ids.length > 0 && boards === undefined;
  useEffect(() => {
    if (!asksBoards) return undefined;
    const abort = new AbortController();
    client.boards({ signal: abort.signal }).then(
      (answer) => abort.signal.aborted || setBoards(new Map(answer.boards.map(({ boardId, name }) => [boardId, name]))),
      () => undefined,
    );
    return () => abort.abort();
  }, [asksBoards]);
  return useCallback(
    (id) => {
      if (ends !== "boards") return names.get(id) ?? id;
      if (id === thisBoard) return say("handoffs.this-board");
      return boards?.get(id) ?? say("handoffs.other-board", { end: id.slice(-4) });
    },
    [names, boards, ends],
  );
}
