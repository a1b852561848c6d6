import {
  decide,
  evolveAll,
  isRefusal,
  streamsOf,
  type Actor,
  type Command,
  type DecideContext,
  type Decision,
  type Instant,
  type Refusal,
  type StreamState,
  type Viewer,
} from "@weir/domain";
import type { EventLog, Receipt } from "../event-log.ts";
import { StorageError } from "../storage-error.ts";
import { contentHash } from "./content-hash.ts";
import { deniedCommand, personOf } from "./permitted.ts";
import { replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { OpenStream, StreamCache } from "./stream-cache.ts";
import type { Accepted, Outcome } from "./workspace.ts";

/** Every conflict means that somebody else got on, so this many in a row is a fault. */
const MOST_ATTEMPTS = 100;

interface ExecuteDeps {
  readonly log: EventLog;
  readonly cache: StreamCache;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

/** What a stream will be once the command is durable. */
interface Next {
  readonly open: OpenStream;
  readonly epoch: number;
  readonly state: StreamState;
}

const accepted = ({ batches }: Decision): Accepted => ({
  results: batches
    .filter((batch) => batch.events.length > 0)
    .map(({ stream, expectedSeq, events }) => ({ stream, seq: expectedSeq + events.length, events })),
});

/** Runs commands: decide on the uncommitted tail, append, acknowledge after the commit. */
export const createExecute = ({ log, cache, clock, newId }: ExecuteDeps) => {
  const running = new Map<string, { readonly receipt: Receipt; readonly outcome: Promise<Outcome> }>();

  const refuse = async (refusal: Refusal, receipt: Receipt): Promise<Outcome> => {
    const stored = await log.receipt(receipt.commandId);
    return stored ? replayReceipt(log, stored, receipt) : refusal;
  };

  const advanceTails = ({ batches }: Decision, streams: readonly OpenStream[]): Next[] =>
    streams.map((open) => {
      const events = batches.find((batch) => batch.stream === open.stream)?.events ?? [];
      open.tail = evolveAll(open.tail, events);
      return { open, epoch: open.epoch, state: open.tail };
    });

  const openStreams = (names: readonly string[]): OpenStream[] | undefined => {
    const streams: OpenStream[] = [];
    for (const name of names) {
      const open = cache.peek(name);
      if (!open) return undefined;
      streams.push(open);
    }
    return streams;
  };

  /** One try. `undefined`: somebody else was faster. */
  const attempt = async (
    command: Command,
    names: readonly string[],
    receipt: Receipt,
    context: DecideContext,
  ): Promise<Outcome | undefined> => {
    const streams = openStreams(names) ?? (await Promise.all(names.map((name) => cache.open(name))));
    // From here to `append` nothing may wait: the tails read are the tails written to.
    const decision = decide(new Map(streams.map((open) => [open.stream, open.tail])), command, context);
    if (isRefusal(decision)) return refuse(decision, receipt);
    const next = advanceTails(decision, streams);
    const drop = (): void => next.forEach(({ open, epoch }) => cache.dropTail(open, epoch));
    try {
      const result = await log.append(decision.batches, receipt);
      if (result.outcome === "appended") {
        for (const { open, state } of next) cache.commit(open, state);
        return accepted(decision);
      }
      drop();
      if (result.outcome === "duplicate") return replayReceipt(log, result.receipt, receipt);
      if (result.outcome === "taken") return takenRefusal(result);
      await Promise.all(next.map(({ open, epoch }) => cache.refresh(open, epoch)));
      return undefined;
    } catch (error) {
      drop();
      throw error;
    }
  };

  const run = async (command: Command, names: readonly string[], receipt: Receipt, actor: Actor): Promise<Outcome> => {
    for (let tries = 0; tries < MOST_ATTEMPTS; tries += 1) {
      const outcome = await attempt(command, names, receipt, { now: clock(), actor, newId });
      if (outcome) return outcome;
    }
    throw new StorageError("storage-failed", `${command.stream} would not stand still.`, { reason: "conflict" });
  };

  return async (command: Command, viewer: Viewer): Promise<Outcome> => {
    const names = streamsOf(command);
    const denied = deniedCommand(command, names, viewer);
    if (denied) return denied;
    const { commandId } = command;
    const receipt: Receipt = { commandId, contentHash: contentHash(command, viewer.personId) };
    const twin = running.get(commandId);
    if (twin) {
      if (twin.receipt.contentHash !== receipt.contentHash) return reused;
      const outcome = await twin.outcome;
      return "results" in outcome ? { ...outcome, replayed: true } : outcome;
    }
    const outcome = run(command, names, receipt, personOf(viewer));
    running.set(commandId, { receipt, outcome });
    try {
      return await outcome;
    } finally {
      running.delete(commandId);
    }
  };
};
