import { text } from "@weir/contract";
import { onOneLine } from "../../on-one-line.ts";
import { partName } from "./drawn-part.ts";
import { choiceOf, isTold, type SeenMap, type SeenPart } from "./seen-map.ts";

/** Why there is nothing to draw of a part: a drawing of nothing would say that there is nothing to wait for. */
export function whyUndrawn(part: SeenPart, seen: SeenMap): string | undefined {
  const { stream } = part.known;
  const choice = choiceOf(part);
  const board = partName(part, seen);
  if (choice?.cards.met === 0) return text("cli.map-none-chosen", { board, filter: onOneLine(choice.filter) });
  if (stream === null || isTold(seen)) return undefined;
  const stageless = stream.dataQuality.find(({ code }) => code === "no-stages");
  if (stageless !== undefined) return text("cli.map-no-stages", { board, code: stageless.code });
  return stream.result.totals.items === 0 ? text("cli.map-nothing-finished", { board }) : undefined;
}
