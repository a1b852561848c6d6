import {
  decide,
  isRefusal,
  streamsOf,
  type Actor,
  type Command,
  type Decision,
  type Refusal,
  type States,
  type Viewer,
} from "@weir/domain";
import type { Receipt } from "../event-log.ts";
import { contentHash } from "./content-hash.ts";
import { deniedCommand, personOf } from "./permitted.ts";
import { replayReceipt, reused, takenRefusal } from "./replay-receipt.ts";
import type { OpenStream } from "./stream-cache.ts";
import type { WorkspaceParts } from "./submit.ts";
import { mostAttempts, wouldNotStandStill } from "./until-it-lands.ts";
import type { Accepted, Outcome } from "./workspace.ts";

const accepted = ({ batches }: Decision, texts: readonly string[] | undefined): Accepted => {
  let from = 0;
  const results = batches.map(({ stream, expectedSeq, events }) => {
    const own = texts?.slice(from, (from += events.length));
    return { stream, seq: expectedSeq + events.length, events, texts: own };
  });
  return { results };
};

/** One or two streams: looking through them costs less than a map. */
const tailsOf = (streams: readonly OpenStream[]): States => ({
  get: (name) => streams.find(({ stream }) => stream === name)?.tail,
});

interface Running {
  readonly receipt: Receipt;
  outcome?: Promise<Outcome>;
}

/** The same command arrived while it is being carried out: it gets the same answer. */
const repeated = async (twin: Running, receipt: Receipt): Promise<Outcome> => {
  if (twin.receipt.contentHash !== receipt.contentHash || twin.outcome === undefined) return reused;
  const outcome = await twin.outcome;
  return "results" in outcome ? { ...outcome, replayed: true } : outcome;
};

/** Runs commands: decide on the uncommitted tail, append, acknowledge after the commit. */
export const createExecute = ({ log, cache, submit, clock, newId }: WorkspaceParts) => {
  let running = new Map<string, Running>();

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

  /**
   * Decides and appends until it lands: a conflict means that somebody else was faster.
   * One function and no helpers that wait, because every wait costs each move a turn.
   */
  const run = async (command: Command, names: readonly string[], receipt: Receipt, actor: Actor): Promise<Outcome> => {
    try {
      for (let tries = 0; tries < mostAttempts; tries += 1) {
        const streams = openStreams(names) ?? (await Promise.all(names.map((name) => cache.open(name))));
        // From here to `submit` nothing may wait: the tails read are the tails written to.
        const decision = decide(tailsOf(streams), command, { now: clock(), actor, newId });
        if (isRefusal(decision)) return await refuse(decision, receipt);
        const result = await submit(decision.batches, streams, receipt);
        if (result.outcome === "appended") return accepted(decision, result.texts);
        if (result.outcome === "duplicate") return await replayReceipt(log, result.receipt, receipt);
        if (result.outcome === "taken") return takenRefusal(result);
      }
      throw wouldNotStandStill(command.stream);
    } finally {
      running.delete(command.commandId);
      // A map filled and emptied for ever chains its old tables, and an old one keeps all later content from being collected.
      if (running.size === 0) running = new Map();
    }
  };

  return (command: Command, viewer: Viewer): Promise<Outcome> => {
    const names = streamsOf(command);
    const denied = deniedCommand(command, names, viewer);
    if (denied) return Promise.resolve(denied);
    const { commandId } = command;
    const receipt: Receipt = { commandId, contentHash: contentHash(command, viewer.personId) };
    const twin = running.get(commandId);
    if (twin) return repeated(twin, receipt);
    const own: Running = { receipt };
    running.set(commandId, own);
    return (own.outcome = run(command, names, receipt, personOf(viewer)));
  };
};
