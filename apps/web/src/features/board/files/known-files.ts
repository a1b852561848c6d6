import type { AnswerOf } from "@weir/contract";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

export type FileList = AnswerOf<"attachments">;

const lists = createStore<ReadonlyMap<string, FileList>>(() => new Map());

/** What the server last told of a card's files. */
export const keepFiles = (cardId: string, list: FileList): void =>
  lists.setState(new Map(lists.getState()).set(cardId, list), true);

/** `undefined` until it is known, and for whoever is told of none. */
export const useKnownFiles = (cardId: string): FileList | undefined => useStore(lists, (known) => known.get(cardId));
