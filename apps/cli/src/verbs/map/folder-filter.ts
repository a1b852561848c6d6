import { text } from "@weir/contract";
import { type BoardState, chooseCards, type FigureFilter, readFigureFilter, soloViewer } from "@weir/domain";
import type { CardChoice } from "@weir/flow-metrics";
import type { Access, Workspace } from "@weir/storage";
import { Exit } from "../../exit.ts";

/** Chooses the cards of some of a map's boards, each asked as it is at an instant. */
export type Choose = (boards: readonly BoardState[], asOf: number) => CardChoice;

/** How a filter chooses among the cards of a folder, by the rules its server would hold to; absent: all. */
export async function folderFilter(
  said: string | undefined,
  all: readonly BoardState[],
  { workspace, access }: { readonly workspace: Workspace; readonly access: () => Promise<Pick<Access, "namesPeople">> },
): Promise<Choose | undefined> {
  const filter = said === undefined ? undefined : readFigureFilter(said, all);
  if (filter === undefined) return undefined;
  const { namesPeople } = await access();
  const names = new Map((await workspace.people(soloViewer)).map(({ personId, name }) => [personId, name]));
  return (boards, now) => {
    const named = boards.every(({ boardId }) => namesPeople(soloViewer, boardId));
    if (!named) refusePeople(filter);
    return chooseCards(filter, boards, {
      now,
      me: soloViewer.personId,
      nameOf: (personId) => (named && names.get(personId)) || personId,
      wordsNameNobody: !named,
      beside: all,
    });
  };
}

function refusePeople({ asksForPeople, text: value }: FigureFilter): void {
  if (asksForPeople) throw new Exit(3, text("problem.person-figures-off", { param: "filter", value }));
}
