import type { Refusal } from "@weir/domain";
import { FORGOTTEN_HASH, type EventLog, type Receipt, type StoredReceipt } from "../event-log.ts";
import type { Accepted, Reused } from "./workspace.ts";

export const reused: Reused = { problem: "command-id-reused" };

/**
 * What a command answered when it was stored, or that its id belongs to another one. Of a command whose text was
 * removed since nobody can tell any more whether this is the same: whoever asks hears that it was carried out, and
 * nothing of what came of it.
 */
export const replayReceipt = async (
  log: EventLog,
  stored: StoredReceipt,
  receipt: Receipt,
): Promise<Accepted | Reused> => {
  const forgotten = stored.contentHash === FORGOTTEN_HASH;
  if (!forgotten && stored.contentHash !== receipt.contentHash) return reused;
  const results = stored.spans.map(async ({ stream, afterSeq, count }) => {
    const events = count === 0 || forgotten ? [] : await log.read(stream, afterSeq, count);
    // A stream removed and made anew holds other events there.
    const own = events.filter((event) => event.commandId === receipt.commandId);
    return { stream, seq: afterSeq + count, events: own };
  });
  return { results: await Promise.all(results), replayed: true };
};

export const boardTaken = (boardId: string): Refusal => ({ refused: "already-exists", what: "board", id: boardId });

/** A card id is given once in a workspace, whichever board has it. */
export const takenRefusal = ({ key }: { readonly key: string }): Refusal => ({
  refused: "already-exists",
  what: "card",
  id: key,
});
