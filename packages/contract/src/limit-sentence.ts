import type { LimitInTheWay, Refusal } from "@weir/domain";
import { limitedName } from "./limited-name.ts";
import { limitTexts } from "./texts/limits.ts";
import { sizeLimitTexts } from "./texts/size-limits.ts";
import { sizeTexts } from "./texts/sizes.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf({ ...limitTexts, ...refusalTexts, ...sizeLimitTexts, ...sizeTexts });

/** Every limit in the way and what counts under it, and the way on. `nameOf` says what a limit is of. */
export function limitSentence(
  refusal: Extract<Refusal, { readonly refused: "wip-limit" | "reason-required" }>,
  nameOf: (limit: LimitInTheWay) => string = limitedName,
): string {
  const { refused, scope, count, limit, also = [] } = refusal;
  const bySize = [refusal, ...also].some(({ measure }) => measure === "size");
  if (scope.kind === "stage" && also.length === 0 && !bySize)
    return say(`refusal.${refused}`, { stage: nameOf(refusal), count, limit });
  const full = [refusal, ...also].map((one) => fullSentence(one, nameOf(one))).join(", ");
  return bySize ? say(`limits.size.${refused}`, { full }) : say(`limits.${refused}`, { full });
}

function fullSentence({ count, limit, measure, adds = 0, unit }: LimitInTheWay, what: string): string {
  if (measure === undefined) return say("limit.full", { what, count, limit });
  return say("limit.size.full", { what, count, limit, adds, unit: unit ?? say("size.unit") });
}
