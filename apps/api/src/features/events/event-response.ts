import { closingFrame, heartbeatFrame, openingFrame, streamHeartbeatMs, streamType } from "@weir/contract";
import type { FastifyReply } from "fastify";
import { apiHeaders } from "../../plugins/security-headers.ts";
import { Frames, gzipHead } from "./frames.ts";

/** Bytes that may wait for a slow reader; beyond, the reader is let go and resumes by its last id. */
const longestBacklog = 4 * 1024 ** 2;

interface EventResponseOptions {
  /** Frames may travel packed; a stream that ends early then ends without gzip's trailer, which readers of streams expect. */
  readonly packed: boolean;
  readonly onClose: () => void;
}

const heartbeat = new Frames(heartbeatFrame);
const opening = new Frames(openingFrame);
const closing = new Frames(closingFrame);

/** A response that stays open and carries frames. */
export class EventResponse {
  readonly #raw: FastifyReply["raw"];
  readonly #packed: boolean;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #closed: () => void;

  constructor(reply: FastifyReply, { packed, onClose }: EventResponseOptions) {
    reply.hijack();
    this.#raw = reply.raw;
    this.#packed = packed;
    const encoding = packed && { "content-encoding": "gzip" };
    this.#raw.writeHead(200, { ...apiHeaders, "content-type": streamType, "x-accel-buffering": "no", ...encoding });
    if (packed) this.#raw.write(gzipHead);
    this.#raw.on("error", () => this.#raw.destroy());
    let over = false;
    this.#closed = () => {
      if (over) return;
      over = true;
      clearInterval(this.#heartbeat);
      onClose();
    };
    // The reader may have left before the answer began; that close is not heard again.
    if (this.#raw.destroyed) setImmediate(this.#closed);
    else this.#raw.on("close", this.#closed);
    this.#heartbeat = setInterval(() => this.write(heartbeat), streamHeartbeatMs);
    this.#heartbeat.unref();
    this.write(opening);
  }

  write(frames: Frames): void {
    if (this.#raw.writableEnded || this.#raw.destroyed) return;
    this.#raw.write(this.#packed ? frames.packed : frames.plain);
    if (this.#raw.writableLength > longestBacklog) this.#raw.destroy();
  }

  /** Resolves when what was written has left, or the reader has. */
  drained(): Promise<void> {
    if (!this.#raw.writableNeedDrain || this.#raw.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.#raw.off("drain", done).off("close", done);
        resolve();
      };
      this.#raw.on("drain", done).on("close", done);
    });
  }

  /** Says good-bye in good order. Whoever listens is gone then, whenever their connection notices. */
  close(): void {
    if (this.#raw.writableEnded) return;
    this.write(closing);
    this.#raw.end();
    this.#closed();
  }
}
