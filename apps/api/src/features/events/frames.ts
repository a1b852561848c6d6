import { constants, deflateRawSync } from "node:zlib";

/** What a gzip stream begins with: deflate, no name, no date, no system. */
export const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * Frames in the forms their readers take, each made once for all of them. A packed piece ends with a
 * full flush: it can be read at once and looks back at nothing before it, so the same bytes fit into
 * everybody's gzip stream. What fifty readers get through the kernel is then a tenth.
 */
export class Frames {
  readonly #text: string;
  #plain: Buffer | undefined;
  #packed: Buffer | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get plain(): Buffer {
    return (this.#plain ??= Buffer.from(this.#text));
  }

  get packed(): Buffer {
    const fast = { level: constants.Z_BEST_SPEED, finishFlush: constants.Z_FULL_FLUSH };
    return (this.#packed ??= deflateRawSync(this.#text, fast));
  }
}
