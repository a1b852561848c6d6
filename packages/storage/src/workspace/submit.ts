import { evolveAll, type Batch, type Instant, type StreamState } from "@weir/domain";
import type { AppendResult, EventLog, Receipt } from "../event-log.ts";
import type { RowOperation } from "../rows/row-operation.ts";
import type { OpenStream, StreamCache } from "./stream-cache.ts";

/** What a stream will be once the append is durable. */
interface Next {
  readonly open: OpenStream;
  readonly epoch: number;
  readonly state: StreamState;
}

/**
 * Appends batches made from the tails of `streams`, moving the tails on at once and the committed
 * states after the commit. Between reading a tail and calling this nothing may wait.
 *
 * Every writer of a workspace comes through here: that is what makes `expectedSeq` enough. A seq
 * alone would not tell whether an event that a later command was decided on is the one that landed.
 */
export type Submit = (
  batches: readonly Batch[],
  streams: readonly OpenStream[],
  receipt: Receipt,
  rows?: readonly RowOperation[],
  slowly?: Slowly,
) => Promise<AppendResult>;

/** For a history of many events, folded beforehand while nobody waited for it. */
interface Slowly {
  /** What the streams will be. */
  readonly states: readonly StreamState[];
  /** Hears how many events are written so far. */
  readonly told: (events: number) => void;
}

/** What the ways into a workspace are built from. */
export interface WorkspaceParts {
  readonly log: EventLog;
  readonly cache: StreamCache;
  readonly submit: Submit;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

const advanceTails = (batches: readonly Batch[], streams: readonly OpenStream[], slowly?: Slowly): Next[] =>
  streams.map((open, index) => {
    const known = slowly?.states[index];
    if (known) {
      open.tail = known;
      return { open, epoch: open.epoch, state: known };
    }
    for (const { stream, events } of batches) {
      if (stream === open.stream) open.tail = evolveAll(open.tail, events);
    }
    return { open, epoch: open.epoch, state: open.tail };
  });

export const createSubmit = (
  log: Pick<EventLog, "append"> & Partial<Pick<EventLog, "appendSlowly">>,
  cache: StreamCache,
): Submit => {
  const drop = (ahead: readonly Next[]): void => ahead.forEach(({ open, epoch }) => cache.dropTail(open, epoch));

  const notLanded = async (ahead: readonly Next[], result: AppendResult): Promise<AppendResult> => {
    drop(ahead);
    if (result.outcome === "conflict") await Promise.all(ahead.map(({ open }) => cache.refresh(open)));
    return result;
  };

  // Not async: every promise in between is a turn more for each move.
  return (batches, streams, receipt, rows, slowly) => {
    const ahead = advanceTails(batches, streams, slowly);
    const appended =
      slowly === undefined || log.appendSlowly === undefined
        ? log.append(batches, receipt, rows)
        : log.appendSlowly(batches, receipt, rows ?? [], slowly.told);
    return appended.then(
      (result) => {
        if (result.outcome !== "appended") return notLanded(ahead, result);
        for (const { open, state } of ahead) cache.commit(open, state);
        return result;
      },
      (error: unknown) => {
        drop(ahead);
        throw error;
      },
    );
  };
};
