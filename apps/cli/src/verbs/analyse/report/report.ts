import { spokenGuess, text } from "@weir/contract";
import type { ImportPlan } from "@weir/domain";
import { analyse, type AnalysisOptions } from "../analysis.ts";
import { figures } from "../figures.ts";
import { drawings } from "./drawings.ts";
import { page } from "./page.ts";

/** The charts and figures of a plan as one page of HTML. */
export function report(plan: ImportPlan, options: AnalysisOptions): string {
  const analysis = analyse(plan, options);
  const { format, items, events, asOf } = analysis.source;
  return page({
    title: plan.boardName,
    subtitle: text("cli.figures.head", {
      format,
      items,
      events,
      from: analysis.source.firstEventAt.slice(0, 10),
      to: asOf.slice(0, 10),
    }),
    drawings: drawings(plan, options.switches, Date.parse(asOf)),
    figures: figures(analysis),
    remarks: [...plan.guesses.map(spokenGuess), ...analysis.warnings.map(({ message }) => message)],
  });
}
