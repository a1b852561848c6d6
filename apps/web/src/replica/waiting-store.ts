import { createStore, delMany, get, keys, type UseStore } from "idb-keyval";
import type { Kept } from "./kept.ts";

/** What is kept for one person on one board, in order; the same for all tabs. */
export interface WaitingStore {
  load(): Promise<readonly Kept[]>;
  /** Changes it in one step, whatever other tabs do, and answers what is kept then. */
  change(how: (kept: readonly Kept[]) => readonly Kept[]): Promise<readonly Kept[]>;
}

let opened: UseStore | undefined;
const room = (): UseStore => (opened ??= createStore("weir", "outbox"));

/** Nothing of one account is ever found under another. */
export function openWaitingStore(personId: string, boardId: string): WaitingStore {
  const key = [personId, boardId];
  let known: readonly Kept[] = [];
  let forgetful = false;

  /** A browser that keeps nothing (private windows, a full disk) still sends; leaving the page is asked about then. */
  const orInMemory = async (kept: Promise<readonly Kept[]>, else_: () => readonly Kept[]): Promise<readonly Kept[]> => {
    try {
      known = await kept;
    } catch {
      if (!forgetful) window.addEventListener("beforeunload", (event) => known.length > 0 && event.preventDefault());
      forgetful = true;
      known = else_();
    }
    return known;
  };
  return {
    load: () => (forgetful ? Promise.resolve(known) : orInMemory(loaded(key), () => known)),
    change: (how) =>
      forgetful ? Promise.resolve((known = how(known))) : orInMemory(changed(key, how), () => how(known)),
  };
}

const loaded = async (key: IDBValidKey): Promise<readonly Kept[]> => (await get<readonly Kept[]>(key, room())) ?? [];

const changed = (key: IDBValidKey, how: (kept: readonly Kept[]) => readonly Kept[]): Promise<readonly Kept[]> =>
  room()(
    "readwrite",
    (store) =>
      new Promise((resolve, reject) => {
        const { transaction } = store;
        const asked: IDBRequest<readonly Kept[] | undefined> = store.get(key);
        asked.addEventListener("success", () => {
          const before = asked.result ?? [];
          const next = how(before);
          if (next.length === 0) store.delete(key);
          else if (next !== before) store.put(next, key);
          transaction.addEventListener("complete", () => resolve(next));
        });
        for (const end of ["abort", "error"]) transaction.addEventListener(end, () => reject(transaction.error));
      }),
  );

const keysOf = async (personId: string): Promise<IDBValidKey[]> =>
  (await keys(room())).filter((key) => Array.isArray(key) && key[0] === personId);

async function countOf(wanted: Promise<readonly IDBValidKey[]>): Promise<number> {
  const found = await wanted.then((all) => Promise.all(all.map(loaded))).catch(() => []);
  return found.flat().length;
}

/** How many changes of somebody have not reached the server, or were not taken and not read yet, on all boards. */
export const countKept = (personId: string): Promise<number> => countOf(keysOf(personId));

/** The same of whoever works in this browser. */
export const countAllKept = (): Promise<number> => countOf(keys(room()));

/** Throws away all that is kept for somebody. */
export async function forgetKept(personId: string): Promise<void> {
  await keysOf(personId)
    .then((all) => delMany(all, room()))
    .catch(() => undefined);
}
