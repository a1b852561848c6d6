import type { AnswerOf } from "@weir/contract";
import { useCallback, useEffect, useState } from "react";
import { peopleClient } from "../lib/people-client.ts";
import { useReturns } from "../lib/use-returns.ts";

export type PersonFigures = AnswerOf<"personFigures">;

export interface SeenPersonFigures {
  /** `undefined` until the server has said, and where it does not say. */
  readonly figures: PersonFigures | undefined;
  readonly learn: (figures: PersonFigures) => void;
}

/** Whether the figures of a board may name people. Without a board nothing is asked. */
export function usePersonFigures(boardId: string | undefined): SeenPersonFigures {
  const [figures, setFigures] = useState<PersonFigures>();
  const returns = useReturns();
  useEffect(() => {
    if (boardId === undefined) return undefined;
    const abort = new AbortController();
    void peopleClient.personFigures({ params: { boardId }, signal: abort.signal }).then(
      (answer) => abort.signal.aborted || setFigures(answer),
      () => undefined,
    );
    return () => abort.abort();
  }, [boardId, returns]);
  return { figures, learn: useCallback((next) => setFigures(next), []) };
}
