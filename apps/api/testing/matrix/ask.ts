import type { Least } from "./may.ts";
import type { Place } from "./who.ts";

/** What goes over the wire, besides who sends it. */
interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Bytes as they come. */
  readonly bytes?: string;
  /** A file to hand in, with the fields of its form. */
  readonly file?: {
    readonly name: string;
    readonly content: string;
    readonly fields?: Readonly<Record<string, string>>;
  };
}

/** What a request may make use of. Where it will be refused anyway these are always the same. */
export interface Scene {
  readonly place: Place;
  /** Somebody who does not ask, and what is theirs. */
  readonly other: {
    readonly personId: string;
    readonly sessionId: string;
    readonly tokenId: string;
    /** A team they are in. */
    readonly teamId: string;
    /** A link to the foreign board. */
    readonly shareId: string;
  };
  /** An id that nothing has yet. */
  fresh(): string;
  /** A card in the first stage of the board. */
  card(): Promise<string>;
  /** A file beside the card of the board. */
  attachment(): Promise<string>;
  fact(): Promise<string>;
  invitation(): Promise<string>;
  /** A link to the board. */
  share(): Promise<string>;
  /** Somebody known by name only. */
  person(): Promise<string>;
  team(): Promise<string>;
  /** A session and a token of whoever asks. */
  ownSession(): Promise<string>;
  ownToken(): Promise<string>;
}

/** One way to use a route: who may, where, and what comes of it. */
export interface Ask {
  readonly what: string;
  readonly least: Least;
  /** What is asked before it is known which board it is about: where only the body says so. */
  readonly door?: Least;
  /** The boards it is tried on; absent where it is about none. */
  readonly at?: readonly Place[];
  /** A second board it touches. */
  readonly also?: Place;
  /** What is answered where it may be done: the route's status, unless said otherwise. */
  readonly done?: readonly [status: number, code: string];
  /** Where one route ends well in several ways. */
  readonly status?: 200 | 201;
  send(scene: Scene): Sent | Promise<Sent>;
}
