import { firstYear, lastYear } from "../dates/read-date.ts";

/** Epoch milliseconds at which a Trello id was made: its first 8 hex digits are seconds. */
export function idInstant(id: string): number | undefined {
  if (!/^[0-9a-f]{24}$/i.test(id)) return undefined;
  const at = Number.parseInt(id.slice(0, 8), 16) * 1000;
  return at >= Date.UTC(firstYear + 1, 0) && at < Date.UTC(lastYear, 0) ? at : undefined;
}
