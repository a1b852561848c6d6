import { FlowInputError } from "../instant.ts";

/** Throws `FlowInputError`, naming the place, for what is no whole number within the bounds. */
export function requireWhole(place: string, value: number, least = 0, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `, ${least} or more` : ` from ${least} to ${most}`;
  throw new FlowInputError(place, value, `a whole number${bounds}`);
}

/** The same for durations: finite, 0 or more. */
export function requireDays(place: string, values: readonly number[]): void {
  values.forEach((days, index) => {
    if (!(days >= 0 && days < Number.POSITIVE_INFINITY))
      throw new FlowInputError(`${place}[${index}]`, days, "a number of days, 0 or more");
  });
}
