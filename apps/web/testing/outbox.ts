import type { Page } from "playwright-core";

/** What lies in a browser's outbox, over all boards and people. */
interface Kept {
  /** Answered, and not yet read. */
  readonly notTaken?: unknown;
}

export const inOutbox = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(
    () =>
      new Promise<Kept[]>((resolve, reject) => {
        const opening = indexedDB.open("weir");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const all = opening.result.transaction("outbox").objectStore("outbox").getAll();
          all.addEventListener("success", () => {
            opening.result.close();
            resolve(all.result.flat());
          });
        });
      }),
  );
