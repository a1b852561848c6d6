import type { Present, PresenceFrame } from "@weir/contract";
import { presenceFrame } from "@weir/contract";
import { type PersonViewer, type Viewer, authorise } from "@weir/domain";
import { Frames } from "./frames.ts";

/** What somebody tells of themselves. */
export type InHand = Omit<Present, "personId">;

export interface PresenceDeps {
  /** Milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** They chose not to be seen. */
  readonly isHidden: (personId: string) => boolean;
  /** Of whom a viewer may know the name. Asked only for those who may not know everybody's. */
  readonly known: (viewer: Viewer) => Promise<ReadonlySet<string>>;
}

/** One who listens: a tab of a browser. */
interface Seat {
  readonly seatId: string;
  readonly viewer: PersonViewer;
  readonly write: (frames: Frames) => void;
  inHand: InHand;
  /** Nothing was heard of them by then: they lost their network, and their connection does not know it yet. */
  until: number;
  /** What is written next waits for what is being written. */
  writing: Promise<void>;
}

interface Room {
  readonly seats: Map<string, Seat>;
  /** What was told last, by person. */
  told: ReadonlyMap<string, Present>;
  timer: NodeJS.Timeout | undefined;
}

/** Milliseconds for which somebody is believed to be here after they last said so; pages say so every ten seconds. */
const leaseMs = 25_000;
/** Milliseconds for which changes are gathered into one frame. */
const gatherMs = 100;

/**
 * Who is on which board just now, and what they have in hand. In memory only: it begins with a stream and ends with it.
 * Who listens is told what changed, and nothing while nothing does. Programs, links and whoever is alone have no seat.
 */
export class Presence {
  readonly #deps: PresenceDeps;
  readonly #rooms = new Map<string, Room>();

  constructor(deps: PresenceDeps) {
    this.#deps = deps;
  }

  /** Somebody begins to listen; answers how they leave. */
  join(boardId: string, viewer: Viewer, write: (frames: Frames) => void): () => void {
    if (viewer.kind !== "person" || viewer.token !== undefined) return () => undefined;
    const { now, newId } = this.#deps;
    const room: Room = this.#rooms.get(boardId) ?? { seats: new Map(), told: new Map(), timer: undefined };
    this.#rooms.set(boardId, room);
    const seatId = newId();
    const until = now() + leaseMs;
    const seat: Seat = { seatId, viewer, write, inHand: {}, until, writing: Promise.resolve() };
    room.seats.set(seatId, seat);
    const here = [...room.told.values()];
    this.#write(boardId, seat, { seat: seatId, here });
    this.#changed(boardId, room);
    return () => {
      room.seats.delete(seatId);
      this.#changed(boardId, room);
    };
  }

  /** They are still here, with this in hand. False where that stream is not open any more, or not theirs. */
  tell(boardId: string, { personId }: Viewer, seatId: string, inHand: InHand): boolean {
    const room = this.#rooms.get(boardId);
    const seat = room?.seats.get(seatId);
    if (room === undefined || seat === undefined || seat.viewer.personId !== personId) return false;
    seat.inHand = inHand;
    seat.until = this.#deps.now() + leaseMs;
    this.#changed(boardId, room);
    return true;
  }

  /** Somebody's time may be over, or what they may or chose is otherwise now. */
  look(): void {
    for (const [boardId, room] of this.#rooms) this.#changed(boardId, room);
  }

  stop(): void {
    for (const { timer } of this.#rooms.values()) clearTimeout(timer);
    this.#rooms.clear();
  }

  #changed(boardId: string, room: Room): void {
    if (room.seats.size === 0) {
      clearTimeout(room.timer);
      this.#rooms.delete(boardId);
      return;
    }
    if (isSame(room.told, this.#hereIn(boardId, room))) return;
    room.timer ??= setTimeout(() => this.#flush(boardId, room), gatherMs).unref();
  }

  #flush(boardId: string, room: Room): void {
    room.timer = undefined;
    const now = this.#hereIn(boardId, room);
    const here = [...now.values()].filter((present) => !isAlike(present, room.told.get(present.personId)));
    const gone = [...room.told.keys()].filter((personId) => !now.has(personId));
    room.told = now;
    if (here.length === 0 && gone.length === 0) return;
    const frame: PresenceFrame = gone.length === 0 ? { here } : { here, gone };
    const whole = new Frames(presenceFrame(frame));
    for (const seat of room.seats.values()) this.#write(boardId, seat, frame, whole);
  }

  /** By person: whoever has several tabs open is here once, with what they have in hand in any of them. */
  #hereIn(boardId: string, { seats }: Room): Map<string, Present> {
    const here = new Map<string, Present>();
    for (const { viewer, inHand, until } of seats.values()) {
      const { personId } = viewer;
      if (until <= this.#deps.now() || this.#deps.isHidden(personId) || !mayAttend(viewer, boardId)) continue;
      if (inHand.cardId !== undefined || !here.has(personId)) here.set(personId, { personId, ...inHand });
    }
    return here;
  }

  #write(boardId: string, seat: Seat, frame: PresenceFrame, whole = new Frames(presenceFrame(frame))): void {
    const { viewer, write } = seat;
    // Who may know everybody's name needs not be asked about; a frame that waits for others keeps its place.
    const knowsAll = authorise(viewer, "people.read-all", { kind: "workspace" }) === true;
    seat.writing = seat.writing
      .then(async () => {
        const frames = knowsAll ? whole : new Frames(presenceFrame(await this.#knownPart(viewer, frame)));
        if (mayAttend(viewer, boardId)) write(frames);
      })
      .catch(() => undefined);
  }

  async #knownPart(viewer: Viewer, { here, gone, ...frame }: PresenceFrame): Promise<PresenceFrame> {
    const known = await this.#deps.known(viewer);
    const left = gone?.filter((personId) => known.has(personId));
    return { ...frame, here: here.filter(({ personId }) => known.has(personId)), ...(left && { gone: left }) };
  }
}

const mayAttend = (viewer: Viewer, boardId: string): boolean =>
  authorise(viewer, "board.attend", { kind: "board", boardId }) === true;

const isAlike = (one: Present, other: Present | undefined): boolean =>
  one.cardId === other?.cardId && one.doing === other?.doing && one.personId === other?.personId;

const isSame = (one: ReadonlyMap<string, Present>, other: ReadonlyMap<string, Present>): boolean =>
  one.size === other.size && [...other.values()].every((present) => isAlike(present, one.get(present.personId)));
