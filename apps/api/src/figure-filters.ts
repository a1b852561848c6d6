import { problemOf, telling } from "@weir/contract";
import { authorise, chooseCards, readFigureFilter, soloViewer, type BoardState, type Viewer } from "@weir/domain";
import { MetricParamError, type CardChoice, type Instant, type RawParams } from "@weir/flow-metrics";
import type { Access, Workspace } from "@weir/storage";
import { RequestProblem, deniedProblem } from "./problems.ts";

/** What figures are asked for, and of which cards. */
interface FigureQuestion {
  readonly params: RawParams;
  /** The cards as they are now, on these boards as they are given; days counted from `asOf`. Absent: all cards. */
  readonly choose?: (boards: readonly BoardState[], asOf: number) => CardChoice;
}

/** Who asks, and which boards: those whose cards are asked, and those whose fields may be asked for beside them. */
interface FigureAsker {
  readonly viewer: Viewer;
  readonly boardIds: readonly string[];
  readonly beside?: readonly string[];
}

/** What a filter for figures of one board reaches. */
export interface FilterReach {
  /** The boards that a card goes along, this one among them: it is asked where it is furthest along; absent: this one. */
  readonly along?: readonly string[];
  /** Boards whose fields may be in it, too. */
  readonly beside?: readonly string[];
}

/**
 * Takes the filter out of what figures are asked by. It asks cards, so it is for those who may read them; and it asks
 * for nobody where figures may name nobody.
 *
 * @throws MetricParamError for a filter that cannot be read; RequestProblem for one that may not be asked.
 */
export type FigureFilters = (raw: RawParams, asker: FigureAsker) => Promise<FigureQuestion>;

/** What figures are worked out from. */
export interface FigureSources {
  readonly workspace: Pick<Workspace, "events" | "board">;
  readonly filters: FigureFilters;
  readonly clock: () => Instant;
}

interface FigureFilterDeps {
  readonly workspace: Pick<Workspace, "board" | "people">;
  readonly access: Pick<Access, "namesPeople">;
}

export function createFigureFilters({ workspace, access }: FigureFilterDeps): FigureFilters {
  const there = async (boardIds: readonly string[]): Promise<BoardState[]> => {
    const boards = await Promise.all(boardIds.map((boardId) => workspace.board(boardId, soloViewer)));
    return boards.filter((board) => board !== undefined);
  };
  const nameOf = async (viewer: Viewer): Promise<(personId: string) => string> => {
    const names = new Map((await workspace.people(viewer)).map(({ personId, name }) => [personId, name]));
    return (personId) => names.get(personId) ?? personId;
  };

  return async ({ filter: said, ...params }, { viewer, boardIds, beside: besideIds = [] }) => {
    if (said === undefined) return { params };
    if (typeof said !== "string") throw new MetricParamError("filter", said.join(", "), "one value");
    // Before it is read: what a refusal expects tells the fields of the boards.
    for (const boardId of boardIds) {
      const may = authorise(viewer, "board.read", { kind: "board", boardId });
      if (may !== true) throw new RequestProblem(deniedProblem(may, boardId));
    }
    const beside = await there(besideIds.filter((boardId) => !boardIds.includes(boardId)));
    const asked = await there(boardIds);
    const filter = readFigureFilter(said, [...asked, ...beside]);
    if (filter === undefined) return { params };
    const named = boardIds.every((boardId) => access.namesPeople(viewer, boardId));
    if (filter.asksForPeople && !named)
      throw new RequestProblem(
        problemOf("person-figures-off", telling("problem.person-figures-off", { param: "filter", value: said })),
      );
    const context = {
      me: viewer.personId,
      nameOf: named ? await nameOf(viewer) : (personId: string) => personId,
      wordsNameNobody: !named,
      beside,
    };
    return {
      params,
      choose(boards, now) {
        const latest = asked.map((known) => boards.find(({ boardId }) => boardId === known.boardId) ?? known);
        return chooseCards(filter, latest, { ...context, now });
      },
    };
  };
}
