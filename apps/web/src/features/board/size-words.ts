import { sizeTexts, textsOf } from "@weir/contract";
import type { BoardState } from "@weir/domain";
import { inLocale } from "../../lib/locale.ts";

const say = textsOf(sizeTexts);
const number = inLocale((tag) => new Intl.NumberFormat(tag));

/** A size as it is written where the reader lives. */
export const sizeNumber = (size: number): string => number().format(size);

/** What sums of sizes are in; a word that says they are sums where the team has not said. */
export const unitOf = ({ sizes }: BoardState): string => sizes.unit ?? say("size.unit");

/** A card's size with its unit, or said to be one. */
export const sizeSaid = (size: number, unit: string | undefined): string =>
  say("size.card", { size: sizeNumber(size), unit: unit ?? "" });

/** What a stage holds by size, for those who listen. */
export const sumSaid = (
  { count, max, min }: { readonly count: number; readonly max?: number | undefined; readonly min?: number | undefined },
  { unit, unsized }: { readonly unit: string; readonly unsized: number },
  state: string,
): string =>
  say("size.said", {
    count,
    ...(max !== undefined && { max }),
    ...(min !== undefined && { min }),
    unit,
    unsized: unsized === 0 ? "" : say("size.unsized", { count: unsized }),
    state,
  });
