import type { MetricAnswer } from "@weir/flow-metrics";
import { Suspense, type ReactNode } from "react";
import { latePart } from "../lib/late-part.ts";
import { Skeleton } from "../ui/states.tsx";
import type { FigureFilterProps } from "./figure-filter.tsx";

const FigureFilter = latePart(async () => ({ default: (await import("./figure-filter.tsx")).FigureFilter }));

/** The field of the filter, as soon as it has come. */
export const LateFilter = (props: FigureFilterProps): ReactNode => (
  <Suspense fallback={<Skeleton width={480} height={32} />}>
    <FigureFilter {...props} />
  </Suspense>
);

type Answered = Pick<MetricAnswer, "params" | "cards">;

/** How many cards meet the filter, by answers that were asked by this very one and are of other cards each. */
export function cardsMet(answers: readonly (Answered | undefined)[], asked: string | undefined): MetricAnswer["cards"] {
  if (asked === undefined) return undefined;
  const counts = answers.map((answer) => (answer?.params["filter"] === asked ? answer.cards : undefined));
  if (counts.length === 0 || counts.includes(undefined)) return undefined;
  const sum = (count: "met" | "of"): number => counts.reduce((all, cards) => all + (cards?.[count] ?? 0), 0);
  return { met: sum("met"), of: sum("of") };
}
