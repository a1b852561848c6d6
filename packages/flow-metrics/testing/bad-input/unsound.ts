/** The first number or text in an answer that cannot be one, with its place; null where all is well. */
export function unsound(value: unknown, place = "answer"): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : `${place} is ${value}`;
  if (typeof value === "string")
    return /^(NaN|undefined|Invalid Date|\[object .*)$/.test(value) ? `${place} is ${value}` : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, one] of Object.entries(value)) {
    const found = unsound(one, `${place}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
/** What an error is called: only these two may be thrown at somebody who gives bad input. */
export const typedErrors: readonly string[] = ["FlowInputError", "MetricParamError"];
export function errorOf(act: () => unknown): Error | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
