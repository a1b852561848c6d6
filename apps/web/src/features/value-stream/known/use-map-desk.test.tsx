// Two people at one map: what one does the other sees from the very first edit on, and undo takes back one's own.
import {
  decide,
  emptyMap,
  evolve,
  isRefusal,
  mapStream,
  parseCommand,
  type DomainEvent,
  type MapState,
} from "@weir/domain";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onAnnouncement } from "../../../lib/announce.ts";
import { client } from "../../../lib/client.ts";
import { comeBy } from "../../../lib/entry.ts";
import { mapsClient } from "./maps-client.ts";
import { useMapDesk, type MapDesk } from "./use-map-desk.ts";

/** A server for one map, a board's own that nobody began. */
function server() {
  const stream = mapStream("b");
  const told = { name: "Board", boardIds: ["b"] };
  let map: MapState = emptyMap(stream);
  const log: DomainEvent[] = [];
  const listeners = new Set<{ onmessage: ((message: { data: string }) => void) | null }>();
  vi.spyOn(mapsClient, "map").mockImplementation(async () => ({
    map: map.exists ? map : { ...map, ...told },
    boards: [{ boardId: "b", name: "Board" }],
    editable: true,
  }));
  vi.spyOn(client, "command").mockImplementation(async ({ body }) => {
    const command = parseCommand(body);
    if (Array.isArray(command)) throw new Error(JSON.stringify(command));
    const context = {
      now: "2026-03-02T10:00:00.000Z",
      actor: { kind: "person", id: "ada" },
      newId: () => "x",
    } as const;
    const decision = decide(new Map([[stream, map]]), command, context);
    if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
    const events = decision.batches.flatMap((batch) => batch.events);
    for (const event of events) {
      map = evolve(map, event);
      log.push(event);
      for (const listener of listeners) listener.onmessage?.({ data: JSON.stringify(event) });
    }
    return { results: [{ stream, seq: map.seq, events }] } as never;
  });
  comeBy({
    headers: {},
    turnedAway: () => undefined,
    openStream: () => {
      const listener = { onmessage: null, close: () => void listeners.delete(listener) };
      listeners.add(listener);
      return listener as never;
    },
  });
  return { log, listeners };
}

let weir: ReturnType<typeof server>;
beforeEach(() => {
  weir = server();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function desk(): Promise<() => MapDesk> {
  const { result } = renderHook(() => useMapDesk("b"));
  await waitFor(() => expect(result.current.desk).toBeDefined());
  return () => result.current.desk!;
}
const place = (at: MapDesk, burstId: string) =>
  act(() => at.ask({ type: "map.place-burst", burstId, text: `Better ${burstId}` }));
const marks = ({ map }: MapDesk): string[] => map.bursts.map(({ burstId }) => burstId);

it("the first edit of a map that nobody began is seen by a colleague who has the page open", async () => {
  const [mine, theirs] = [await desk(), await desk()];
  expect([mine().map.exists, weir.listeners.size]).toEqual([false, 2]);
  await place(mine(), "k");
  expect([mine, theirs].map((each) => marks(each()))).toEqual([["k"], ["k"]]);
  await place(theirs(), "l");
  expect(marks(mine())).toEqual(["k", "l"]);
  expect(weir.log.map(({ type }) => type)).toEqual(["map.created", "map.burst-placed", "map.burst-placed"]);
});

it("undo and redo are there as long as there is something to take back, and are one's own", async () => {
  const [mine, theirs] = [await desk(), await desk()];
  const can = ({ canUndo, canRedo }: MapDesk): boolean[] => [canUndo, canRedo];
  expect(can(mine())).toEqual([false, false]);
  await place(mine(), "k");
  await place(mine(), "l");
  await place(theirs(), "m");
  expect([can(mine()), can(theirs())]).toEqual([
    [true, false],
    [true, false],
  ]);
  await act(() => mine().undo());
  expect([marks(theirs()), can(mine())]).toEqual([
    ["k", "m"],
    [true, true],
  ]);
  await act(() => mine().undo());
  expect([marks(theirs()), can(mine())]).toEqual([["m"], [false, true]]);
  await act(() => mine().undo());
  expect(marks(theirs())).toEqual(["m"]);
  await act(() => mine().redo());
  expect([marks(theirs()), can(mine())]).toEqual([
    ["m", "k"],
    [true, true],
  ]);
});

it("what is undone and done again is said to who does it, and to nobody else", async () => {
  const heard: string[] = [];
  const stop = onAnnouncement((sentence) => heard.push(sentence));
  const [mine] = [await desk(), await desk()];
  await place(mine(), "a");
  await act(() => mine().undo());
  await act(() => mine().redo());
  expect(heard).toEqual(["Undone.", "Done again."]);
  stop();
});

it("what was undone is not done again once something else was done, but an edit of nothing takes nothing", async () => {
  const mine = await desk();
  await place(mine(), "k");
  await act(() => mine().undo());
  await act(() => mine().ask({ type: "map.rename", name: "Board" }));
  expect(mine().canRedo).toBe(true);
  await act(() => mine().ask({ type: "map.rename", name: "Orders" }));
  expect([mine().canUndo, mine().canRedo]).toEqual([true, false]);
  await act(() => mine().redo());
  expect(marks(mine())).toEqual([]);
  await act(() => mine().undo());
  expect(mine().map.name).toBe("Board");
});
