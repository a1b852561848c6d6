import { type Viewer, authorise, readActionOf } from "@weir/domain";
import type { EventResponse } from "./event-response.ts";

/** Somebody who listens, and to what. */
interface OpenStream {
  readonly response: EventResponse;
  readonly viewer: Viewer;
  readonly streams: readonly string[];
}

/** How often it is asked whether those who listen still may: sessions and tokens come to their end without a word. */
const askEveryMs = 500;

/** Everybody who listens just now. Who may not any more is let go, and learns why when they come back. */
export class OpenStreams {
  readonly #open = new Set<OpenStream>();
  readonly #now: (viewer: Viewer) => Viewer;
  readonly #onLook: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** `now`: who a viewer of earlier is now. `onLook` is called each time they all were asked about. */
  constructor(now: (viewer: Viewer) => Viewer, onLook: () => void) {
    this.#now = now;
    this.#onLook = onLook;
  }

  add(stream: OpenStream): void {
    this.#open.add(stream);
    this.#timer ??= setInterval(() => this.askAgain(), askEveryMs).unref();
  }

  remove(stream: OpenStream): void {
    this.#open.delete(stream);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  count(): number {
    return this.#open.size;
  }

  askAgain(): void {
    for (const open of this.#open) if (!this.#may(open)) open.response.close();
    this.#onLook();
  }

  /** The stream is no more: who listens to it is let go. */
  end(stream: string): void {
    for (const { response, streams } of this.#open) if (streams.includes(stream)) response.close();
  }

  closeAll(): void {
    for (const { response } of this.#open) response.close();
  }

  #may({ viewer, streams }: OpenStream): boolean {
    const now = this.#now(viewer);
    return streams.every((stream) => authorise(now, readActionOf(stream), { kind: "stream", stream }) === true);
  }
}
