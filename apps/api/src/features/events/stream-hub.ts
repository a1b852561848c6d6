import { type Viewer, soloViewer } from "@weir/domain";
import type { SeenEvent, Workspace } from "@weir/storage";
import { Channel, type Follower, type Gathered } from "./channel.ts";

/** Events read from the store at once. */
const pageSize = 1_000;

export interface FollowOptions {
  readonly stream: string;
  readonly viewer: Viewer;
  readonly after: number;
  /** Gets every event after `after` once, in order. */
  deliver(gathered: Gathered): void;
  /** Gets what was stored before, page by page; the next page is read once this resolves. */
  replay(events: readonly SeenEvent[]): Promise<void>;
}

/** The streams that somebody follows just now, each with one channel for all who do. */
export class StreamHub {
  readonly #workspace: Workspace;
  readonly #channels = new Map<string, { channel: Channel; unwatch: () => void }>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * Follows a stream from a seq on: first what is stored, then what comes, without gap or repeat.
   *
   * @returns how to stop.
   */
  follow(options: FollowOptions): () => void {
    const { stream, viewer } = options;
    const channel = this.#open(stream);
    const follower: Follower = {
      viewer,
      position: options.after,
      live: false,
      deliver: (gathered) => options.deliver(gathered),
    };
    channel.followers.add(follower);
    const stop = (): void => {
      if (channel.followers.delete(follower) && channel.followers.size === 0) this.#close(stream);
    };
    this.#catchUp(channel, follower, options).catch(stop);
    return stop;
  }

  /** Delivers what was gathered and lets go of every stream. */
  stop(): void {
    for (const stream of this.#channels.keys()) this.#close(stream);
  }

  /** The server itself hears everything; a channel asks for each of its followers what they may. */
  #open(stream: string): Channel {
    const open = this.#channels.get(stream);
    if (open !== undefined) return open.channel;
    const channel = new Channel();
    const unwatch = this.#workspace.watch(stream, soloViewer, (events, texts) => channel.take(events, texts));
    this.#channels.set(stream, { channel, unwatch });
    return channel;
  }

  #close(stream: string): void {
    const open = this.#channels.get(stream);
    this.#channels.delete(stream);
    open?.unwatch();
    open?.channel.stop();
  }

  /** Reads pages until one is not full and nothing was delivered to the others meanwhile. */
  async #catchUp(channel: Channel, follower: Follower, { stream, viewer, replay }: FollowOptions): Promise<void> {
    while (channel.followers.has(follower)) {
      const page = await this.#workspace.events(stream, viewer, { after: follower.position, limit: pageSize });
      // They may not read it any more: there is nothing to catch up with, now or later.
      if (page === undefined) return;
      const last = page.at(-1);
      if (last !== undefined) {
        follower.position = last.seq;
        await replay(page);
      }
      if (page.length < pageSize && follower.position >= channel.flushed) {
        follower.live = true;
        return;
      }
    }
  }
}
