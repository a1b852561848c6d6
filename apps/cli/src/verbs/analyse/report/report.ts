import { spokenGuess, text } from "@weir/contract";
import { analyse, type AnalysisOptions } from "../analysis.ts";
import { chosenLine, figures } from "../figures.ts";
import type { FlowHistory } from "../flow-history.ts";
import { drawings } from "./drawings.ts";
import { page } from "./page.ts";

/** The charts and figures of a history as one page of HTML. */
export function report(history: FlowHistory, options: AnalysisOptions): string {
  const analysis = analyse(history, options);
  const { format, items, events, asOf } = analysis.source;
  return page({
    title: history.boardName,
    subtitle: [
      text("cli.figures.head", {
        format,
        items,
        events,
        from: analysis.source.firstEventAt.slice(0, 10),
        to: asOf.slice(0, 10),
      }),
      chosenLine(analysis),
    ],
    drawings: drawings(history, options.switches, Date.parse(asOf)),
    figures: figures(analysis),
    remarks: [...history.guesses.map(spokenGuess), ...analysis.warnings.map(({ message }) => message)],
  });
}
