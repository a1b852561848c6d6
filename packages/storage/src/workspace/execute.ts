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
import type { RowOperation } from "../rows/row-operation.ts";
import { contentHash } from "./content-hash.ts";
import { deniedCommand, personOf } from "./permitted.ts";
import { createRedact } from "./redact.ts";
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

interface Asked {
  readonly command: Command;
  readonly names: readonly string[];
  readonly receipt: Receipt;
  readonly actor: Actor;
  readonly rows: readonly RowOperation[] | undefined;
}

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

/** Runs commands: decide on the uncommitted tail, append, acknowledge after the commit. `rows` are kept with the events, or neither is. */
export const createExecute = (parts: WorkspaceParts) => {
  const { log, cache, submit, clock, newId } = parts;
  const redact = createRedact(parts);
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

  /** One try on the tails as they are. Not async, and neither is what calls it: every promise costs each move a turn. */
  const attempt = (asked: Asked, streams: readonly OpenStream[], tries: number): Promise<Outcome> => {
    const { command, receipt, actor, rows } = asked;
    // From here to `submit` nothing may wait: the tails read are the tails written to.
    const decision = decide(tailsOf(streams), command, { now: clock(), actor, newId });
    if (isRefusal(decision)) return refuse(decision, receipt);
    return submit(decision.batches, streams, receipt, rows).then((result) => {
      if (result.outcome === "appended") return accepted(decision, result.texts);
      if (result.outcome === "duplicate") return replayReceipt(log, result.receipt, receipt);
      return result.outcome === "taken" ? takenRefusal(result) : land(asked, tries + 1);
    });
  };

  /** A conflict means that somebody else was faster. */
  const land = (asked: Asked, tries = 0): Promise<Outcome> => {
    if (tries === mostAttempts) return Promise.reject(wouldNotStandStill(asked.command.stream));
    const streams = openStreams(asked.names);
    if (streams) return attempt(asked, streams, tries);
    const opening = Promise.all(asked.names.map((name) => cache.open(name)));
    return opening.then((opened) => attempt(asked, opened, tries));
  };

  /** What throws at once is a rejection like any other: nobody who asks waits for both. */
  const begin = (asked: Asked): Promise<Outcome> => {
    try {
      return land(asked);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  };

  const ended = (commandId: string): void => {
    running.delete(commandId);
    // A map filled and emptied for ever chains its old tables, and an old one keeps all later content from being collected.
    if (running.size === 0) running = new Map();
  };

  return (command: Command, viewer: Viewer, rows?: readonly RowOperation[]): Promise<Outcome> => {
    if (command.type === "card.redact" || command.type === "board.redact") return redact(command, viewer);
    const names = streamsOf(command);
    const denied = deniedCommand(command, names, viewer);
    if (denied) return Promise.resolve(denied);
    const { commandId } = command;
    const receipt: Receipt = { commandId, contentHash: contentHash(command, viewer.personId) };
    const twin = running.get(commandId);
    if (twin) return repeated(twin, receipt);
    const own: Running = { receipt };
    running.set(commandId, own);
    return (own.outcome = begin({ command, names, receipt, actor: personOf(viewer, command.stream), rows }).then(
      (outcome) => {
        ended(commandId);
        return outcome;
      },
      (error: unknown) => {
        ended(commandId);
        throw error;
      },
    ));
  };
};
