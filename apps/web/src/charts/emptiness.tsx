import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { showsAll, type MeasureView } from "./measure-view.ts";
import type { FigureCards } from "./use-card-filter.ts";
import { say } from "./words.ts";

/** What is said where there is nothing to draw. */
export interface Empty {
  readonly title?: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** Why there may be nothing to draw, and what could be done about it. */
export interface Emptiness {
  /** Of the cards that meet a filter there is nothing. */
  readonly byFilter: boolean;
  /** In a longer window there may be something. */
  readonly longer: boolean;
  readonly action: ReactNode;
}

/** A longer window helps where there is one; without the filter there may be something in any. */
export function emptinessOf(
  view: MeasureView,
  onView: (view: MeasureView) => void,
  { asked, onText }: Pick<FigureCards, "asked" | "onText">,
): Emptiness {
  const byFilter = asked !== undefined;
  const { from: _from, to: _to, ...rest } = view;
  const longer = !showsAll(view);
  const showAll = longer && (
    <Button look={byFilter ? "quiet" : "primary"} onClick={() => onView({ ...rest, window: "all" })}>
      {say("analytics.empty.action")}
    </Button>
  );
  if (!byFilter) return { byFilter, longer, action: showAll };
  return {
    byFilter,
    longer,
    action: (
      <>
        <Button look="primary" onClick={() => onText("", false)}>
          {say("analytics.filter.clear")}
        </Button>
        {showAll}
      </>
    ),
  };
}

export function emptyOf(what: "finished" | "flow", { byFilter, longer, action }: Emptiness): Empty {
  if (byFilter) return ofFilter(longer ? `${what}-filter` : `${what}-filter-ever`, action);
  return longer
    ? { text: say(`analytics.empty.${what}`), action }
    : { title: say("analytics.empty.title-yet"), text: say(`analytics.empty.${what}-yet`) };
}

/** Work in progress is of today: no other window helps. */
export const emptyOfToday = ({ byFilter, action }: Emptiness): Empty =>
  byFilter
    ? ofFilter("age-filter", action)
    : { title: say("analytics.empty.title-yet"), text: say("analytics.empty.age") };

type OfFilter = "age-filter" | `${"finished" | "flow"}-filter${"" | "-ever"}`;

const ofFilter = (text: OfFilter, action: ReactNode): Empty => ({
  title: say("analytics.empty.title-filter"),
  text: say(`analytics.empty.${text}`),
  action,
});
