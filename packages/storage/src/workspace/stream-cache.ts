import {
  emptyState,
  evolve,
  packStream,
  snapshotVersion,
  unpackStream,
  type BoardState,
  type BoardStream,
  type DomainEvent,
  type FactsState,
  type MapState,
  type MapStream,
  type StreamSnapshot,
  type StreamState,
  type factsStream,
} from "@weir/domain";
import { setImmediate as breathe } from "node:timers/promises";
import type { EventLog } from "../event-log.ts";

/**
 * A snapshot costs as much time as its history is long, and a move should not pay for it: one is
 * due each time the history has doubled, and is taken once nothing was appended for a while; after
 * opening and before closing sooner. Replaying 50,000 events takes about half a second.
 */
const DUE_WHILE_BUSY = { events: 50_000, share: 1 };
/** For a stream that is never quiet. */
const OVERDUE = { events: 500_000, share: 2 };
const QUIET_MS = 1_000;
const DUE_AFTER_OPENING = { events: 5_000, share: 0 };
const DUE_AT_CLOSE = { events: 200, share: 0 };
const PAGE = 2_000;
const MOST_OPEN = 256;

const isDue = ({ committed, snapshotSeq }: OpenStream, { events, share }: typeof DUE_WHILE_BUSY): boolean =>
  committed.seq - snapshotSeq >= Math.max(events, committed.seq * share);

/**
 * One stream in memory. `committed` is what everybody may see. `tail` also holds what waits for
 * its commit: the next command is decided on it, so that commands need not wait for each other.
 */
export interface OpenStream<State extends StreamState = StreamState> {
  readonly stream: string;
  committed: State;
  tail: State;
  /** Changes whenever the tail was dropped, so that only the first of several failures drops it. */
  epoch: number;
  snapshotSeq: number;
}

export interface StreamCache {
  /** The stream if it is in memory, without waiting. */
  peek(stream: string): OpenStream | undefined;
  open(stream: BoardStream): Promise<OpenStream<BoardState>>;
  open(stream: typeof factsStream): Promise<OpenStream<FactsState>>;
  open(stream: MapStream): Promise<OpenStream<MapState>>;
  open(stream: string): Promise<OpenStream>;
  /** Reads what others appended, after a conflict. */
  refresh(open: OpenStream): Promise<void>;
  /** `state` is durable now. */
  commit(open: OpenStream, state: StreamState): void;
  /** Forgets what waited for its commit on top of `epoch`. */
  dropTail(open: OpenStream, epoch: number): void;
  forget(stream: string): void;
  /** Waits for snapshots being written, and takes those that are due at the end. */
  close(): Promise<void>;
}

export const createStreamCache = (log: EventLog): StreamCache => {
  const opened = new Map<string, OpenStream>();
  const opening = new Map<string, Promise<OpenStream>>();
  const saving = new Set<Promise<void>>();
  const awaitingQuiet = new Set<OpenStream>();

  const replay = async (stream: string, from: StreamState): Promise<StreamState> => {
    let state = from;
    for (;;) {
      const page: readonly DomainEvent[] = await log.read(stream, state.seq, PAGE);
      for (const event of page) state = evolve(state, event);
      if (page.length < PAGE) return state;
    }
  };

  const snapshotOf = async (stream: string): Promise<StreamState | undefined> => {
    const kept = await log.snapshot(stream);
    return kept?.version === snapshotVersion ? unpackStream(JSON.parse(kept.body) as StreamSnapshot) : undefined;
  };

  const takeSnapshot = (open: OpenStream): void => {
    const { stream, committed } = open;
    open.snapshotSeq = committed.seq;
    const save = async (): Promise<void> => {
      // Whoever waits for an answer gets it first.
      await breathe();
      const body = JSON.stringify(packStream(committed));
      await log.saveSnapshot({ stream, seq: committed.seq, version: snapshotVersion, body });
    };
    // A snapshot only saves time: one that cannot be kept is no failure.
    const saved = save().catch(() => {});
    saving.add(saved);
    void saved.then(() => saving.delete(saved));
  };

  const takeWhenQuiet = (open: OpenStream): void => {
    if (awaitingQuiet.has(open)) return;
    awaitingQuiet.add(open);
    const { seq } = open.committed;
    const look = (): void => {
      awaitingQuiet.delete(open);
      if (open.committed.seq === seq || isDue(open, OVERDUE)) takeSnapshot(open);
      else takeWhenQuiet(open);
    };
    setTimeout(look, QUIET_MS).unref();
  };

  /** A stream that is not there takes no room, and one that nobody waits for makes some. */
  const keep = (open: OpenStream): void => {
    if (open.committed.seq === 0) return;
    for (const [stream, old] of opened) {
      if (opened.size < MOST_OPEN) break;
      if (old.tail === old.committed) opened.delete(stream);
    }
    opened.set(open.stream, open);
  };

  const load = async (stream: string): Promise<OpenStream> => {
    const kept = await snapshotOf(stream);
    const state = await replay(stream, kept ?? emptyState(stream));
    const open = { stream, committed: state, tail: state, epoch: 0, snapshotSeq: kept?.seq ?? 0 };
    if (isDue(open, DUE_AFTER_OPENING)) takeSnapshot(open);
    keep(open);
    return open;
  };

  // What kind of state a stream folds into, its name says.
  function open(stream: BoardStream): Promise<OpenStream<BoardState>>;
  function open(stream: typeof factsStream): Promise<OpenStream<FactsState>>;
  function open(stream: MapStream): Promise<OpenStream<MapState>>;
  function open(stream: string): Promise<OpenStream>;
  async function open(stream: string): Promise<OpenStream> {
    const there = opened.get(stream);
    if (there) return there;
    const already = opening.get(stream);
    if (already) return already;
    const loading = load(stream).finally(() => opening.delete(stream));
    opening.set(stream, loading);
    return loading;
  }

  return {
    peek: (stream) => opened.get(stream),
    open,
    refresh: async (open) => {
      const state = await replay(open.stream, open.committed);
      if (state.seq > open.committed.seq) open.committed = state;
      if (open.tail.seq < open.committed.seq) open.tail = open.committed;
    },
    commit: (open, state) => {
      if (state.seq <= open.committed.seq) return;
      const isNew = open.committed.seq === 0;
      open.committed = state;
      // Only then: a stream that is gone from memory otherwise was dropped or removed meanwhile.
      if (isNew) keep(open);
      if (open.tail.seq < state.seq) open.tail = state;
      if (isDue(open, DUE_WHILE_BUSY)) takeWhenQuiet(open);
    },
    dropTail: (open, epoch) => {
      if (open.epoch !== epoch) return;
      open.tail = open.committed;
      open.epoch += 1;
    },
    forget: (stream) => void opened.delete(stream),
    close: async () => {
      for (const open of opened.values()) {
        if (isDue(open, DUE_AT_CLOSE)) takeSnapshot(open);
      }
      await Promise.all(saving);
    },
  };
};
