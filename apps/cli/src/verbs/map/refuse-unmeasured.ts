import { text } from "@weir/contract";
import { Exit } from "../../exit.ts";
import { onOneLine } from "../../on-one-line.ts";
import { partName } from "./drawn-parts.ts";
import { choiceOf, isTold, type SeenMap } from "./seen-map.ts";

/** A drawing of nothing would say that there is nothing to wait for. */
export function refuseUnmeasured(seen: SeenMap): void {
  const choices = seen.parts.map(choiceOf);
  const [choice] = choices;
  if (choice !== undefined && choices.every((each) => each?.cards.met === 0))
    throw new Exit(1, text("cli.map-none-chosen", { board: seen.name, filter: onOneLine(choice.filter) }));
  if (isTold(seen)) return;
  for (const [index, part] of seen.parts.entries()) {
    const { stream } = part.known;
    if (stream === null || choices[index]?.cards.met === 0) continue;
    const board = partName(part, seen);
    const stageless = stream.dataQuality.find(({ code }) => code === "no-stages");
    if (stageless !== undefined) throw new Exit(1, text("cli.map-no-stages", { board, code: stageless.code }));
    if (stream.result.totals.items === 0) throw new Exit(1, text("cli.map-nothing-finished", { board }));
  }
}
