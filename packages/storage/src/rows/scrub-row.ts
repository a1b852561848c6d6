import type { RowOperation } from "./row-operation.ts";

/** Notes, with a change that removes what is personal, that the adapter has to leave nothing of it in unused parts of its file. */
export const owedScrub: RowOperation = { kind: "scrub", key: "owed", merge: {} };
