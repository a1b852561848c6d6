import type { ImportPhase, ImportProgressTold } from "@weir/contract";

/** Says how far the work is. */
export type Tell = (phase: ImportPhase, share?: number, items?: number) => void;

/** Imports that are under way and whose senders want to know how far they are. In memory: what is told is over soon. */
export class ProgressBoard {
  readonly #told = new Map<string, ImportProgressTold>();

  /** Does the work while the person may ask for it under the id; without an id nobody can. */
  async during<T>(personId: string, progressId: string | undefined, work: (tell: Tell) => Promise<T>): Promise<T> {
    if (progressId === undefined) return work(() => undefined);
    const key = keyOf(personId, progressId);
    try {
      return await work((phase, share = 0, items = this.#told.get(key)?.items ?? 0) => {
        this.#told.set(key, { phase, share, items });
      });
    } finally {
      this.#told.delete(key);
    }
  }

  /** How far it is; nothing of work that is over, or somebody else's. */
  of(personId: string, progressId: string): ImportProgressTold | undefined {
    return this.#told.get(keyOf(personId, progressId));
  }
}

const keyOf = (personId: string, progressId: string): string => JSON.stringify([personId, progressId]);
