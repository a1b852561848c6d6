import {
  authorise,
  authoriseOnMap,
  boardStream,
  emptyMap,
  isMapStream,
  mapIdOf,
  mapStream,
  visible,
  type Command,
  type MapState,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import { MAP_ROW, toMapSummaries, type MapSummary } from "../rows/map-rows.ts";
import { isOfBoard } from "./native-file.ts";
import { readPages } from "./read-pages.ts";
import type { WorkspaceParts } from "./submit.ts";
import type { Outcome } from "./workspace.ts";

type Execute = (command: Command, viewer: Viewer) => Promise<Outcome>;

const notFound = (what: "map" | "board", id: string): Refusal => ({ refused: "not-found", what, id });

/** Maps are seen and changed by those who may on every board of theirs: which these are, their own fold says. */
export const createMaps = ({ log, cache }: Pick<WorkspaceParts, "log" | "cache">) => {
  const mapOf = async (stream: string): Promise<MapState> =>
    isMapStream(stream) ? (await cache.open(stream)).tail : emptyMap(stream);

  const missingBoard = async (boardIds: readonly string[]): Promise<string | undefined> => {
    for (const boardId of boardIds) {
      const { committed } = await cache.open(boardStream(boardId));
      if (!committed.exists) return boardId;
    }
    return undefined;
  };

  /** A board's own map is of that board: no other may take its place. */
  const isOwnOfOther = async ({ stream, boardIds }: Extract<Command, { type: "map.create" }>): Promise<boolean> => {
    const mapId = mapIdOf(stream);
    return !boardIds.includes(mapId) && (await cache.open(boardStream(mapId))).committed.exists;
  };

  /** Carries out a wish about a map, if the boards it has and those it shall have allow it. */
  const onMap = async (command: Command, viewer: Viewer, execute: Execute): Promise<Outcome> => {
    const wanted = "boardIds" in command ? command.boardIds : undefined;
    const missing = wanted && (await missingBoard(wanted));
    const takesPlace = command.type === "map.create" && (await isOwnOfOther(command));
    // From here on nothing may wait: the boards that were asked are those the wish is decided on.
    const map = await mapOf(command.stream);
    const makes = command.type === "map.create";
    // A map of a board one may not know of is answered as if there were none.
    const unseen = makes ? notFound("board", command.boardIds[0] ?? "") : notFound("map", map.mapId);
    const there = map.exists ? authoriseOnMap(viewer, "map.change", map.boardIds) : true;
    if (there !== true) return there.denied === "unseen" ? unseen : there;
    if (!map.exists && !makes) {
      const signedIn = authorise(viewer, "map.change", { kind: "workspace" });
      return signedIn === true ? unseen : signedIn;
    }
    const then = wanted === undefined ? true : authoriseOnMap(viewer, "map.change", wanted);
    if (then !== true) return then.denied === "unseen" ? notFound("board", wanted?.[0] ?? "") : then;
    if (takesPlace) return { refused: "already-exists", what: "map", id: map.mapId };
    return missing === undefined ? execute(command, viewer) : notFound("board", missing);
  };

  const mayRead = (viewer: Viewer, boardIds: readonly string[]): boolean =>
    authoriseOnMap(viewer, "map.read", boardIds) === true;

  return {
    onMap,
    /** A board's own map before anybody noted anything on it: nothing yet, and it can be followed all the same. */
    unbegun: async (stream: string, viewer: Viewer): Promise<MapState | undefined> => {
      if (!isMapStream(stream)) return undefined;
      const boardId = mapIdOf(stream);
      if (!mayRead(viewer, [boardId])) return undefined;
      const { committed: board } = await cache.open(boardStream(boardId));
      const { committed: map } = await cache.open(stream);
      return board.exists && !map.exists ? map : undefined;
    },
    /** The map as the viewer may see it; `undefined`: there is none for them. */
    map: async (stream: string, viewer: Viewer): Promise<MapState | undefined> => {
      if (!isMapStream(stream)) return undefined;
      const { committed } = await cache.open(stream);
      return committed.exists && mayRead(viewer, committed.boardIds) ? committed : undefined;
    },
    /** How much of a board's own map goes along with the board: all of it, where all of it is of that board and to be seen. */
    exportedSeq: async (boardId: string, viewer: Viewer): Promise<number> => {
      let last = 0;
      for await (const page of readPages(log, mapStream(boardId))) {
        for (const event of page) {
          if (!isOfBoard(event, boardId) || visible(event, viewer) === null) return 0;
          last = event.seq;
        }
      }
      return last;
    },
    /** What was noted on the board's own map goes with the board. */
    forgetMapOf: async (boardId: string): Promise<void> => {
      const stream = mapStream(boardId);
      const { committed } = await cache.open(stream);
      if (!committed.exists) return;
      await log.removeStream(stream, [{ kind: MAP_ROW, key: boardId, remove: true }]);
      cache.forget(stream);
    },
    maps: async (viewer: Viewer): Promise<readonly MapSummary[]> =>
      toMapSummaries(await log.rows(MAP_ROW)).filter(({ boardIds }) => mayRead(viewer, boardIds)),
  };
};
