import {
  decide,
  isRefusal,
  streamsOf,
  type Actor,
  type Command,
  type DecideContext,
  type Decision,
  type Instant,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import type { EventLog, Receipt } from "../event-log.ts";
import { StorageError } from "../storage-error.ts";
import { contentHash } from "./content-hash.ts";
import { deniedCommand, personOf } from "./permitted.ts";
import { replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { OpenStream, StreamCache } from "./stream-cache.ts";
import type { Submit } from "./submit.ts";
import type { Accepted, Outcome } from "./workspace.ts";

/** Every conflict means that somebody else got on, so this many in a row is a fault. */
const MOST_ATTEMPTS = 100;

interface ExecuteDeps {
  readonly log: EventLog;
  readonly cache: StreamCache;
  readonly submit: Submit;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

const accepted = ({ batches }: Decision): Accepted => ({
  results: batches
    .filter((batch) => batch.events.length > 0)
    .map(({ stream, expectedSeq, events }) => ({ stream, seq: expectedSeq + events.length, events })),
});

/** Runs commands: decide on the uncommitted tail, append, acknowledge after the commit. */
export const createExecute = ({ log, cache, submit, clock, newId }: ExecuteDeps) => {
  const running = new Map<string, { readonly receipt: Receipt; readonly outcome: Promise<Outcome> }>();

  const refuse = async (refusal: Refusal, receipt: Receipt): Promise<Outcome> => {
    const stored = await log.receipt(receipt.commandId);
    return stored ? replayReceipt(log, stored, receipt) : refusal;
  };

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
    // From here to `submit` nothing may wait: the tails read are the tails written to.
    const decision = decide(new Map(streams.map((open) => [open.stream, open.tail])), command, context);
    if (isRefusal(decision)) return refuse(decision, receipt);
    const result = await submit(decision.batches, streams, receipt);
    switch (result.outcome) {
      case "appended":
        return accepted(decision);
      case "duplicate":
        return replayReceipt(log, result.receipt, receipt);
      case "taken":
        return takenRefusal(result);
      case "conflict":
        return undefined;
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
