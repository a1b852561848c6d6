import type { AnswerOf } from "@weir/contract";
import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { intakeClient } from "../../../lib/intake-client.ts";
import { whoIsHere } from "../../../lib/who.ts";

type Requester = AnswerOf<"requests">["requests"][number];

/** Who asked for which card, as far as the server has told. */
const requesters = createStore<ReadonlyMap<string, Requester>>(() => new Map());
const asked = new Set<string>();
let waiting: Promise<void> | undefined;

/** Asks for all requests of a board. Readers of a link are told of nobody, and do not ask. */
async function load(boardId: string): Promise<void> {
  const { person } = await whoIsHere();
  if (person === null) return;
  const { requests } = await intakeClient.requests({ params: { boardId } });
  const known = new Map(requesters.getState());
  for (const request of requests) known.set(request.cardId, request);
  requesters.setState(known, true);
}

/** Asks once for all when a card is shown that was not asked about; without an answer the next one to be shown asks. */
function learn(boardId: string, cardId: string): void {
  if (asked.has(cardId) || requesters.getState().has(cardId)) return;
  asked.add(cardId);
  waiting ??= load(boardId)
    .catch(() => asked.clear())
    .finally(() => (waiting = undefined));
}

/** Who asked for a card; `undefined` until it is known, and where it is nobody's to know. */
export function useRequester(boardId: string, cardId: string): Requester | undefined {
  useEffect(() => learn(boardId, cardId), [boardId, cardId]);
  return useStore(requesters, (known) => known.get(cardId));
}

/** Name and address are gone. */
export function forgetRequester({ cardId, at }: Pick<Requester, "cardId" | "at">): void {
  requesters.setState(new Map(requesters.getState()).set(cardId, { cardId, at }), true);
}
