import { asksForParents, dependsOnTime, parseFilter } from "@weir/domain";
import { useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { useWho } from "../../../lib/who.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { parentCards, type ParentCard } from "../../../ui/filter/parent-cards.ts";
import { namesOnBoard, readFilter } from "../../../ui/filter/known-names.ts";
import { createLens } from "./lens.ts";
import { lensContext } from "./lens-context.ts";
import { useHiddenTold } from "./use-hidden-told.ts";

const none: readonly ParentCard[] = [];

/** Keeps the lens of what is looked at: made anew when the look, the names or, where it matters, the time changes. */
export function LensKeeper(): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const filterText = useUi((ui) => ui.look.filter);
  const sort = useUi((ui) => ui.look.sort);
  const own = useBoard((board) => board.fields);
  const { filter } = useMemo(() => parseFilter(filterText, own), [filterText, own]);
  const stages = useBoard((board) => board.stages);
  const stageGroups = useBoard((board) => board.stageGroups);
  const lanes = useBoard((board) => board.lanes);
  const removedLanes = useBoard((board) => board.removedLanes);
  const timeZone = useBoard((board) => board.timeZone);
  // Asked for one who is unknown, the server tells of all: those of the moment will do.
  const [people] = useState(() => {
    const { board } = session.store.getState();
    return board === undefined ? [] : namesOnBoard(board).people;
  });
  const names = useNames(people);
  const asksParents = asksForParents(filter);
  const parents = useBoard((board) => (asksParents ? parentCards(board) : none));
  const me = useWho()?.person?.id;
  const clock = useClock();
  const now = dependsOnTime(filter) ? clock : 0;
  // Names are read while matching: others make another lens.
  const lens = useMemo(
    () =>
      names &&
      createLens(
        filter,
        sort,
        lensContext({ timeZone, stages, stageGroups, lanes, removedLanes, fields: own }, { now, me, parents }),
      ),
    [filter, sort, now, timeZone, stages, stageGroups, lanes, removedLanes, own, me, parents, names],
  );
  useLayoutEffect(() => store.setState({ lens }), [store, lens]);
  const viewId = useUi((ui) => ui.look.viewId);
  useEffect(() => {
    const { board } = session.store.getState();
    const { look } = store.getState();
    if (board === undefined || viewId === undefined) return;
    const read = readFilter([board], look.filter);
    if (read !== look.filter) store.setState({ look: { ...look, filter: read } });
  }, [session, store, viewId, names]);
  useHiddenTold(session, store);
  return null;
}
