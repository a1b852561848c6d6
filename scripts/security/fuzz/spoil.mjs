import fc from "fast-check";
import { hostileFields, hostileValues } from "./hostile.mjs";

/** One thing that is done to a value: where, as a number that any value can answer to, and what. */
export const spoilings = fc.record({
  place: fc.nat(),
  how: fc.constantFrom("replace", "replace", "replace", "remove", "add"),
  value: fc.constantFrom(...hostileValues),
  field: fc.constantFrom(...hostileFields),
});

/** A copy of a value with one place in it spoilt. */
export function spoilt(value, { place, how, value: hostile, field }) {
  const copy = structuredClone(value);
  const places = placesIn(copy);
  if (places.length === 0) return hostile;
  const { holder, key } = places[place % places.length];
  if (how === "remove") delete holder[key];
  else if (how === "add" && !Array.isArray(holder)) own(holder, field, hostile);
  else own(holder, key, hostile);
  return copy;
}

/** Also where the key is `__proto__`, which an assignment would take for something else. */
const own = (holder, key, value) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function placesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(value[key])]);
}
