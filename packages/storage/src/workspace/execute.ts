import {
  decide,
  isRefusal,
  streamsOf,
  type Actor,
  type Command,
  type DecideContext,
  type Decision,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import type { Receipt } from "../event-log.ts";
import { contentHash } from "./content-hash.ts";
import { deniedCommand, personOf } from "./permitted.ts";
import { replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { OpenStream } from "./stream-cache.ts";
import type { WorkspaceParts } from "./submit.ts";
import { untilItLands } from "./until-it-lands.ts";
import type { Accepted, Outcome } from "./workspace.ts";

const accepted = ({ batches }: Decision): Accepted => ({
  results: batches.map(({ stream, expectedSeq, events }) => ({ stream, seq: expectedSeq + events.length, events })),
});

/** Runs commands: decide on the uncommitted tail, append, acknowledge after the commit. */
export const createExecute = ({ log, cache, submit, clock, newId }: WorkspaceParts) => {
  let running = new Map<string, { readonly receipt: Receipt; readonly outcome: Promise<Outcome> }>();

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

  const run = (command: Command, names: readonly string[], receipt: Receipt, actor: Actor): Promise<Outcome> =>
    untilItLands(command.stream, () => attempt(command, names, receipt, { now: clock(), actor, newId }));

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
      // A map filled and emptied for ever chains its old tables, and an old one keeps all later content from being collected.
      if (running.size === 0) running = new Map();
    }
  };
};
