import type { Viewer } from "@weir/domain";
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

/** The streams that somebody follows just now, each with one channel for every kind of viewer. */
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
    const key = `${options.stream} ${options.viewer.kind} ${options.viewer.personId}`;
    const channel = this.#open(key, options);
    const follower: Follower = {
      position: options.after,
      live: false,
      deliver: (gathered) => options.deliver(gathered),
    };
    channel.followers.add(follower);
    const stop = (): void => {
      channel.followers.delete(follower);
      if (channel.followers.size === 0) this.#close(key);
    };
    this.#catchUp(channel, follower, options).catch(stop);
    return stop;
  }

  /** Delivers what was gathered and lets go of every stream. */
  stop(): void {
    for (const key of this.#channels.keys()) this.#close(key);
  }

  #open(key: string, { stream, viewer }: FollowOptions): Channel {
    const open = this.#channels.get(key);
    if (open !== undefined) return open.channel;
    const channel = new Channel();
    const unwatch = this.#workspace.watch(stream, viewer, (events, texts) => channel.take(events, texts));
    this.#channels.set(key, { channel, unwatch });
    return channel;
  }

  #close(key: string): void {
    const open = this.#channels.get(key);
    this.#channels.delete(key);
    open?.unwatch();
    open?.channel.stop();
  }

  /** Reads pages until one is not full and nothing was delivered to the others meanwhile. */
  async #catchUp(channel: Channel, follower: Follower, { stream, viewer, replay }: FollowOptions): Promise<void> {
    while (channel.followers.has(follower)) {
      const page = await this.#workspace.events(stream, viewer, { after: follower.position, limit: pageSize });
      const last = page?.at(-1);
      if (page !== undefined && last !== undefined) {
        follower.position = last.seq;
        await replay(page);
      }
      if ((page?.length ?? 0) < pageSize && follower.position >= channel.flushed) {
        follower.live = true;
        return;
      }
    }
  }
}
