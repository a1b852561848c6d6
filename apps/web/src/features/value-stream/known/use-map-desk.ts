import { ProblemError, mapTexts, refusalSentence, textsOf, type AnswerOf } from "@weir/contract";
import { evolve, isRefusal, knowMaps, mapStream, undoOf, type DomainEvent, type MapState } from "@weir/domain";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../../../lib/announce.ts";
import { client, reasonOf } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import { showToast } from "../../../ui/toast.tsx";
import { useFollowing } from "./follow-map.ts";
import { sayEdit } from "../editing-words.ts";
import { mapsClient } from "./maps-client.ts";

const say = textsOf(mapTexts);

knowMaps();

/** States of the map that are kept to undo from: so many steps back. */
const keptStates = 100;

type MapAnswer = AnswerOf<"map">;

/** Something asked of the map: a verb's fields, without stream and id. */
interface MapWish {
  readonly type: `map.${string}`;
  readonly [field: string]: unknown;
}

/** A map as it is now, and what can be done to it. */
export interface MapDesk {
  readonly map: MapState;
  readonly boards: MapAnswer["boards"];
  /** One may change it, and it is not put away. */
  readonly editable: boolean;
  /** It is put away, and one may bring it back. */
  readonly mayRestore: boolean;
  /** Answers whether it was done; why not, it has told. */
  readonly ask: (wish: MapWish) => Promise<boolean>;
  /** Whether something was done on this page that was not taken back, and the other way round. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** A map of this board and no other there is, which the board's own page shows. */
export const isOfOneBoard = ({ boards }: MapDesk, boardId: string): boolean =>
  boards.length === 1 && boards[0]?.boardId === boardId;

interface Done {
  readonly before: MapState;
  readonly event: DomainEvent;
}

/** Reads a map, follows what others do to it, and keeps what was done here to take it back; without an id there is none. */
export function useMapDesk(mapId: string | undefined): {
  desk: MapDesk | undefined;
  failure: string | undefined;
  retry: () => void;
} {
  const [held, setHeld] = useState<MapAnswer>();
  const [failure, setFailure] = useState<string>();
  const latest = useRef<MapAnswer>(undefined);
  const done = useRef<Done[]>([]);
  const undone = useRef<Done[]>([]);
  const states = useRef(new Map<number, MapState>());
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const [can, setCan] = useState({ canUndo: false, canRedo: false });
  const countDone = useCallback(
    () => setCan({ canUndo: done.current.length > 0, canRedo: undone.current.length > 0 }),
    [],
  );

  const hold = useCallback((answer: MapAnswer) => {
    // What was asked for earlier may be answered later than what has happened since was heard.
    if (answer.map.seq < (latest.current?.map.seq ?? 0)) return;
    latest.current = answer;
    states.current.set(answer.map.seq, answer.map);
    for (const oldest of states.current.keys()) if (states.current.size > keptStates) states.current.delete(oldest);
    setHeld(answer);
    setFailure(undefined);
  }, []);
  const load = useCallback(async () => {
    if (mapId === undefined) return;
    try {
      hold(await mapsClient.map({ params: { mapId } }));
    } catch (problem) {
      setFailure(reasonOf(problem, say("maps.failed")));
    }
  }, [mapId, hold]);
  /** The next event is folded; where one is missing, or not to be seen, the map is read anew. */
  const receive = useCallback(
    (event: DomainEvent | undefined, seq: number) => {
      const known = latest.current;
      if (known === undefined || seq <= known.map.seq) return;
      if (event === undefined || seq !== known.map.seq + 1) return void load();
      hold({ ...known, map: evolve(known.map, event) });
      // What its boards are called, and whether one may still change it, the server says.
      if (event.type === "map.boards-set") void load();
    },
    [load, hold],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load());
    return () => clearTimeout(timer);
  }, [load]);
  useFollowing(held?.map, receive);

  const send = useCallback(
    async (wish: MapWish): Promise<Done[] | undefined> => {
      const known = latest.current;
      if (known === undefined || mapId === undefined) return undefined;
      const stream = mapStream(mapId);
      const command = async (body: object): Promise<readonly DomainEvent[]> => {
        const { results } = await client.command({ body: { commandId: newId(), stream, ...body } as never });
        return results.flatMap(({ events }) => events as readonly DomainEvent[]);
      };
      try {
        const { name, boardIds } = known.map;
        if (!known.map.exists) await command({ type: "map.create", name, boardIds }).catch(ignoreThere);
        if (!known.map.exists) await load();
        const events = await command(wish);
        const made: Done[] = [];
        for (const event of events) {
          receive(event, event.seq);
          // The stream may have told it before the answer came.
          const before = states.current.get(event.seq - 1);
          if (before !== undefined) made.push({ before, event });
        }
        return made;
      } catch (problem) {
        void showToast(reasonOf(problem, say("map.unsaved")), { tone: "wrong", id: "map" });
        return undefined;
      }
    },
    [mapId, load, receive],
  );

  const ask = useCallback(
    async (wish: MapWish) => {
      const made = await send(wish);
      if (made === undefined) return false;
      done.current.push(...made);
      if (made.length > 0) undone.current = [];
      countDone();
      return true;
    },
    [send, countDone],
  );
  const take = useCallback(
    async (from: Done[], onto: Done[], told: string) => {
      const last = from.at(-1);
      const now = latest.current?.map;
      if (last === undefined || now === undefined) return tell(say("map.undone-nothing"));
      const context = { now: new Date().toISOString(), actor: { kind: "person", id: "you" }, newId } as const;
      const undo = undoOf(last.before, last.event, now, context);
      from.pop();
      countDone();
      if (undo === undefined) return tell(say("map.no-undo"));
      if (isRefusal(undo)) return tell(refusalSentence(undo));
      const { stream: _stream, ...wish } = undo;
      const made = await send(wish as MapWish);
      if (made === undefined) from.push(last);
      else {
        onto.push(...made);
        announce(told);
      }
      countDone();
    },
    [send, countDone],
  );

  /** One after the other: what is undone next is known once the last is answered. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.current.then(work);
    turn.current = next.catch(() => undefined);
    return next;
  }, []);
  const desk = held && {
    map: held.map,
    boards: held.boards,
    editable: held.editable && !held.map.archived,
    mayRestore: held.editable && held.map.archived,
    ...can,
    ask: (wish: MapWish) => inTurn(() => ask(wish)),
    undo: () => inTurn(() => take(done.current, undone.current, sayEdit("edit.undone"))),
    redo: () => inTurn(() => take(undone.current, done.current, sayEdit("edit.redone"))),
  };
  return { desk, failure, retry: () => void load() };
}

/** Somebody else began the map meanwhile: then it is there. */
function ignoreThere(problem: unknown): void {
  if (!(problem instanceof ProblemError) || problem.problem.code !== "already-exists") throw problem;
}

function tell(sentence: string): void {
  announce(sentence);
  void showToast(sentence, { id: "map" });
}
