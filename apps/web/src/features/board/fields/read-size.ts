import { mostSize } from "@weir/domain";
import { readNumber } from "./read-number.ts";

/** A size as it is typed; `undefined` for nothing, `null` for what is none. */
export function readSize(text: string): number | undefined | null {
  const size = readNumber(text);
  return typeof size === "number" && (size < 0 || size > mostSize) ? null : size;
}
