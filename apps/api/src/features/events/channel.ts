import { eventFrame, streamGatherMs, textFrame } from "@weir/contract";
import { type Viewer, visible } from "@weir/domain";
import type { HiddenEvent, SeenEvent } from "@weir/storage";
import { Frames } from "./frames.ts";

/** Events that were gathered, in order of seq, and their frames for all who want just those. */
export interface Gathered {
  readonly events: readonly SeenEvent[];
  readonly frames: Frames;
}

/** Somebody who follows a stream. `position` is the last seq they were given. */
export interface Follower {
  readonly viewer: Viewer;
  position: number;
  /** False while the follower still reads the past; nothing is delivered then. */
  live: boolean;
  deliver(gathered: Gathered): void;
}

/** What may be seen of an event: itself, or nothing where the viewer may not see it. */
export const seen = (event: SeenEvent): object | null => ("hidden" in event ? null : event);

const frameOf = (event: SeenEvent): string => eventFrame(event.seq, seen(event));

export const framesOf = (events: readonly SeenEvent[]): Frames => new Frames(events.map(frameOf).join(""));

/**
 * Everyone who follows one stream, whoever they are. Events that come close together travel as one write, made once
 * for all followers: writing at every commit halves the server's throughput. What each may see is asked as it leaves.
 *
 * Invariant: `flushed` is the last seq that was delivered; a follower goes live only at or beyond
 * it, so that it neither misses nor repeats anything.
 */
export class Channel {
  readonly followers = new Set<Follower>();
  flushed = 0;
  #gathered: SeenEvent[] = [];
  #frames: string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;

  /** Takes events that were just stored, with their JSON if that is known. The first after a pause leaves at once, later ones wait. */
  take(events: readonly SeenEvent[], texts?: readonly string[]): void {
    for (const [index, event] of events.entries()) {
      const text = texts?.[index];
      this.#gathered.push(event);
      this.#frames.push(text === undefined ? frameOf(event) : textFrame(event.seq, text));
    }
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#lastFlush + streamGatherMs - performance.now());
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastFlush = performance.now();
    const events = this.#gathered;
    const last = events.at(-1);
    if (last === undefined) return;
    const whole = { events, frames: new Frames(this.#frames.join("")) };
    this.#gathered = [];
    this.#frames = [];
    this.flushed = last.seq;
    const views = new Map<Viewer, Gathered>();
    for (const follower of this.followers) {
      if (!follower.live) continue;
      const view = views.get(follower.viewer) ?? seenBy(follower.viewer, whole);
      views.set(follower.viewer, view);
      deliverFrom(follower, view);
    }
  }

  stop(): void {
    this.flush();
    this.followers.clear();
  }
}

/** The same frames for all who may see all of it; others get what they may see, and nothing in the place of the rest. */
function seenBy(viewer: Viewer, whole: Gathered): Gathered {
  if (whole.events.every((event) => "hidden" in event || visible(event, viewer) === event)) return whole;
  const events = whole.events.map((event) => ("hidden" in event ? event : (visible(event, viewer) ?? hidden(event))));
  return { events, frames: framesOf(events) };
}

const hidden = ({ stream, seq }: SeenEvent): HiddenEvent => ({ stream, seq, hidden: true });

/** A follower who read some of these from the store already gets only the rest. */
function deliverFrom(follower: Follower, whole: Gathered): void {
  const first = whole.events[0]?.seq ?? 0;
  const known = follower.position - first + 1;
  if (known >= whole.events.length) return;
  follower.position = first + whole.events.length - 1;
  const rest = (): Gathered => {
    const events = whole.events.slice(known);
    return { events, frames: framesOf(events) };
  };
  follower.deliver(known <= 0 ? whole : rest());
}
