/** A number as it is typed here or there, with a point or a comma; `undefined` for nothing, `null` for what is none. */
export function readNumber(text: string): number | undefined | null {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return undefined;
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(typed) ? Number(typed) : null;
}
