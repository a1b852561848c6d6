import type { Card, DomainEvent } from "@weir/domain";
import { useEffect, useState } from "react";
import { client } from "../../../lib/client.ts";
import { useLive } from "../../../replica/use-board-session.tsx";

export interface CardComment {
  readonly commentId: string;
  readonly at: string;
  readonly text: string;
  readonly actor: { readonly id: string };
}

interface CardStory {
  readonly description: string;
  readonly comments: readonly CardComment[];
  readonly story: readonly DomainEvent[];
}

export type CardStoryState =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | ({ readonly state: "ready" } & CardStory);

const settleMs = 120;

/** What the board does not hold: description, comments and the story; read again whenever the card changes and when the connection is back. */
export function useCardStory(boardId: string, card: Card): CardStoryState {
  const [known, setKnown] = useState<CardStoryState>({ state: "loading" });
  const { cardId } = card;
  const offline = useLive(({ connection }) => connection === "offline");
  useEffect(() => {
    const control = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const { details, story } = await client.card({ params: { boardId, cardId }, signal: control.signal });
        setKnown({ state: "ready", ...(details as Omit<CardStory, "story">), story });
      } catch {
        if (!control.signal.aborted) setKnown((before) => (before.state === "ready" ? before : { state: "failed" }));
      }
    };
    const timer = setTimeout(() => void read(), settleMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [boardId, cardId, card, offline]);
  return known;
}
