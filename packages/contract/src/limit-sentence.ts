import type { LimitInTheWay, Refusal } from "@weir/domain";
import { limitedName } from "./limited-name.ts";
import { limitTexts } from "./texts/limits.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf({ ...limitTexts, ...refusalTexts });

/** Every limit in the way and what counts under it, and the way on. `nameOf` says what a limit is of. */
export function limitSentence(
  refusal: Extract<Refusal, { readonly refused: "wip-limit" | "reason-required" }>,
  nameOf: (limit: LimitInTheWay) => string = limitedName,
): string {
  const { refused, scope, count, limit, also = [] } = refusal;
  if (scope.kind === "stage" && also.length === 0)
    return say(`refusal.${refused}`, { stage: nameOf(refusal), count, limit });
  const full = [refusal, ...also].map((one) =>
    say("limit.full", { what: nameOf(one), count: one.count, limit: one.limit }),
  );
  return say(`limits.${refused}`, { full: full.join(", ") });
}
