import {
  boardIdOf,
  boardStream,
  cardOf,
  decide,
  isRefusal,
  redacted,
  type Batch,
  type BoardState,
  type Card,
  type Command,
  type DomainEvent,
  type RedactionTarget,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import { setImmediate as breathe } from "node:timers/promises";
import { fileRowsIn, withoutFiles } from "../attachments/attachment-rows.ts";
import type { EventLog, Receipt } from "../event-log.ts";
import { forgottenRows } from "../intake/request-rows.ts";
import { cardStory } from "./card-story.ts";
import { contentHash } from "./content-hash.ts";
import { deniedCommand, personOf } from "./permitted.ts";
import { replayReceipt } from "./replay-receipt.ts";
import type { OpenStream } from "./stream-cache.ts";
import { createSubmit, type WorkspaceParts } from "./submit.ts";
import { untilItLands } from "./until-it-lands.ts";
import type { Outcome } from "./workspace.ts";

type RedactCard = Extract<Command, { type: "card.redact" }>;
type Redact = RedactCard | Extract<Command, { type: "board.redact" }>;

interface Asked {
  readonly command: Redact;
  readonly receipt: Receipt;
  readonly viewer: Viewer;
}

/** One board that holds what is to be removed, and the card there as it was when its story was read. */
interface Place {
  readonly open: OpenStream<BoardState>;
  readonly card: Card | undefined;
  readonly events: readonly DomainEvent[];
}

function targetOf(command: Redact): RedactionTarget {
  if (command.type === "board.redact") return { what: command.what, id: command.id };
  const { cardId, commentId } = command;
  return commentId === undefined ? { cardId } : { cardId, commentId };
}

/** Commands that brought what is removed from elsewhere. */
const importsOf = (places: readonly Place[], target: RedactionTarget): ReadonlySet<string> => {
  const brought = places.flatMap(({ events }) =>
    events.filter((event) => event.source && redacted(event, target) !== event),
  );
  return new Set(brought.map((event) => event.commandId));
};

/**
 * Removes a card's text, or a comment's, for good: on every board the card has been on, all or nothing, and answers once
 * no file holds it any more. Whoever asks must be allowed to on all of those boards. What a template or the note of a
 * meeting says is its board's.
 */
export const createRedact = ({ log, cache, clock, newId }: WorkspaceParts) => {
  /** Where the card has been; `undefined` where it went on while its story was read. */
  const placesOf = async (boardId: string, cardId: string): Promise<Place[] | undefined> => {
    const streams = [...(await cardStory(log, boardId, cardId)).keys()];
    const opened = await Promise.all(streams.map((stream) => cache.open(stream)));
    const cards = opened.map(({ committed }) => cardOf(committed, cardId));
    const story = await cardStory(log, boardId, cardId);
    if (story.size !== streams.length) return undefined;
    return streams.flatMap((stream, index) => {
      const open = opened[index];
      return open ? [{ open, card: cards[index], events: story.get(stream) ?? [] }] : [];
    });
  };

  /** True where a command about the card is under way, which may take its text to another board. */
  const isMoving = ({ open, card }: Place, cardId: string): boolean => cardOf(open.tail, cardId) !== card;

  const decided = (command: Redact, streams: readonly OpenStream[], viewer: Viewer): Batch[] | Refusal => {
    const batches: Batch[] = [];
    for (const { stream, tail } of streams) {
      const context = { now: clock(), actor: personOf(viewer, stream), newId };
      const decision = decide(new Map([[stream, tail]]), { ...command, stream }, context);
      if (isRefusal(decision)) return decision;
      batches.push(...decision.batches);
    }
    return batches;
  };

  /** Removes from these places, with nothing to wait for before the append; `undefined` where somebody else was faster. */
  const removeFrom = async (
    places: readonly Place[],
    { command, receipt, viewer }: Asked,
  ): Promise<Outcome | undefined> => {
    const { stream } = command;
    const opened = places.map(({ open }) => open);
    const streams = opened.map((open) => open.stream);
    const batches = deniedCommand(command, streams, viewer) ?? decided(command, opened, viewer);
    if ("denied" in batches || isRefusal(batches)) return batches;
    const target = targetOf(command);
    const imports = importsOf(places, target);
    const rewrite = (event: DomainEvent): DomainEvent => redacted(event, target, imports);
    const what = { boardId: boardIdOf(stream), ...target };
    const note = { at: clock(), by: viewer.personId, did: `${command.type}ed`, what };
    const redaction = { streams, ...("cardId" in target && { cardId: target.cardId }), rewrite };
    const append: EventLog["append"] = (...told) => log.redact(told[0], told[1], redaction, [note]);
    const result = await createSubmit({ append }, cache)(batches, opened, receipt);
    if (result.outcome === "duplicate") return replayReceipt(log, result.receipt, receipt);
    if (result.outcome !== "appended") return undefined;
    // The snapshots are gone.
    for (const open of opened) open.snapshotSeq = 0;
    return {
      results: batches.map(({ stream: name, expectedSeq, events }) => ({
        stream: name,
        seq: expectedSeq + events.length,
        events,
      })),
    };
  };

  const attempt = async (asked: Asked): Promise<Outcome | undefined> => {
    const { command } = asked;
    const { stream } = command;
    const own = await cache.open(boardStream(boardIdOf(stream)));
    if (command.type === "board.redact") return removeFrom([{ open: own, card: undefined, events: [] }], asked);
    const { cardId, commentId } = command;
    const places = await placesOf(boardIdOf(stream), cardId);
    if (places === undefined || places.some((place) => isMoving(place, cardId))) {
      await breathe();
      return undefined;
    }
    const holdsIt = (event: DomainEvent): boolean => event.type === "card.commented" && event.commentId === commentId;
    const those = commentId === undefined ? places : places.filter(({ events }) => events.some(holdsIt));
    return removeFrom(those.length > 0 ? those : [{ open: own, card: undefined, events: [] }], asked);
  };

  return async (command: Redact, viewer: Viewer): Promise<Outcome> => {
    const denied = deniedCommand(command, [command.stream], viewer);
    if (denied) return denied;
    const { commandId, stream } = command;
    const receipt: Receipt = { commandId, contentHash: contentHash(command, viewer.personId) };
    const before = await log.receipt(commandId);
    const outcome = before
      ? await replayReceipt(log, before, receipt)
      : await untilItLands(stream, () => attempt({ command, receipt, viewer }));
    if (!("results" in outcome)) return outcome;
    // Who asked for it, and files, are personal too, and no events: a removal that was cut short here is asked again.
    if (command.type === "card.redact" && command.commentId === undefined) {
      const files = withoutFiles(await fileRowsIn(log), (cardId) => cardId === command.cardId);
      await log.writeRows([...(await forgottenRows(log, command.cardId)), ...files]);
    }
    await log.scrub();
    return outcome;
  };
};
