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
  const longer = showsAll(view) ? undefined : (
    <Button look={byFilter ? "quiet" : "primary"} onClick={() => onView({ ...rest, window: "all" })}>
      {say("analytics.empty.action")}
    </Button>
  );
  if (!byFilter) return { byFilter, action: longer };
  return {
    byFilter,
    action: (
      <>
        <Button look="primary" onClick={() => onText("", false)}>
          {say("analytics.filter.clear")}
        </Button>
        {longer}
      </>
    ),
  };
}

export function emptyOf(what: "finished" | "flow", { byFilter, action }: Emptiness): Empty {
  if (byFilter) return ofFilter(what, action);
  return { text: say(action === undefined ? `analytics.empty.${what}-yet` : `analytics.empty.${what}`), action };
}

/** Work in progress is of today: no other window helps. */
export const emptyOfToday = ({ byFilter, action }: Emptiness): Empty =>
  byFilter ? ofFilter("age", action) : { text: say("analytics.empty.age") };

const ofFilter = (what: "finished" | "flow" | "age", action: ReactNode): Empty => ({
  title: say("analytics.empty.title-filter"),
  text: say(`analytics.empty.${what}-filter`),
  action,
});
