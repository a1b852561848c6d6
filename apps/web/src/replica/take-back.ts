import {
  changesDescription,
  describedBefore,
  evolve,
  isRefusal,
  undoOf,
  undoOfDescription,
  type BoardState,
  type DecideContext,
  type DomainEvent,
  type Refusal,
} from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { dropNotice, type BoardLive } from "./board-live.ts";
import type { SessionWorld } from "./board-session.ts";
import type { Gesture, OwnCommand, OwnCommands } from "./own-commands.ts";
import { subjectOf, wishIn, type Wish } from "./wish.ts";

/** What came of taking a gesture back: of each command by itself where it was of several. */
export interface TakenBack {
  readonly done: readonly Wish[];
  readonly refused: readonly Untaken[];
  /** What stays as it is, whoever undoes: what was said stays said. */
  readonly stays: readonly Wish[];
  /** What it was before could not be read just now: these can be taken back once it can. */
  readonly unread: readonly Wish[];
}

interface Untaken {
  readonly wish: Wish;
  readonly refusal: Refusal;
}

/** What the session lends for it. */
export interface Lent {
  readonly own: OwnCommands;
  readonly world: Pick<SessionWorld, "later" | "story">;
  readonly store: StoreApi<BoardLive>;
  readonly view: () => BoardState;
  readonly context: () => DecideContext;
  /** Asked of another board where its stream is named. */
  readonly send: (wish: Wish, stream?: string) => OwnCommand | Refusal | undefined;
  /** Takes back what was never tried; false where it was. */
  readonly cancel: (commandId: string) => Promise<boolean> | false;
}

type OnWait = ((wish: Wish) => void) | undefined;
type Untold = TakenBack & { readonly way: Gesture; readonly kept: Gesture };

/** An answer that comes this soon was never worth a word. */
const graceMs = 1_500;

/** Takes the latest gesture of a pile back and puts what takes that back in turn on the other; undefined where there is none. */
export async function takeLast(from: "done" | "undone", lent: Lent, onWait: OnWait): Promise<TakenBack | undefined> {
  const gesture = lent.own.take(from);
  if (gesture === undefined) return undefined;
  const { way, kept, ...outcome } = await takeBack(gesture, lent, onWait);
  if (kept.length > 0) lent.own.put(from, kept);
  lent.own.put(from === "done" ? "undone" : "done", way);
  return outcome;
}

type Outcome = Gesture | Refusal | "stays" | "unread" | undefined;

/**
 * Takes a gesture back, its last command first: what was never sent by not sending it, anything else by commands that
 * undo what came of it. `way` is the gesture that takes this back in turn: undoing and doing again are the same.
 */
async function takeBack(gesture: Gesture, lent: Lent, onWait: OnWait): Promise<Untold> {
  const way: Gesture[number][] = [];
  const done: Wish[] = [];
  const refused: Untaken[] = [];
  const stays: Wish[] = [];
  const unread: Wish[] = [];
  const kept: Gesture[number][] = [];
  for (const each of gesture.toReversed()) {
    const wish = "again" in each ? each.again : wishIn(each.command);
    const outcome = "again" in each ? again(wish, lent) : await undone(each, lent, onWait);
    if (outcome === "stays") stays.push(wish);
    else if (outcome === "unread") {
      unread.push(wish);
      kept.unshift(each);
    } else if (isRefusal(outcome)) refused.push({ wish, refusal: outcome });
    else if (outcome !== undefined) {
      way.push(...outcome);
      done.push(wish);
    }
  }
  return { done, refused, stays, unread, way, kept };
}

function again(wish: Wish, lent: Lent): Outcome {
  const sent = sendWith(lent, wish, undefined);
  return sent === undefined || isRefusal(sent) ? sent : [sent];
}

async function undone(own: OwnCommand, lent: Lent, onWait: OnWait): Promise<Outcome> {
  const { command } = own;
  if (await lent.cancel(command.commandId)) return [{ again: wishIn(command) }];
  const events = await answered(own, lent, onWait);
  if (events === undefined) return undefined;
  const said = own.reason ?? ("reason" in command ? command.reason : undefined);
  const way: OwnCommand[] = [];
  for (const { event, before } of met(own.before, events).toReversed()) {
    const undo = changesDescription(event)
      ? await descriptionUndone(event, before, lent)
      : undoOf(before, event, lent.view(), lent.context());
    if (undo === "unread") return undo;
    if (undo === undefined) continue;
    const sent = isRefusal(undo) ? undo : sendWith(lent, wishIn(undo), own.reason, undo.stream);
    if (sent === undefined || isRefusal(sent)) return sent;
    way.push({ ...sent, reason: said });
  }
  return way.length === 0 && events.length > 0 ? "stays" : way;
}

/** The text before is in no board: the card's story tells it. */
async function descriptionUndone(
  event: Parameters<typeof describedBefore>[0],
  before: BoardState,
  { world, view, context }: Lent,
): Promise<ReturnType<typeof undoOf> | "unread"> {
  try {
    const text = describedBefore(event, await world.story(event.cardId));
    return typeof text === "string" ? undoOfDescription(before, event, view(), context(), text) : text;
  } catch {
    return "unread";
  }
}

/** What came of it, once the server has said so; undefined where it was not taken. */
async function answered(
  own: OwnCommand,
  { store, world }: Lent,
  onWait: OnWait,
): Promise<readonly DomainEvent[] | undefined> {
  const isOffline = store.getState().connection === "offline";
  const hush = world.later(() => onWait?.(wishIn(own.command)), isOffline ? 0 : graceMs);
  const sent = await own.sent;
  hush();
  return "events" in sent ? sent.events : undefined;
}

/** Each event with the board it met. */
function met(first: BoardState, events: readonly DomainEvent[]): { event: DomainEvent; before: BoardState }[] {
  let board = first;
  return events.map((event) => {
    const before = board;
    board = evolve(board, event);
    return { event, before };
  });
}

/** Where a limit asks why, what was said to it before is said again; unsaid, the question stays at the card. */
function sendWith(
  lent: Lent,
  wish: Wish,
  reason: string | undefined,
  stream?: string,
): OwnCommand | Refusal | undefined {
  const sent = lent.send(wish, stream);
  if (!isRefusal(sent)) return sent;
  const asks = sent.refused === "reason-required";
  if (asks && reason !== undefined) return lent.send({ ...wish, reason } as Wish, stream);
  if (!asks) dropNotice(lent.store, subjectOf(wish));
  return sent;
}
