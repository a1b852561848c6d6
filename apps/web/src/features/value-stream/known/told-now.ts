import type { ToldMap } from "@weir/domain";
import type { KnownAnswer } from "./use-known-map.ts";

/** The map as it is told now, as a version keeps it: figures without the words people wrote. */
export function toldNow({ parts, params }: KnownAnswer, now: string): ToldMap {
  const said = (name: string): string | undefined => {
    const value = params?.[name];
    return typeof value === "string" ? value : undefined;
  };
  const window = ["from", "to", "as-of"];
  return {
    from: said("from") ?? said("as-of") ?? now,
    to: said("to") ?? said("as-of") ?? now,
    asOf: said("as-of") ?? now,
    asked: Object.entries(params ?? {}).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" && !window.includes(name) ? [{ name, value }] : [],
    ),
    parts: parts.map(({ boardIds, sideBySide, known, totals }) => ({
      boardIds,
      sideBySide,
      totals,
      steps: known.steps.map(({ answers: _1, note: _2, entries: _3, ...step }) => step),
    })),
  };
}
