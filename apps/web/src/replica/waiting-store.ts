import type { Command } from "@weir/domain";
import { createStore, del, get, set } from "idb-keyval";

/** Commands that have no answer yet, kept over reloads. */
export interface WaitingStore {
  load(): Promise<readonly Command[]>;
  save(commands: readonly Command[]): void;
}

/** Where they are kept. */
export const openOutboxRoom = () => createStore("weir", "outbox");

export function openWaitingStore(boardId: string): WaitingStore {
  const key = `waiting:${boardId}`;
  const database = openOutboxRoom();
  return {
    load: async () => (await get<readonly Command[]>(key, database).catch(() => undefined)) ?? [],
    save(commands) {
      // A browser that keeps nothing (private windows) still sends; it only forgets on reload.
      void (commands.length === 0 ? del(key, database) : set(key, commands, database)).catch(() => undefined);
    },
  };
}
