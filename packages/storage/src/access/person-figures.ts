import { authorise, type Instant, type Viewer } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { BOARD_ROW } from "../rows/board-rows.ts";
import { denied } from "../workspace/permitted.ts";
import type { Answer } from "./access.ts";
import type { AccessParts } from "./access-parts.ts";

/** That the figures of a board may name people, by board; absent: they may not. */
export const PERSON_FIGURES_ROW = "person-figures";

/** Whether the figures of a board may name people, and since when, who decided so and why. */
export type PersonFigures =
  | { readonly on: false }
  | { readonly on: true; readonly since: Instant; readonly by: string; readonly reason: string };

/** Off until somebody who manages the board says otherwise; a board that comes from elsewhere begins without, too. */
export interface PersonFiguresAccess {
  /** For everybody who may read the board: who is measured may know it. */
  personFigures(viewer: Viewer, boardId: string): Promise<Answer<PersonFigures>>;
  changePersonFigures(
    viewer: Viewer,
    boardId: string,
    wish: { readonly on: false } | { readonly on: true; readonly reason: string },
  ): Promise<Answer<PersonFigures>>;
  /** Whether figures for this viewer may name people. Never for who came with a link. */
  namesPeople(viewer: Viewer, boardId: string): boolean;
}

const off: PersonFigures = { on: false };

const loadSwitches = async (log: EventLog): Promise<Map<string, PersonFigures>> => {
  const rows = await log.rows(PERSON_FIGURES_ROW);
  return new Map(
    [...rows].map(([boardId, { since, by, reason }]) => [
      boardId,
      { on: true, since: String(since), by: String(by), reason: String(reason) },
    ]),
  );
};

export const createPersonFigures = async (parts: AccessParts): Promise<PersonFiguresAccess> => {
  const { log, clock, carryOut, permitted } = parts;
  const switches = await loadSwitches(log);
  log.watch("*", ([first]) => {
    // What was said of a board that was removed is not said of the next one of its id.
    if (first?.type === "board.created") switches.delete(first.boardId);
  });

  const shown = (viewer: Viewer, boardId: string): PersonFigures =>
    viewer.kind === "share" ? off : (switches.get(boardId) ?? off);

  const switchOff = (boardId: string) => ({
    row: { kind: PERSON_FIGURES_ROW, key: boardId, remove: true as const },
    before: () => void switches.delete(boardId),
  });

  return {
    personFigures: async (viewer, boardId) => {
      const refused = denied(viewer, "board.map", { kind: "board", boardId });
      if (refused) return refused;
      return (await log.row(BOARD_ROW, boardId)) ? shown(viewer, boardId) : { problem: "not-there" };
    },
    changePersonFigures: (viewer, boardId, wish) =>
      permitted<Answer<PersonFigures>>(viewer, "board.access", { kind: "board", boardId }, async () => {
        if ((await log.row(BOARD_ROW, boardId)) === undefined) return { problem: "not-there" };
        const { personId: by } = viewer;
        if (!wish.on) {
          if ((await log.row(PERSON_FIGURES_ROW, boardId)) === undefined) return off;
          await carryOut([switchOff(boardId)], [{ by, did: "person-figures.ended", what: { boardId } }]);
          return off;
        }
        if (switches.has(boardId)) return shown(viewer, boardId);
        const fields = { since: clock(), by, reason: wish.reason };
        await carryOut(
          [
            {
              row: { kind: PERSON_FIGURES_ROW, key: boardId, merge: fields },
              after: () => void switches.set(boardId, { on: true, ...fields }),
            },
          ],
          [{ by, did: "person-figures.begun", what: { boardId } }],
        );
        return { on: true, ...fields };
      }),
    namesPeople: (viewer, boardId) =>
      shown(viewer, boardId).on && authorise(viewer, "board.read", { kind: "board", boardId }) === true,
  };
};
